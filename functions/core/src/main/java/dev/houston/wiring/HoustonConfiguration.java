package dev.houston.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a function is told about its surroundings. The names of resources come from the template,
 * each function's only as far as it may use them.
 */
@ConfigMapping(prefix = "houston")
public interface HoustonConfiguration {

  /** {@code HOUSTON_STATE_TABLE}: accounts, channels, chats. */
  Optional<String> stateTable();

  /** {@code HOUSTON_MESSAGES_TABLE}: what stands in the chats. */
  Optional<String> messagesTable();

  /** {@code HOUSTON_DIRECTORY_TABLE}: API keys, and channels by the id in a webhook's address. */
  Optional<String> directoryTable();

  /** {@code HOUSTON_MESSAGE_EVENTS_QUEUE}: address of the FIFO queue of what happens to chats. */
  Optional<String> messageEventsQueue();

  /** {@code HOUSTON_CHANNEL_EVENTS_QUEUE}: address of the FIFO queue of channels' events. */
  Optional<String> channelEventsQueue();

  /** {@code HOUSTON_WAKE_UPS_QUEUE}: address of the queue of delayed wake-ups. */
  Optional<String> wakeUpsQueue();

  /** {@code HOUSTON_SWEEPS_QUEUE}: address of the queue of sweeps. */
  Optional<String> sweepsQueue();

  /** {@code HOUSTON_OUTBOX_TABLE}: what is on its way to those outside. */
  Optional<String> outboxTable();

  /** {@code HOUSTON_NOTICES_QUEUE}: address of the FIFO queue of hints to deliver. */
  Optional<String> noticesQueue();

  /** {@code HOUSTON_CHANNEL_EVENTS_DEAD_LETTERS}: address. */
  Optional<String> channelEventsDeadLetters();

  /** {@code HOUSTON_ALERTS_QUEUE}: address of the FIFO queue of what curators are to know. */
  Optional<String> alertsQueue();

  /** {@code HOUSTON_DRAINS_QUEUE}: address of the queue of hints to hand messages over. */
  Optional<String> drainsQueue();

  /** {@code HOUSTON_DRAINS_DEAD_LETTERS}: address. */
  Optional<String> drainsDeadLetters();

  /** {@code HOUSTON_MESSAGE_EVENTS_DEAD_LETTERS}: address. */
  Optional<String> messageEventsDeadLetters();

  /** {@code HOUSTON_WAKE_UPS_DEAD_LETTERS}: address. */
  Optional<String> wakeUpsDeadLetters();

  /** {@code HOUSTON_SWEEPS_DEAD_LETTERS}: address. */
  Optional<String> sweepsDeadLetters();

  /** {@code HOUSTON_NOTICES_DEAD_LETTERS}: address. */
  Optional<String> noticesDeadLetters();

  /** {@code HOUSTON_ALERTS_DEAD_LETTERS}: address. */
  Optional<String> alertsDeadLetters();

  /**
   * {@code HOUSTON_INSTALLATION_CHANNEL}: the channel that carries the alerts that no channel of an
   * account can (CU-4), as {@code <accountId>/<channelId>}.
   */
  Optional<String> installationChannel();

  /** {@code HOUSTON_SECRETS_KEY}: the KMS key that seals the secrets of others. */
  Optional<String> secretsKey();

  /** {@code HOUSTON_WAKE_SHARDS}: partitions of the wake-up index, 1 to 64. */
  @WithDefault("1")
  int wakeShards();

  /** {@code HOUSTON_RETENTION}: how long messages are kept (NV-4). */
  @WithDefault("P180D")
  Duration retention();

  /**
   * {@code HOUSTON_LOOPBACK_ALLOWED}: whether subscribers and connectors may be on this machine,
   * and without TLS; for trying the system out, never in AWS.
   */
  @WithDefault("false")
  boolean loopbackAllowed();

  /**
   * {@code HOUSTON_CONNECTOR_NETWORKS}: networks in which connectors may be called besides the
   * public Internet, and without TLS, as CIDR blocks with commas between them, e.g. {@code
   * 10.20.0.0/16,fd12:3456::/32}; none by default.
   */
  Optional<List<String>> connectorNetworks();

  /**
   * {@code HOUSTON_PUBLIC_URL}: where webhooks reach us; by default where the caller reached us.
   */
  Optional<String> publicUrl();
}
