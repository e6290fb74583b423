package dev.houston.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.Settings;
import dev.houston.aws.ChatEventJson;
import dev.houston.aws.DynamoDbAccounts;
import dev.houston.aws.DynamoDbChannelCounts;
import dev.houston.aws.DynamoDbChannels;
import dev.houston.aws.DynamoDbChats;
import dev.houston.aws.DynamoDbConversations;
import dev.houston.aws.DynamoDbHeldEvents;
import dev.houston.aws.DynamoDbHiddenIdentities;
import dev.houston.aws.SqsChatEvents;
import dev.houston.aws.SqsWakeUps;
import dev.houston.channel.ChannelEventsInMemory;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.HandlingChatEvents;
import dev.houston.chat.SendingQueueInMemory;
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
import dev.houston.secret.PlainSecrets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What one outgoing message costs over its whole life, counted from our own requests: written on
 * the phone, delivered, read in time; nothing batched. The budget is of the architecture.
 */
class CostOfAMessageTest {
  private static final String CLIENT = "79161234567";
  private static final StaticCredentialsProvider ANY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private final SettableTime time = new SettableTime("2126-03-02T10:00:00Z");
  private final Bill bill = new Bill();
  private final PlainSecrets secrets = new PlainSecrets();
  private EmbeddedSqs queues;
  private SqsClient sqs;
  private DynamoDbClient dynamoDb;
  private ReceivingWebhook receiving;
  private HandlingChatEvents handling;
  private ConnectingChannel.Connected connected;

  @BeforeEach
  void start() {
    var account = new AccountId(UUID.randomUUID().toString());
    accounts(EmulatedTables.client())
        .open(
            new Account(account, "Acme", Settings.defaults(), false, 0),
            new ApiKey(UUID.randomUUID().toString()));
    connected =
        new ConnectingChannel(
                channels(EmulatedTables.client()),
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
    queues = new EmbeddedSqs(time, Optional.empty(), 0);
    queues.create(RealTemplate.read(queues.names()).queues());
    sqs =
        SqsClient.builder()
            .endpointOverride(queues.names().sqs())
            .region(Region.of(queues.names().region()))
            .credentialsProvider(ANY)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(bill))
            .build();
    dynamoDb =
        DynamoDbClient.builder()
            .endpointOverride(EmulatedTables.dynamoDb().endpoint())
            .region(Region.of(queues.names().region()))
            .credentialsProvider(ANY)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(bill))
            .build();
    receiving =
        new ReceivingWebhook(
            Map.of("waha", new WahaConnector()),
            channels(dynamoDb),
            secrets,
            new DynamoDbHiddenIdentities(dynamoDb, EmulatedTables.DIRECTORY),
            new SqsChatEvents(sqs, queues.names().queueUrl("MessageEventsQueue.fifo")),
            (owner, channel, event, cause) -> fail("the session says nothing"));
    handling =
        new HandlingChatEvents(
            accounts(dynamoDb),
            new DynamoDbChats(dynamoDb, EmulatedTables.STATE, 1),
            new DynamoDbConversations(dynamoDb, EmulatedTables.MESSAGES, Duration.ofDays(180)),
            (chat, tellings, surely) -> fail("nobody listens"),
            new SqsWakeUps(sqs, queues.names().queueUrl("WakeUpsQueue")),
            new Surroundings(
                channels(dynamoDb),
                new DynamoDbHeldEvents(dynamoDb, EmulatedTables.OUTBOX, Duration.ofDays(180)),
                new DynamoDbChannelCounts(dynamoDb, EmulatedTables.STATE),
                (chat, text, now) -> fail("no curators"),
                new SendingQueueInMemory(),
                Optional.empty()));
  }

  @AfterEach
  void stop() {
    sqs.close();
    dynamoDb.close();
    queues.close();
  }

  private static DynamoDbAccounts accounts(DynamoDbClient client) {
    return new DynamoDbAccounts(client, EmulatedTables.STATE, EmulatedTables.DIRECTORY, 1);
  }

  private static DynamoDbChannels channels(DynamoDbClient client) {
    return new DynamoDbChannels(client, EmulatedTables.STATE, EmulatedTables.DIRECTORY, 1);
  }

  private void happens(String step, WahaWebhook webhook) {
    var request =
        new WebhookRequest(
            webhook.body().getBytes(StandardCharsets.UTF_8),
            Map.of("X-Webhook-Hmac", webhook.signature(connected.webhookSecret())));
    bill.call();
    Receipt receipt =
        receiving.receive("waha", connected.channel().id().value(), request, time.instant());
    assertThat(receipt.verdict()).isEqualTo(Receipt.Verdict.TAKEN);

    List<ReceivedMessage> received = queues.queue("MessageEventsQueue.fifo").receive(10);
    assertThat(received).hasSize(1);
    bill.callByQueue();
    var event = ChatEventJson.read(received.get(0).body());
    handling.handle(event.chat(), List.of(event.event()), false, time.instant());
    queues.queue("MessageEventsQueue.fifo").delete(received);
    bill.step(step);
  }

  @Test
  void staysWithinTheBudget() {
    happens("sent", WahaWebhook.fromUs("A1", CLIENT, time.instant()));
    time.advance("PT5S");
    happens("delivered", WahaWebhook.ack("A1", CLIENT, 2, time.instant()));
    time.advance("PT60S");
    happens("read", WahaWebhook.ack("A1", CLIENT, 3, time.instant()));

    System.out.println(bill.table());
    Bill.Item total = bill.total();
    assertThat(total.writes()).isLessThanOrEqualTo(13);
    assertThat(total.reads()).isLessThanOrEqualTo(8);
    assertThat(total.sqs()).isLessThanOrEqualTo(12);
    assertThat(total.calls()).isLessThanOrEqualTo(8);
  }
}
