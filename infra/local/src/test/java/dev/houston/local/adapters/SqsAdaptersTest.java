package dev.houston.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.aws.AccountEventJson;
import dev.houston.aws.AlertJson;
import dev.houston.aws.ChatEventJson;
import dev.houston.aws.OutboxHintJson;
import dev.houston.aws.SqsAccountEvents;
import dev.houston.aws.SqsAlerts;
import dev.houston.aws.SqsChatEvents;
import dev.houston.aws.SqsDeadLetters;
import dev.houston.aws.SqsOutboxHints;
import dev.houston.aws.SqsWakeUps;
import dev.houston.aws.WakeUpJson;
import dev.houston.balance.Amount;
import dev.houston.channel.ChannelAlert;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import dev.houston.charging.AccountEvent;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageStatus;
import dev.houston.curator.AlertSubject;
import dev.houston.curator.BalanceAlert;
import dev.houston.curator.News;
import dev.houston.local.aws.RequestRecorder;
import dev.houston.local.aws.SqsClients;
import dev.houston.local.sqs.EmbeddedSqs;
import dev.houston.local.template.RealTemplate;
import dev.houston.local.time.SettableTime;
import dev.houston.outbox.LookingThrough;
import dev.houston.outbox.OutboxKey;
import dev.houston.outbox.Subject;
import dev.houston.wake.WakeUp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** What our adapters put into the queues of the template, on a clock that the test advances. */
class SqsAdaptersTest {
  private static final ChatKey CHAT =
      new ChatKey(
          new AccountId("acme"),
          new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          new ChatId("79161234567"));

  private final SettableTime time = new SettableTime("2026-03-02T10:00:00Z");
  private EmbeddedSqs sqs;
  private SqsClient client;

  @BeforeEach
  void start() {
    sqs = new EmbeddedSqs(time, Optional.empty(), 0);
    sqs.create(RealTemplate.read(sqs.names()).queues());
    client = SqsClients.of(sqs.names(), new RequestRecorder());
  }

  @AfterEach
  void stop() {
    client.close();
    sqs.close();
  }

  private List<Message> receive(String queue) {
    return client
        .receiveMessage(
            request ->
                request
                    .queueUrl(sqs.names().queueUrl(queue))
                    .maxNumberOfMessages(10)
                    .messageAttributeNames("All"))
        .messages();
  }

  private ChatEvent status(MessageStatus status) {
    return new ChatEvent.StatusReported("A", status, null, time.instant());
  }

  @Test
  void eventsOfAChatComeInOrderAndOneAtATime() {
    var events = new SqsChatEvents(client, sqs.names().queueUrl("MessageEventsQueue.fifo"));
    events.put(CHAT, status(MessageStatus.SENT), "1");
    events.put(CHAT, status(MessageStatus.DELIVERED), "2");
    events.put(CHAT, status(MessageStatus.DELIVERED), "2");

    List<Message> first = receive("MessageEventsQueue.fifo");
    assertThat(first)
        .extracting(message -> ChatEventJson.read(message.body()))
        .containsExactly(
            new ChatEventJson.Addressed(CHAT, status(MessageStatus.SENT)),
            new ChatEventJson.Addressed(CHAT, status(MessageStatus.DELIVERED)));
    assertThat(first.get(0).messageId()).isNotEmpty();

    events.put(CHAT, status(MessageStatus.READ), "3");
    assertThat(receive("MessageEventsQueue.fifo")).isEmpty();
  }

  @Test
  void aCauseIsItsOwnInEveryChat() {
    var events = new SqsChatEvents(client, sqs.names().queueUrl("MessageEventsQueue.fifo"));
    var other = new ChatKey(CHAT.account(), CHAT.channel(), new ChatId("79160000000"));
    events.put(CHAT, status(MessageStatus.SENT), "1");
    events.put(other, status(MessageStatus.SENT), "1");
    assertThat(receive("MessageEventsQueue.fifo")).hasSize(2);
  }

  @Test
  void eventsOfAnAccountComeInOrderAndOneAtATime() {
    var events = new SqsAccountEvents(client, sqs.names().queueUrl("MessageEventsQueue.fifo"));
    events.put(CHAT.account(), topUp("1"), "top-up/1");
    events.put(CHAT.account(), topUp("2"), "top-up/2");
    events.put(CHAT.account(), topUp("1"), "top-up/1");

    assertThat(receive("MessageEventsQueue.fifo"))
        .extracting(message -> AccountEventJson.read(message.body()))
        .containsExactly(
            new AccountEventJson.Addressed(CHAT.account(), topUp("1")),
            new AccountEventJson.Addressed(CHAT.account(), topUp("2")));
    events.put(CHAT.account(), topUp("3"), "top-up/3");
    events.put(new AccountId("umbrella"), topUp("1"), "top-up/1");
    assertThat(receive("MessageEventsQueue.fifo"))
        .extracting(message -> AccountEventJson.read(message.body()).account())
        .containsExactly(new AccountId("umbrella"));
  }

  private AccountEvent topUp(String id) {
    return new AccountEvent.ToppedUp(Amount.of("250"), id, time.instant());
  }

  @Test
  void wakeUpsComeWhenTheyAreDueRoundedUpToSeconds_DW13() {
    var wakeUps = new SqsWakeUps(client, sqs.names().queueUrl("WakeUpsQueue"));
    Instant due = time.instant().plusMillis(59_001);
    wakeUps.arm(List.of(new WakeUp(CHAT.account(), CHAT.item(), due)), time.instant());
    time.advance("PT59.999S");
    assertThat(receive("WakeUpsQueue")).isEmpty();

    time.advance("PT0.001S");
    assertThat(receive("WakeUpsQueue"))
        .extracting(message -> WakeUpJson.read(message.body()))
        .containsExactly(new WakeUp(CHAT.account(), CHAT.item(), due));
  }

  @Test
  void whatIsOverdueComesAtOnceAndWhatIsFarComesAsLateAsAQueueCan() {
    var wakeUps = new SqsWakeUps(client, sqs.names().queueUrl("WakeUpsQueue"));
    Instant now = time.instant();
    wakeUps.arm(
        List.of(
            new WakeUp(CHAT.account(), CHAT.item(), now.minusSeconds(5)),
            new WakeUp(CHAT.account(), CHAT.item(), now.plus(Duration.ofDays(1)))),
        now);
    assertThat(receive("WakeUpsQueue")).hasSize(1);

    time.advance("PT14M");
    assertThat(receive("WakeUpsQueue")).isNotEmpty();
  }

  @Test
  void manyWakeUpsGoInBatches() {
    var wakeUps = new SqsWakeUps(client, sqs.names().queueUrl("WakeUpsQueue"));
    Instant now = time.instant();
    wakeUps.arm(
        IntStream.range(0, 25)
            .mapToObj(wake -> new WakeUp(CHAT.account(), CHAT.item(), now))
            .toList(),
        now);
    assertThat(receive("WakeUpsQueue")).hasSize(10);
    assertThat(receive("WakeUpsQueue")).hasSize(10);
    assertThat(receive("WakeUpsQueue")).hasSize(5);
  }

  @Test
  void hintsToDeliverComeInEightLanesADestination_AP3() {
    var hints = new SqsOutboxHints(client, sqs.names().queueUrl("NoticesQueue.fifo"));
    for (int chat = 0; chat < 100; chat++) {
      hints.ask(outbox("acme", chat), "told/1");
    }
    Set<String> lanes = groups();
    assertThat(lanes).hasSize(8);

    hints.ask(outbox("umbrella", 1), "told/1");
    assertThat(groups()).hasSize(1).doesNotContainAnyElementsOf(lanes);
  }

  @Test
  void aHintToDeliverComesOncePerCause() {
    var hints = new SqsOutboxHints(client, sqs.names().queueUrl("NoticesQueue.fifo"));
    hints.ask(outbox("acme", 1), "told/1");
    hints.ask(outbox("acme", 1), "told/1");
    hints.ask(outbox("acme", 1), "told/2");
    hints.ask(new LookingThrough(new AccountId("acme"), "api", true, "place"), "replay/1");
    assertThat(receive("NoticesQueue.fifo"))
        .extracting(
            message -> OutboxHintJson.<Object>read(message.body(), outbox -> outbox, walk -> walk))
        .containsExactlyInAnyOrder(
            outbox("acme", 1),
            outbox("acme", 1),
            new LookingThrough(new AccountId("acme"), "api", true, "place"));
  }

  @Test
  void aHintToDeliverNamesAChannelAsWell_CH6() {
    var hints = new SqsOutboxHints(client, sqs.names().queueUrl("NoticesQueue.fifo"));
    var channel = new OutboxKey("api", new Subject.OfChannel(CHAT.account(), CHAT.channel()));
    hints.ask(channel, "told/1");
    assertThat(receive("NoticesQueue.fifo"))
        .extracting(
            message -> OutboxHintJson.<Object>read(message.body(), outbox -> outbox, walk -> walk))
        .containsExactly(channel);
  }

  private static OutboxKey outbox(String account, int chat) {
    return new OutboxKey(
        "api",
        new Subject.OfChat(
            new ChatKey(
                new AccountId(account),
                CHAT.channel(),
                new ChatId(Long.toString(79_160_000_000L + chat)))));
  }

  /** The groups of all that can be received now; what is received holds up its group. */
  private Set<String> groups() {
    var groups = new HashSet<String>();
    List<Message> received;
    do {
      received =
          client
              .receiveMessage(
                  request ->
                      request
                          .queueUrl(sqs.names().queueUrl("NoticesQueue.fifo"))
                          .maxNumberOfMessages(10)
                          .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID))
              .messages();
      received.forEach(
          message ->
              groups.add(message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID)));
    } while (!received.isEmpty());
    return groups;
  }

  @Test
  void alertsOfASubjectComeInOrderEachOnce_CU3() {
    var alerts = new SqsAlerts(client, sqs.names().queueUrl("AlertsQueue.fifo"));
    AlertSubject channel = AlertSubject.channel(CHAT.account(), CHAT.channel());
    var stop = new ChannelAlert(1, ChannelStatus.SCAN_THE_QR_CODE, time.instant());
    var back = new ChannelAlert(2, ChannelStatus.ACTIVE, time.instant());
    alerts.put(CHAT.account(), CHAT.channel(), stop);
    alerts.put(CHAT.account(), CHAT.channel(), stop);
    alerts.put(CHAT.account(), CHAT.channel(), back);
    alerts.ask(channel, "wake/1");
    alerts.ask(channel, "wake/2");
    assertThat(receive("AlertsQueue.fifo"))
        .extracting(message -> AlertJson.read(message.body()).news())
        .containsExactly(
            Optional.of(News.of(stop)),
            Optional.of(News.of(back)),
            Optional.empty(),
            Optional.empty());
    alerts.ask(channel, "wake/3");
    assertThat(receive("AlertsQueue.fifo")).isEmpty();
  }

  @Test
  void alertsOfOneSubjectDoNotWaitForThoseOfAnother() {
    var alerts = new SqsAlerts(client, sqs.names().queueUrl("AlertsQueue.fifo"));
    var stop = new ChannelAlert(1, ChannelStatus.SCAN_THE_QR_CODE, time.instant());
    var low = new BalanceAlert(1, BalanceAlert.What.LOW, "12.50 USD");
    alerts.put(CHAT.account(), CHAT.channel(), stop);
    assertThat(receive("AlertsQueue.fifo")).hasSize(1);
    alerts.put(CHAT.account(), low);
    alerts.put(new AccountId("umbrella"), CHAT.channel(), stop);
    assertThat(receive("AlertsQueue.fifo"))
        .extracting(message -> AlertJson.read(message.body()).subject())
        .containsExactlyInAnyOrder(
            AlertSubject.balance(CHAT.account()),
            AlertSubject.channel(new AccountId("umbrella"), CHAT.channel()));
  }

  @Test
  void aDeadLetterKeepsItsBodyAndTellsTheReason_NV3() {
    new SqsDeadLetters(client, sqs.names().queueUrl("MessageEventsDeadLetters.fifo"))
        .add("11111111-2222-3333-4444-555555555555", "nonsense", "body is not JSON");
    new SqsDeadLetters(client, sqs.names().queueUrl("WakeUpsDeadLetters"))
        .add("11111111-2222-3333-4444-555555555555", "nonsense", "x".repeat(2_000));

    Message fifo = receive("MessageEventsDeadLetters.fifo").get(0);
    assertThat(fifo.body()).isEqualTo("nonsense");
    assertThat(fifo.messageAttributes().get("reason").stringValue()).isEqualTo("body is not JSON");
    assertThat(receive("WakeUpsDeadLetters").get(0).messageAttributes().get("reason").stringValue())
        .hasSize(500);
  }
}
