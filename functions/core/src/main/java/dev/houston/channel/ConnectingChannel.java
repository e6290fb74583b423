package dev.houston.channel;

import dev.houston.account.AccountId;
import dev.houston.account.InvalidFieldException;
import dev.houston.secret.Secrets;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** Connects a WhatsApp number: makes its channel and the secret that will prove its webhooks. */
public final class ConnectingChannel {

  /** Of one account; every one of them is listed in one answer. */
  public static final int MOST_CHANNELS = 500;

  private static final int LONGEST_API_KEY = 500;

  private final Channels channels;
  private final Secrets secrets;
  private final WebhookSecrets webhookSecrets;
  private final TakenNumbers takenNumbers;
  private final ChannelEvents events;

  public ConnectingChannel(
      Channels channels,
      Secrets secrets,
      WebhookSecrets webhookSecrets,
      TakenNumbers takenNumbers,
      ChannelEvents events) {
    this.channels = channels;
    this.secrets = secrets;
    this.webhookSecrets = webhookSecrets;
    this.takenNumbers = takenNumbers;
    this.events = events;
  }

  /** What somebody wants to connect, with the connector's API key in clear. */
  public record Wish(
      String name,
      PhoneNumber phone,
      String connector,
      URI baseUrl,
      String session,
      String apiKey) {

    /** Never the key: this may land in a log (NV-2). */
    @Override
    public String toString() {
      return "Wish[" + connector + "]";
    }
  }

  /** The channel, and its webhook secret, which is shown this once. */
  public record Connected(Channel channel, String webhookSecret) {

    /** Never the secret: this may land in a log (NV-2). */
    @Override
    public String toString() {
      return "Connected[" + channel.id() + "]";
    }
  }

  /**
   * Makes the channel of this account.
   *
   * @throws InvalidFieldException naming the field that is outside its limits, or {@code plainId}
   *     if the account has a channel or a curator with this number
   */
  public Connected connect(AccountId account, UUID newId, Wish wish, Instant now) {
    String apiKey = wish.apiKey();
    if (apiKey.codePointCount(0, apiKey.length()) > LONGEST_API_KEY) {
      throw new InvalidFieldException(
          "settings.apiKey", "must have at most " + LONGEST_API_KEY + " characters");
    }
    var id = new ChannelId(newId.toString());
    var session =
        new ConnectorSession(
            wish.connector(), wish.baseUrl(), wish.session(), secrets.seal(id.owner(), apiKey));
    var channel = Channel.connected(account, id, wish.name(), wish.phone(), session, now);
    refuseTooMany(account);
    if (takenNumbers.isCurators(account, wish.phone())) {
      throw new InvalidFieldException("plainId", "is the number of a curator");
    }
    String webhookSecret =
        webhookSecrets
            .newFor(wish.connector())
            .orElseThrow(() -> new InvalidFieldException("connector", "is unknown"));
    if (!channels.add(channel, secrets.seal(id.owner(), webhookSecret))) {
      throw new InvalidFieldException("plainId", "is the number of another channel already");
    }
    // It may be working already, and then never says so by itself.
    events.put(
        account, id, new ChannelEvent.Commanded(UserCommand.ENABLE, "connected", now), "connected");
    return new Connected(channel, webhookSecret);
  }

  private void refuseTooMany(AccountId account) {
    if (channels.of(account).size() >= MOST_CHANNELS) {
      throw new InvalidFieldException("name", "is one channel more than " + MOST_CHANNELS);
    }
  }
}
