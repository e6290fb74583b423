package dev.houston.wiring;

import dev.houston.account.Accounts;
import dev.houston.aws.DynamoDbAccounts;
import dev.houston.aws.DynamoDbAlertEchoes;
import dev.houston.aws.DynamoDbAlerts;
import dev.houston.aws.DynamoDbChannelCounts;
import dev.houston.aws.DynamoDbChannels;
import dev.houston.aws.DynamoDbChats;
import dev.houston.aws.DynamoDbConversations;
import dev.houston.aws.DynamoDbCrmMessageIds;
import dev.houston.aws.DynamoDbCurators;
import dev.houston.aws.DynamoDbDrains;
import dev.houston.aws.DynamoDbHeldEvents;
import dev.houston.aws.DynamoDbHiddenIdentities;
import dev.houston.aws.DynamoDbOutboxes;
import dev.houston.aws.DynamoDbSubscribers;
import dev.houston.aws.DynamoDbTellings;
import dev.houston.aws.DynamoDbWaitingMessages;
import dev.houston.aws.DynamoDbWakeIndex;
import dev.houston.aws.KmsSecrets;
import dev.houston.aws.SqsAccountEvents;
import dev.houston.aws.SqsAlerts;
import dev.houston.aws.SqsChannelEvents;
import dev.houston.aws.SqsChatEvents;
import dev.houston.aws.SqsDrainHints;
import dev.houston.aws.SqsOutboxHints;
import dev.houston.aws.SqsWakeUps;
import dev.houston.channel.ChannelAlerts;
import dev.houston.channel.ChannelCounts;
import dev.houston.channel.ChannelEvents;
import dev.houston.channel.Channels;
import dev.houston.channel.Sessions;
import dev.houston.charging.AccountEvents;
import dev.houston.chat.AlertEchoes;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.Chats;
import dev.houston.chat.Conversations;
import dev.houston.chat.HeldEvents;
import dev.houston.chat.HiddenIdentities;
import dev.houston.connector.CommandingSessions;
import dev.houston.connector.ConnectorCommands;
import dev.houston.connector.ConnectorHttp;
import dev.houston.connector.QueueingReports;
import dev.houston.connector.generic.GenericCommands;
import dev.houston.connector.waha.WahaCommands;
import dev.houston.curator.AlertHints;
import dev.houston.curator.Alerts;
import dev.houston.curator.BalanceAlerts;
import dev.houston.curator.Curators;
import dev.houston.curator.ExpectedEchoes;
import dev.houston.integration.api.HttpSubscriberPosts;
import dev.houston.outbox.OutboxHints;
import dev.houston.outbox.Outboxes;
import dev.houston.outbox.Tellings;
import dev.houston.outgoing.CrmMessageIds;
import dev.houston.outgoing.DrainHints;
import dev.houston.outgoing.Drains;
import dev.houston.outgoing.Handovers;
import dev.houston.outgoing.WaitingMessages;
import dev.houston.secret.Secrets;
import dev.houston.subscriber.SubscriberPosts;
import dev.houston.subscriber.Subscribers;
import dev.houston.wake.WakeIndex;
import dev.houston.wake.WakeUps;
import dev.houston.web.GuardedHttp;
import dev.houston.web.Networks;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The adapters behind the ports of the features. Each is made when it is first used, since what is
 * there while Quarkus is still being recorded does not know its surroundings yet.
 */
@Singleton
public class Ports {
  private final HoustonConfiguration configuration;

  Ports(HoustonConfiguration configuration) {
    this.configuration = configuration;
  }

  /** The one clock. Whole milliseconds: what is stored comes back equal. */
  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  }

  /** Names that nobody can foretell, because some of them are shown outside. */
  @Produces
  @Singleton
  @DefaultBean
  Chance chance() {
    var random = new SecureRandom();
    return new Chance() {
      @Override
      public UUID name() {
        return UUID.randomUUID();
      }

      @Override
      public double share() {
        return random.nextDouble();
      }
    };
  }

  @Produces
  @ApplicationScoped
  Accounts accounts(DynamoDbClient dynamoDb) {
    return new DynamoDbAccounts(
        dynamoDb,
        told(configuration.stateTable(), "HOUSTON_STATE_TABLE"),
        configuration.directoryTable().orElse(NOT_TOLD),
        configuration.wakeShards());
  }

  @Produces
  @ApplicationScoped
  Channels channels(DynamoDbClient dynamoDb) {
    return new DynamoDbChannels(
        dynamoDb,
        configuration.stateTable().orElse(NOT_TOLD),
        configuration.directoryTable().orElse(NOT_TOLD),
        configuration.wakeShards());
  }

  @Produces
  @ApplicationScoped
  ChannelCounts channelCounts(DynamoDbClient dynamoDb) {
    return new DynamoDbChannelCounts(
        dynamoDb, told(configuration.stateTable(), "HOUSTON_STATE_TABLE"));
  }

  @Produces
  @ApplicationScoped
  ChannelEvents channelEvents(SqsClient sqs) {
    return new SqsChannelEvents(
        sqs, told(configuration.channelEventsQueue(), "HOUSTON_CHANNEL_EVENTS_QUEUE"));
  }

  @Produces
  @ApplicationScoped
  HeldEvents heldEvents(DynamoDbClient dynamoDb) {
    return new DynamoDbHeldEvents(
        dynamoDb,
        told(configuration.outboxTable(), "HOUSTON_OUTBOX_TABLE"),
        configuration.retention());
  }

  @Produces
  @ApplicationScoped
  Chats chats(DynamoDbClient dynamoDb) {
    return new DynamoDbChats(
        dynamoDb,
        told(configuration.stateTable(), "HOUSTON_STATE_TABLE"),
        configuration.wakeShards());
  }

  @Produces
  @ApplicationScoped
  Conversations conversations(DynamoDbClient dynamoDb) {
    return new DynamoDbConversations(
        dynamoDb,
        told(configuration.messagesTable(), "HOUSTON_MESSAGES_TABLE"),
        configuration.retention());
  }

  @Produces
  @ApplicationScoped
  CrmMessageIds crmMessageIds(DynamoDbClient dynamoDb) {
    return new DynamoDbCrmMessageIds(
        dynamoDb,
        told(configuration.messagesTable(), "HOUSTON_MESSAGES_TABLE"),
        configuration.retention());
  }

  @Produces
  @ApplicationScoped
  HiddenIdentities hiddenIdentities(DynamoDbClient dynamoDb) {
    return new DynamoDbHiddenIdentities(
        dynamoDb, told(configuration.directoryTable(), "HOUSTON_DIRECTORY_TABLE"));
  }

  @Produces
  @ApplicationScoped
  Outboxes outboxes(DynamoDbClient dynamoDb) {
    return new DynamoDbOutboxes(
        dynamoDb,
        told(configuration.stateTable(), "HOUSTON_STATE_TABLE"),
        configuration.wakeShards());
  }

  @Produces
  @ApplicationScoped
  Tellings tellings(DynamoDbClient dynamoDb) {
    return new DynamoDbTellings(
        dynamoDb,
        told(configuration.outboxTable(), "HOUSTON_OUTBOX_TABLE"),
        configuration.retention());
  }

  @Produces
  @ApplicationScoped
  Subscribers subscribers(DynamoDbClient dynamoDb) {
    return new DynamoDbSubscribers(
        dynamoDb, told(configuration.stateTable(), "HOUSTON_STATE_TABLE"));
  }

  @Produces
  @ApplicationScoped
  SubscriberPosts subscriberPosts() {
    return new HttpSubscriberPosts(
        new GuardedHttp(configuration.loopbackAllowed(), GuardedHttp.LONGEST_WAIT));
  }

  @Produces
  @ApplicationScoped
  Sessions sessions(Secrets secrets, HiddenIdentities hiddenIdentities, ChatEvents chatEvents) {
    return commandingSessions(secrets, hiddenIdentities, chatEvents);
  }

  @Produces
  @ApplicationScoped
  Handovers handovers(Secrets secrets, HiddenIdentities hiddenIdentities, ChatEvents chatEvents) {
    return commandingSessions(secrets, hiddenIdentities, chatEvents);
  }

  private CommandingSessions commandingSessions(
      Secrets secrets, HiddenIdentities hiddenIdentities, ChatEvents chatEvents) {
    var http =
        new ConnectorHttp(
            new GuardedHttp(
                configuration.loopbackAllowed(),
                Networks.of(configuration.connectorNetworks().orElse(List.of())),
                GuardedHttp.LONGEST_WAIT));
    Map<String, ConnectorCommands> kinds =
        Stream.<ConnectorCommands>of(new GenericCommands(http), new WahaCommands(http))
            .collect(Collectors.toMap(ConnectorCommands::name, Function.identity()));
    return new CommandingSessions(
        kinds, secrets, new QueueingReports(hiddenIdentities, chatEvents));
  }

  @Produces
  @ApplicationScoped
  OutboxHints outboxHints(SqsClient sqs) {
    return new SqsOutboxHints(sqs, told(configuration.noticesQueue(), "HOUSTON_NOTICES_QUEUE"));
  }

  @Produces
  @ApplicationScoped
  Curators curators(DynamoDbClient dynamoDb) {
    return new DynamoDbCurators(dynamoDb, told(configuration.stateTable(), "HOUSTON_STATE_TABLE"));
  }

  @Produces
  @ApplicationScoped
  Alerts alerts(DynamoDbClient dynamoDb) {
    return new DynamoDbAlerts(
        dynamoDb,
        told(configuration.stateTable(), "HOUSTON_STATE_TABLE"),
        configuration.wakeShards());
  }

  @Produces
  @ApplicationScoped
  AlertEchoes alertEchoes(DynamoDbClient dynamoDb) {
    return echoes(dynamoDb);
  }

  @Produces
  @ApplicationScoped
  ExpectedEchoes expectedEchoes(DynamoDbClient dynamoDb) {
    return echoes(dynamoDb);
  }

  private DynamoDbAlertEchoes echoes(DynamoDbClient dynamoDb) {
    return new DynamoDbAlertEchoes(
        dynamoDb, told(configuration.messagesTable(), "HOUSTON_MESSAGES_TABLE"));
  }

  @Produces
  @ApplicationScoped
  ChannelAlerts channelAlerts(SqsClient sqs) {
    return alertsQueue(sqs);
  }

  @Produces
  @ApplicationScoped
  BalanceAlerts balanceAlerts(SqsClient sqs) {
    return alertsQueue(sqs);
  }

  @Produces
  @ApplicationScoped
  AlertHints alertHints(SqsClient sqs) {
    return alertsQueue(sqs);
  }

  private SqsAlerts alertsQueue(SqsClient sqs) {
    return new SqsAlerts(sqs, told(configuration.alertsQueue(), "HOUSTON_ALERTS_QUEUE"));
  }

  @Produces
  @ApplicationScoped
  DrainHints drainHints(SqsClient sqs) {
    return new SqsDrainHints(sqs, told(configuration.drainsQueue(), "HOUSTON_DRAINS_QUEUE"));
  }

  @Produces
  @ApplicationScoped
  Drains drains(DynamoDbClient dynamoDb) {
    return new DynamoDbDrains(
        dynamoDb,
        told(configuration.stateTable(), "HOUSTON_STATE_TABLE"),
        configuration.wakeShards());
  }

  @Produces
  @ApplicationScoped
  WaitingMessages waitingMessages(DynamoDbClient dynamoDb) {
    return new DynamoDbWaitingMessages(
        dynamoDb, told(configuration.messagesTable(), "HOUSTON_MESSAGES_TABLE"));
  }

  @Produces
  @ApplicationScoped
  WakeIndex wakeIndex(DynamoDbClient dynamoDb) {
    return new DynamoDbWakeIndex(dynamoDb, told(configuration.stateTable(), "HOUSTON_STATE_TABLE"));
  }

  @Produces
  @ApplicationScoped
  ChatEvents chatEvents(SqsClient sqs) {
    return new SqsChatEvents(
        sqs, told(configuration.messageEventsQueue(), "HOUSTON_MESSAGE_EVENTS_QUEUE"));
  }

  @Produces
  @ApplicationScoped
  AccountEvents accountEvents(SqsClient sqs) {
    return new SqsAccountEvents(
        sqs, told(configuration.channelEventsQueue(), "HOUSTON_CHANNEL_EVENTS_QUEUE"));
  }

  @Produces
  @ApplicationScoped
  WakeUps wakeUps(SqsClient sqs) {
    return new SqsWakeUps(sqs, told(configuration.wakeUpsQueue(), "HOUSTON_WAKE_UPS_QUEUE"));
  }

  @Produces
  @ApplicationScoped
  @DefaultBean
  Secrets secrets(KmsClient kms) {
    return new KmsSecrets(kms, told(configuration.secretsKey(), "HOUSTON_SECRETS_KEY"));
  }

  /** A name that the function was not given because it may not use it; AWS refuses it. */
  private static final String NOT_TOLD = "not-told";

  /** A resource's name, without which there is nothing to do. */
  public static String told(Optional<String> name, String variable) {
    return name.orElseThrow(() -> new IllegalStateException(variable + " is not set"));
  }
}
