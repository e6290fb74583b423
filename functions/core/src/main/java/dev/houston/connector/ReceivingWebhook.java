package dev.houston.connector;

import dev.houston.account.InvalidFieldException;
import dev.houston.channel.ChannelEvents;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.channel.WebhookEntry;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.HiddenIdentities;
import dev.houston.connector.Receipt.Verdict;
import dev.houston.secret.Secrets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Receives the webhooks of connectors: proves the sender over the raw body, translates, and queues.
 * When it returns {@link Verdict#TAKEN}, everything in the webhook is safe (NV-1).
 */
public final class ReceivingWebhook {

  /** Of a body, in bytes. The longest text message is less than half of it. */
  public static final int LARGEST_BODY = 1_048_576;

  private final Map<String, Connector> connectors;
  private final Channels channels;
  private final Secrets secrets;
  private final QueueingReports chatReports;
  private final ChannelEvents channelEvents;

  public ReceivingWebhook(
      Map<String, Connector> connectors,
      Channels channels,
      Secrets secrets,
      HiddenIdentities hiddenIdentities,
      ChatEvents chatEvents,
      ChannelEvents channelEvents) {
    this.connectors = Map.copyOf(connectors);
    this.channels = channels;
    this.secrets = secrets;
    this.chatReports = new QueueingReports(hiddenIdentities, chatEvents);
    this.channelEvents = channelEvents;
  }

  /** Receives a request that came for this connector and channel. */
  public Receipt receive(
      String connectorName, String channelId, WebhookRequest request, Instant now) {
    if (request.size() > LARGEST_BODY) {
      return Receipt.refused(
          Verdict.TOO_LARGE, "body", "is larger than " + LARGEST_BODY + " bytes");
    }
    Connector connector = connectors.get(connectorName);
    Optional<WebhookEntry> entry =
        ChannelId.parse(channelId)
            .flatMap(channels::webhook)
            .filter(found -> found.connector().equals(connectorName));
    if (connector == null || entry.isEmpty()) {
      return Receipt.refused(
          Verdict.UNKNOWN_CHANNEL, "channelId", "names no channel of this connector");
    }
    try {
      return queue(connector, entry.get(), request, now);
    } catch (UnprovenException refusal) {
      return Receipt.refused(Verdict.UNPROVEN, refusal.field(), refusal.complaint());
    } catch (InvalidFieldException refusal) {
      return Receipt.refused(Verdict.INVALID, refusal.field(), refusal.complaint());
    }
  }

  private Receipt queue(
      Connector connector, WebhookEntry entry, WebhookRequest request, Instant now) {
    connector.prove(request, secrets.open(entry.channel().owner(), entry.secret()));
    Translated told = connector.translate(request, entry, now);
    chatReports.put(entry.account(), entry.channel(), told.chats());
    for (ReportedSession report : told.sessions()) {
      channelEvents.put(entry.account(), entry.channel(), report.event(), report.cause());
    }
    return Receipt.taken(told.size());
  }
}
