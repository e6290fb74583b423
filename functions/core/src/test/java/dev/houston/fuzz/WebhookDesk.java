package dev.houston.fuzz;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelEventsInMemory;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.InMemoryChannels;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.InMemoryHiddenIdentities;
import dev.houston.connector.Connector;
import dev.houston.connector.Receipt;
import dev.houston.connector.ReceivingWebhook;
import dev.houston.connector.WebhookRequest;
import dev.houston.connector.generic.GenericConnector;
import dev.houston.connector.waha.WahaConnector;
import dev.houston.secret.PlainSecrets;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One channel of one connector and the door for its webhooks. Each request finds what the ones
 * before have taught of hidden identities forgotten, so that an input does the same alone.
 */
public final class WebhookDesk {
  public static final Instant NOW = Instant.parse("2026-04-07T08:30:00Z");

  private static final AccountId ACCOUNT = new AccountId("orchard-5");
  private static final ChannelId CHANNEL = new ChannelId("5a3c9d10-7e42-4b8f-8c61-90d2e4f7a1b3");
  private static final Map<String, Connector> CONNECTORS =
      Map.of("waha", new WahaConnector(), "generic", new GenericConnector());

  private final InMemoryChannels channels = new InMemoryChannels();
  private final String connector;
  private QueuedEvents queues = new QueuedEvents();

  /** A desk whose channel is of this connector, with this secret. */
  public WebhookDesk(String connector, String secret) {
    this.connector = connector;
    new ConnectingChannel(
            channels,
            new PlainSecrets(),
            kind -> Optional.of(secret),
            (owner, number) -> false,
            new ChannelEventsInMemory())
        .connect(
            ACCOUNT,
            UUID.fromString(CHANNEL.value()),
            new ConnectingChannel.Wish(
                "Orchard",
                new PhoneNumber("48601234567"),
                connector,
                URI.create("https://gateway.example.com"),
                "default",
                ""),
            NOW);
  }

  /** What becomes of a request for the channel. */
  public Receipt receive(WebhookRequest request) {
    return receive(connector, CHANNEL.value(), request);
  }

  /** What becomes of a request whose address has these parts. */
  public Receipt receive(String connectorPart, String channelPart, WebhookRequest request) {
    queues = new QueuedEvents();
    var receiving =
        new ReceivingWebhook(
            CONNECTORS,
            channels,
            new PlainSecrets(),
            new InMemoryHiddenIdentities(),
            queues,
            queues);
    return receiving.receive(connectorPart, channelPart, request, NOW);
  }

  /** What the last request put into the queues. */
  public List<String> queued() {
    return queues.bodies();
  }
}
