package dev.houston.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.Settings;
import dev.houston.aws.ChatEventJson;
import dev.houston.aws.DrainHintJson;
import dev.houston.aws.DynamoDbAccounts;
import dev.houston.aws.DynamoDbChannelCounts;
import dev.houston.aws.DynamoDbChannels;
import dev.houston.aws.DynamoDbChats;
import dev.houston.aws.DynamoDbConversations;
import dev.houston.aws.DynamoDbCrmMessageIds;
import dev.houston.aws.DynamoDbDrains;
import dev.houston.aws.DynamoDbHeldEvents;
import dev.houston.aws.DynamoDbHiddenIdentities;
import dev.houston.aws.DynamoDbWaitingMessages;
import dev.houston.aws.SqsChatEvents;
import dev.houston.aws.SqsDrainHints;
import dev.houston.aws.SqsWakeUps;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEventsInMemory;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.chat.Dialog;
import dev.houston.chat.HandlingChatEvents;
import dev.houston.chat.MessageId;
import dev.houston.chat.Surroundings;
import dev.houston.connector.Receipt;
import dev.houston.connector.ReceivingWebhook;
import dev.houston.connector.WebhookRequest;
import dev.houston.connector.waha.WahaConnector;
import dev.houston.connector.waha.WahaWebhook;
import dev.houston.local.sqs.EmbeddedSqs;
import dev.houston.local.sqs.ReceivedMessage;
import dev.houston.local.template.RealTemplate;
import dev.houston.local.time.SettableTime;
import dev.houston.outgoing.Acceptance;
import dev.houston.outgoing.AcceptingMessage;
import dev.houston.outgoing.Addressee;
import dev.houston.outgoing.Admitting;
import dev.houston.outgoing.ChannelInStatus;
import dev.houston.outgoing.Correspondence;
import dev.houston.outgoing.Dialogs;
import dev.houston.outgoing.Draft;
import dev.houston.outgoing.DrainQueue;
import dev.houston.outgoing.Draining;
import dev.houston.outgoing.Handovers;
import dev.houston.outgoing.Pacing;
import dev.houston.outgoing.QueueingMessages;
import dev.houston.outgoing.SettlingInChats;
import dev.houston.secret.PlainSecrets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What a message comes through, over AWS's emulators, with a bill of what it asks for there. */
final class BilledHouston implements AutoCloseable {
  private static final StaticCredentialsProvider ANY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  private static final String EVENTS = "MessageEventsQueue.fifo";
  private static final String DRAINS = "DrainsQueue";

  final SettableTime time = new SettableTime("2126-03-02T10:00:00Z");
  final Bill bill = new Bill();

  private final PlainSecrets secrets = new PlainSecrets();
  private final AccountId account = new AccountId(UUID.randomUUID().toString());
  private final EmbeddedSqs queues = new EmbeddedSqs(time, Optional.empty(), 0);
  private final ConnectingChannel.Connected connected;
  private final SqsClient sqs;
  private final DynamoDbClient dynamoDb;
  private final ReceivingWebhook receiving;
  private final HandlingChatEvents handling;
  private final AcceptingMessage accepting;
  private final Draining draining;

  /**
   * An account with a channel that is Active.
   *
   * @param handovers its connector
   */
  BilledHouston(Handovers handovers) {
    var unbilled = EmulatedTables.client();
    accounts(unbilled)
        .open(
            new Account(account, "Acme", Settings.defaults(), false, 0),
            new ApiKey(UUID.randomUUID().toString()));
    connected = connect(channels(unbilled));
    ChannelInStatus.put(
        accounts(unbilled),
        channels(unbilled),
        account,
        connected.channel().id(),
        ChannelStatus.ACTIVE,
        time.instant());
    queues.create(RealTemplate.read(queues.names()).queues());
    sqs = billedSqs();
    dynamoDb = billedDynamoDb();
    receiving =
        new ReceivingWebhook(
            Map.of("waha", new WahaConnector()),
            channels(dynamoDb),
            secrets,
            new DynamoDbHiddenIdentities(dynamoDb, EmulatedTables.DIRECTORY),
            chatEvents(),
            (owner, channel, event, cause) -> fail("the session says nothing"));
    handling =
        new HandlingChatEvents(
            accounts(dynamoDb),
            chats(),
            conversations(),
            (chat, tellings, surely) -> fail("nobody listens"),
            new SqsWakeUps(sqs, queues.names().queueUrl("WakeUpsQueue")),
            surroundings());
    accepting = accepting();
    draining = draining(handovers);
  }

  private ConnectingChannel.Connected connect(DynamoDbChannels channels) {
    return new ConnectingChannel(
            channels,
            secrets,
            connector -> Optional.of(WahaWebhook.SECRET),
            (owner, number) -> false,
            new ChannelEventsInMemory())
        .connect(
            account,
            UUID.randomUUID(),
            new ConnectingChannel.Wish(
                "Sales",
                new PhoneNumber("79161112233"),
                "waha",
                URI.create("https://waha.example.com"),
                "default",
                ""),
            time.instant());
  }

  private SqsClient billedSqs() {
    return SqsClient.builder()
        .endpointOverride(queues.names().sqs())
        .region(Region.of(queues.names().region()))
        .credentialsProvider(ANY)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(bill))
        .build();
  }

  private DynamoDbClient billedDynamoDb() {
    return DynamoDbClient.builder()
        .endpointOverride(EmulatedTables.dynamoDb().endpoint())
        .region(Region.of(queues.names().region()))
        .credentialsProvider(ANY)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(bill))
        .build();
  }

  private Surroundings surroundings() {
    return new Surroundings(
        channels(dynamoDb),
        new DynamoDbHeldEvents(dynamoDb, EmulatedTables.OUTBOX, Duration.ofDays(180)),
        new DynamoDbChannelCounts(dynamoDb, EmulatedTables.STATE),
        (chat, text, now) -> fail("no curators"),
        new QueueingMessages(queue()),
        Optional.empty());
  }

  private AcceptingMessage accepting() {
    var admitting =
        new Admitting(
            accounts(dynamoDb),
            channels(dynamoDb),
            chats(),
            new DynamoDbHiddenIdentities(dynamoDb, EmulatedTables.DIRECTORY));
    return new AcceptingMessage(
        admitting,
        conversations(),
        chatEvents(),
        new DynamoDbCrmMessageIds(dynamoDb, EmulatedTables.MESSAGES, Duration.ofDays(180)),
        () -> new MessageId(UUID.randomUUID().toString()));
  }

  private Draining draining(Handovers handovers) {
    Clock clock = clock(time);
    Dialogs dialogs =
        (chat, now) ->
            Dialogs.Standing.of(chats().find(chat).map(Chat::dialog).orElse(Dialog.UNKNOWN), now);
    return new Draining(
        accounts(dynamoDb),
        channels(dynamoDb),
        queue(),
        new Correspondence(conversations(), dialogs, new SettlingInChats(handling, clock)),
        handovers,
        (account, id, event, cause) -> {},
        new Pacing(() -> 0.5),
        UUID::randomUUID,
        clock);
  }

  private static Clock clock(InstantSource time) {
    return new Clock() {
      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return time.instant();
      }
    };
  }

  private static DynamoDbAccounts accounts(DynamoDbClient client) {
    return new DynamoDbAccounts(client, EmulatedTables.STATE, EmulatedTables.DIRECTORY, 1);
  }

  private static DynamoDbChannels channels(DynamoDbClient client) {
    return new DynamoDbChannels(client, EmulatedTables.STATE, EmulatedTables.DIRECTORY, 1);
  }

  private DynamoDbChats chats() {
    return new DynamoDbChats(dynamoDb, EmulatedTables.STATE, 1);
  }

  private DynamoDbConversations conversations() {
    return new DynamoDbConversations(dynamoDb, EmulatedTables.MESSAGES, Duration.ofDays(180));
  }

  private SqsChatEvents chatEvents() {
    return new SqsChatEvents(sqs, queues.names().queueUrl(EVENTS));
  }

  private DrainQueue queue() {
    return new DrainQueue(
        new DynamoDbDrains(dynamoDb, EmulatedTables.STATE, 1),
        new DynamoDbWaitingMessages(dynamoDb, EmulatedTables.MESSAGES),
        new SqsDrainHints(sqs, queues.names().queueUrl(DRAINS)));
  }

  private Channel channel() {
    return connected.channel();
  }

  /** WAHA tells something, and what comes of it is done. */
  void happens(String step, WahaWebhook webhook) {
    var request =
        new WebhookRequest(
            webhook.body().getBytes(StandardCharsets.UTF_8),
            Map.of("X-Webhook-Hmac", webhook.signature(connected.webhookSecret())));
    bill.call();
    Receipt receipt = receiving.receive("waha", channel().id().value(), request, time.instant());
    assertThat(receipt.verdict()).isEqualTo(Receipt.Verdict.TAKEN);
    stepChat();
    bill.step(step);
  }

  /** Somebody asks the API to write to this client; the message is accepted. */
  void accepts(String step, String client, String text) {
    bill.call();
    var draft =
        new Draft(
            account,
            channel().id(),
            Addressee.number(new ChatId(client)),
            Content.text(text),
            null,
            null);
    assertThat(accepting.accept(draft, time.instant())).isInstanceOf(Acceptance.Accepted.class);
    stepChat();
    bill.step(step);
  }

  private void stepChat() {
    List<ReceivedMessage> received = queues.queue(EVENTS).receive(10);
    assertThat(received).hasSize(1);
    bill.callByQueue();
    var event = ChatEventJson.read(received.get(0).body());
    handling.handle(event.chat(), List.of(event.event()), false, time.instant());
    queues.queue(EVENTS).delete(received);
  }

  /** The one hint that there is does its work. */
  void drains(String step) {
    List<ReceivedMessage> received = queues.queue(DRAINS).receive(10);
    assertThat(received).hasSize(1);
    bill.callByQueue();
    draining.drain(DrainHintJson.read(received.get(0).body()), false);
    queues.queue(DRAINS).delete(received);
    bill.step(step);
  }

  @Override
  public void close() {
    sqs.close();
    dynamoDb.close();
    queues.close();
  }
}
