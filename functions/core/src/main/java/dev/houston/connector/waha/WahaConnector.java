package dev.houston.connector.waha;

import dev.houston.channel.WebhookEntry;
import dev.houston.connector.Connector;
import dev.houston.connector.Hmac;
import dev.houston.connector.Reported;
import dev.houston.connector.Translated;
import dev.houston.connector.UnprovenException;
import dev.houston.connector.WebhookRequest;
import dev.houston.json.JsonFields;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * WAHA's webhooks ("Events" in its documentation).
 *
 * <p>Proof is {@code X-Webhook-Hmac}, the hex HMAC-SHA512 of the raw body. The envelope's {@code
 * timestamp} is part of the body and so proven with it; older versions send neither it nor an
 * {@code id}.
 */
public final class WahaConnector implements Connector {

  /** As old a webhook may be: WAHA can be set to try again for many hours. */
  static final Duration STALE = Duration.ofHours(24);

  private static final int SECRET_BYTES = 32;
  private static final String SIGNATURE = "X-Webhook-Hmac";
  private static final String ALGORITHM = "X-Webhook-Hmac-Algorithm";
  private static final Hmac HMAC = Hmac.sha512();

  @Override
  public String name() {
    return "waha";
  }

  /** 256 bits in hex: WAHA takes its HMAC key as text. */
  @Override
  public String newSecret(SecureRandom random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  @Override
  public void prove(WebhookRequest request, String secret) {
    String signature =
        request.header(SIGNATURE).orElseThrow(() -> new UnprovenException(SIGNATURE, "is missing"));
    if (!request.header(ALGORITHM).orElse("sha512").equalsIgnoreCase("sha512")) {
      throw new UnprovenException(ALGORITHM, "must be sha512");
    }
    if (!HMAC.verifies(signature, secret, request.body())) {
      throw new UnprovenException(SIGNATURE, "is not the HMAC-SHA512 of the body");
    }
  }

  @Override
  public Translated translate(WebhookRequest request, WebhookEntry channel, Instant receivedAt) {
    JsonFields envelope = JsonFields.parse(request.body());
    String event = envelope.text("event");
    String session = envelope.text("session");
    if (!session.equals(channel.session())) {
      throw envelope.invalid("session", "is not the one of this channel");
    }
    Optional<Instant> sentAt = WahaTime.milliseconds(envelope, "timestamp");
    if (sentAt.filter(at -> at.isBefore(receivedAt.minus(STALE))).isPresent()) {
      throw new UnprovenException("timestamp", "is more than " + STALE.toHours() + " hours ago");
    }
    return switch (event) {
      case "session.status" ->
          Translated.of(WahaSession.status(envelope, sentAt.orElse(null), receivedAt));
      case "state.change" ->
          WahaSession.state(envelope, sentAt.orElse(null), receivedAt)
              .map(Translated::of)
              .orElse(Translated.NOTHING);
      default ->
          chat(event, envelope, sentAt.orElse(null), receivedAt)
              .map(Translated::of)
              .orElse(Translated.NOTHING);
    };
  }

  private static Optional<Reported> chat(
      String event, JsonFields envelope, @Nullable Instant sentAt, Instant receivedAt) {
    return switch (event) {
      case "message", "message.any" ->
          WahaMessage.translate(envelope.object("payload"), receivedAt);
      case "message.ack" -> WahaAck.translate(envelope.object("payload"), sentAt, receivedAt);
      case "call.received", "call.accepted", "call.rejected" ->
          WahaCall.translate(envelope.object("payload"), sentAt, receivedAt);
      default -> Optional.empty();
    };
  }
}
