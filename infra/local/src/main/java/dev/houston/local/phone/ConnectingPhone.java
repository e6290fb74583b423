package dev.houston.local.phone;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.account.InvalidFieldException;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.json.JsonFields;
import dev.houston.local.phone.Phone.Connection;
import dev.houston.secret.Secrets;
import dev.houston.webhook.WebhookSecret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Connects a phone as whoever runs a gateway does: makes its channel through the API, over HTTP,
 * and keeps the secret that is shown this once.
 */
public final class ConnectingPhone {
  private static final JsonMapper JSON = new JsonMapper();

  private final Phones phones;
  private final HoustonOverHttp houston;
  private final Secrets secrets;
  private final InstantSource clock;
  private final Supplier<String> ids;
  private final String usualKey;

  /**
   * Connects to this Houston.
   *
   * @param usualKey the API key of whoever names none
   */
  public ConnectingPhone(
      Phones phones,
      HoustonOverHttp houston,
      Secrets secrets,
      InstantSource clock,
      Supplier<String> ids,
      String usualKey) {
    this.phones = phones;
    this.houston = houston;
    this.secrets = secrets;
    this.clock = clock;
    this.ids = ids;
    this.usualKey = usualKey;
  }

  /** How it went. */
  sealed interface Result {}

  record Connected(Phone phone) implements Result {}

  /** The API did not want the channel. */
  record Refused(HoustonAnswer answer) implements Result {}

  /**
   * Connects a number.
   *
   * @param plainId the number as people write it, such as {@code +7 916 111-22-33}
   * @param apiKey of the account; null for the first one
   * @param unscanned whether its session still waits for somebody who scans the QR code
   * @throws InvalidFieldException naming {@code plainId} if no phone can have this number
   */
  Result connect(String name, String plainId, @Nullable String apiKey, boolean unscanned)
      throws IOException {
    PhoneNumber number = PlainNumbers.phone("plainId", plainId);
    phones.refuseIfTaken(number);
    String commandKey = ids.get();
    String wish = wish(name, plainId, number, commandKey);
    HoustonAnswer answer = houston.connect(wish, apiKey == null ? usualKey : apiKey);
    if (!answer.isGood()) {
      return new Refused(answer);
    }
    Connection connection = connection(answer.body(), commandKey, apiKey);
    Phone phone = phone(number, name, connection, unscanned);
    phones.add(phone);
    return new Connected(phone);
  }

  private Phone phone(PhoneNumber number, String name, Connection connection, boolean unscanned) {
    Instant now = clock.instant();
    PhoneSession session =
        unscanned
            ? PhoneSession.unscanned(QrPicture.text(ids), now)
            : PhoneSession.working(number, now);
    WebhookLine line =
        WebhookLine.empty().with(Webhook.waiting(ids.get(), GenericEvent.session(session), now));
    return new Phone(
        number, name, now, connection, List.of(), session, line, GatewayBehaviour.usual());
  }

  /** The key with which this phone's channel and its chats can be read. */
  String keyOf(Phone phone) {
    Connection connection = phone.connection();
    return connection.apiKey() == null
        ? usualKey
        : secrets.open(connection.channel().owner(), connection.apiKey());
  }

  private String wish(String name, String plainId, PhoneNumber number, String commandKey) {
    ObjectNode wish =
        JSON.createObjectNode()
            .put("name", name)
            .put("connector", "generic")
            .put("plainId", plainId);
    wish.putObject("settings")
        .put("baseUrl", houston.address().resolve("/local/phones/" + number.digits()).toString())
        .put("apiKey", commandKey)
        .put("session", number.digits());
    return wish.toString();
  }

  private Connection connection(String answer, String commandKey, @Nullable String apiKey) {
    JsonFields channel = JsonFields.parse(answer.getBytes(StandardCharsets.UTF_8));
    ChannelId id = new ChannelId(channel.text("channelId"));
    WebhookSecret secret = WebhookSecret.parse(channel.text("webhookSecret")).orElseThrow();
    return new Connection(
        id,
        URI.create(channel.text("webhookUri")).getRawPath(),
        secrets.seal(id.owner(), secret.written()),
        secrets.seal(id.owner(), commandKey),
        apiKey == null ? null : secrets.seal(id.owner(), apiKey));
  }
}
