package dev.houston.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.local.OtherAddresses;
import dev.houston.local.aws.RequestRecorder;
import dev.houston.local.aws.SqsClients;
import dev.houston.local.template.Queue;
import dev.houston.local.time.SettableTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

class EmbeddedSqsTest {
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
  private static final Duration FOUR_DAYS = Duration.ofDays(4);

  private static final Queue DEAD = standard("Dead", Optional.empty());
  private static final Queue PLAIN = standard("Plain", Optional.of(new Queue.Redrive("Dead", 2)));
  private static final Queue DEAD_IN_ORDER = fifo("DeadInOrder", false, Optional.empty());
  private static final Queue IN_ORDER =
      fifo("InOrder", true, Optional.of(new Queue.Redrive("DeadInOrder.fifo", 2)));
  private static final Queue ONE_SCOPE = fifo("OneScope", false, Optional.empty());

  private final SettableTime time = new SettableTime("2030-01-01T00:00:00Z");

  @TempDir Path directory;
  private EmbeddedSqs sqs;
  private SqsClient client;

  @BeforeEach
  void start() {
    sqs = new EmbeddedSqs(time, Optional.of(directory.resolve("messages")), 0);
    // Dead letters last: it must find out by itself what to create first.
    sqs.create(List.of(PLAIN, DEAD, IN_ORDER, DEAD_IN_ORDER, ONE_SCOPE));
    client = SqsClients.of(sqs.names(), new RequestRecorder());
  }

  @AfterEach
  void stop() {
    client.close();
    sqs.close();
  }

  @Test
  void isReachedFromThisMachineOnly() {
    assertThat(OtherAddresses.answeringOnPortOf(sqs.names().sqs())).isEmpty();
  }

  @Test
  void delaysByTheClockItIsGiven() {
    client.sendMessage(
        request -> request.queueUrl(url(PLAIN)).messageBody("later").delaySeconds(900));

    assertThat(sqs.queue("Plain").nextDelivery()).contains(Instant.parse("2030-01-01T00:15:00Z"));
    time.advance("PT14M59.999S");
    assertThat(receive(PLAIN)).isEmpty();
    time.advance("PT0.001S");
    assertThat(receive(PLAIN)).containsExactly("later");
  }

  @Test
  void showsAgainWhatWasNotDeletedWhenTheVisibilityTimeoutEnds() {
    send(PLAIN, "once more");
    assertThat(receive(PLAIN)).containsExactly("once more");

    assertThat(receive(PLAIN)).isEmpty();
    assertThat(sqs.queue("Plain").nextDelivery()).contains(Instant.parse("2030-01-01T00:00:30Z"));
    time.advance("PT30S");
    Message again = receiveMessages(PLAIN).get(0);
    assertThat(again.attributes())
        .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2")
        .containsEntry(MessageSystemAttributeName.SENT_TIMESTAMP, millis("2030-01-01T00:00:00Z"))
        .containsEntry(
            MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP,
            millis("2030-01-01T00:00:00Z"));
  }

  @Test
  void hasNoNextDeliveryWhenEmpty() {
    send(PLAIN, "gone");
    delete(PLAIN, receiveMessages(PLAIN).get(0));

    assertThat(sqs.queue("Plain").nextDelivery()).isEmpty();
  }

  @Test
  void movesToTheDeadLettersWhatWasReceivedTooOften() {
    send(PLAIN, "hopeless");
    receive(PLAIN);
    time.advance("PT30S");
    receive(PLAIN);
    time.advance("PT30S");

    assertThat(receive(PLAIN)).isEmpty();
    assertThat(sqs.queue("Plain").nextDelivery()).isEmpty();
    assertThat(receive(DEAD)).containsExactly("hopeless");
  }

  @Test
  void movesAFifoMessageToTheDeadLettersAndGoesOnWithItsGroup() {
    send(IN_ORDER, "g", "1", "hopeless");
    send(IN_ORDER, "g", "2", "behind it");
    for (int i = 0; i < 2; i++) {
      client.receiveMessage(request -> request.queueUrl(url(IN_ORDER)).maxNumberOfMessages(1));
      time.advance("PT30S");
    }

    assertThat(receive(IN_ORDER)).containsExactly("behind it");
    assertThat(receive(DEAD_IN_ORDER)).containsExactly("hopeless");
  }

  @Test
  void keepsTheOrderOfAGroup() {
    for (int i = 0; i < 10; i++) {
      send(IN_ORDER, "g", "id" + i, "message " + i);
    }

    assertThat(receive(IN_ORDER))
        .containsExactlyElementsOf(
            java.util.stream.IntStream.range(0, 10).mapToObj(i -> "message " + i).toList());
  }

  @Test
  void holdsAGroupBackWhileOneOfItsMessagesIsInFlight() {
    send(IN_ORDER, "slow", "1", "in flight");
    assertThat(receive(IN_ORDER)).containsExactly("in flight");
    send(IN_ORDER, "slow", "2", "behind it");
    send(IN_ORDER, "other", "3", "of another group");

    assertThat(receive(IN_ORDER)).containsExactly("of another group");
    assertThat(sqs.queue("InOrder.fifo").nextDelivery())
        .contains(Instant.parse("2030-01-01T00:00:30Z"));
    time.advance("PT30S");
    assertThat(receive(IN_ORDER)).contains("in flight", "behind it");
  }

  @Test
  void deliversWhatFailedBeforeWhatCameBehindIt() {
    send(IN_ORDER, "g", "1", "first");
    send(IN_ORDER, "g", "2", "second");
    List<Message> batch = receiveMessages(IN_ORDER);
    delete(IN_ORDER, batch.get(0));
    send(IN_ORDER, "g", "3", "third");

    assertThat(receive(IN_ORDER)).isEmpty();
    time.advance("PT30S");
    assertThat(receive(IN_ORDER)).containsExactly("second", "third");
  }

  @Test
  void deduplicatesForFiveMinutesOfItsClockAlsoWhatIsDeleted() {
    send(IN_ORDER, "g", "same", "first");
    delete(IN_ORDER, receiveMessages(IN_ORDER).get(0));
    time.advance("PT4M59S");
    send(IN_ORDER, "g", "same", "swallowed");
    assertThat(receive(IN_ORDER)).isEmpty();

    time.advance("PT1S");
    send(IN_ORDER, "g", "same", "another");
    assertThat(receive(IN_ORDER)).containsExactly("another");
  }

  @Test
  void deduplicatesWithinAGroupWhereTheQueueSaysSo() {
    send(IN_ORDER, "one", "same", "of one");
    send(IN_ORDER, "two", "same", "of two");
    send(ONE_SCOPE, "one", "same", "of one");
    send(ONE_SCOPE, "two", "same", "swallowed");

    assertThat(receive(IN_ORDER)).containsExactlyInAnyOrder("of one", "of two");
    assertThat(receive(ONE_SCOPE)).containsExactly("of one");
  }

  @Test
  void forgetsWhatIsOlderThanItsRetention() {
    send(PLAIN, "old");
    time.advance("P4DT0.001S");

    assertThat(receive(PLAIN)).isEmpty();
  }

  @Test
  void countsByItsClock() {
    send(PLAIN, "visible");
    client.sendMessage(r -> r.queueUrl(url(PLAIN)).messageBody("delayed").delaySeconds(60));

    assertThat(count(PLAIN, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)).isEqualTo("1");
    assertThat(count(PLAIN, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
        .isEqualTo("1");
    receive(PLAIN);
    assertThat(count(PLAIN, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .isEqualTo("1");
  }

  @Test
  void takesAMebibyteAndNoMore() {
    send(PLAIN, "x".repeat(1024 * 1024));

    assertThatThrownBy(() -> send(PLAIN, "x".repeat(1024 * 1024 + 1)))
        .isInstanceOf(SqsException.class);
  }

  @Test
  void saysWhenAQueueHasChanged() throws InterruptedException {
    long seen = sqs.queue("Plain").changed().raised();
    send(PLAIN, "hello");

    assertThat(sqs.queue("Plain").changed().awaitAfter(seen, Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void bringsEverythingBackAfterARestart() {
    client.sendMessage(
        request ->
            request
                .queueUrl(url(PLAIN))
                .messageBody("delayed")
                .delaySeconds(60)
                .messageAttributes(
                    Map.of(
                        "colour",
                        MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue("red")
                            .build())));
    send(ONE_SCOPE, "g", "0", "deleted");
    send(IN_ORDER, "g", "1", "in flight");
    send(IN_ORDER, "g", "2", "second");
    delete(ONE_SCOPE, receiveMessages(ONE_SCOPE).get(0));
    client.receiveMessage(request -> request.queueUrl(url(IN_ORDER)).maxNumberOfMessages(1));
    send(IN_ORDER, "g", "3", "third");

    restart();

    send(IN_ORDER, "g", "3", "swallowed");
    assertThat(receive(PLAIN)).isEmpty();
    assertThat(receive(IN_ORDER)).isEmpty();
    assertThat(receive(ONE_SCOPE)).isEmpty();
    time.advance("PT30S");
    List<Message> batch = receiveMessages(IN_ORDER);
    assertThat(batch).extracting(Message::body).containsExactly("in flight", "second", "third");
    assertThat(batch.get(0).attributes())
        .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2")
        .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "g");
    time.advance("PT30S");
    Message delayed = receiveMessages(PLAIN).get(0);
    assertThat(delayed.messageAttributes().get("colour").stringValue()).isEqualTo("red");
  }

  @Test
  void bringsDeadLettersBackOnceAfterARestart() {
    send(PLAIN, "hopeless");
    receive(PLAIN);
    time.advance("PT30S");
    receive(PLAIN);
    time.advance("PT30S");
    receive(PLAIN);
    assertThat(receive(DEAD)).containsExactly("hopeless");

    restart();
    time.advance("PT30S");

    assertThat(receive(PLAIN)).isEmpty();
    assertThat(receive(DEAD)).containsExactly("hopeless");
  }

  private void restart() {
    stop();
    start();
  }

  private static Queue standard(String name, Optional<Queue.Redrive> redrive) {
    return new Queue(
        name, name, false, false, false, HALF_A_MINUTE, Duration.ZERO, FOUR_DAYS, redrive);
  }

  private static Queue fifo(String name, boolean perGroup, Optional<Queue.Redrive> redrive) {
    return new Queue(
        name,
        name + ".fifo",
        true,
        false,
        perGroup,
        HALF_A_MINUTE,
        Duration.ZERO,
        FOUR_DAYS,
        redrive);
  }

  private String url(Queue queue) {
    return sqs.names().queueUrl(queue.name());
  }

  private void send(Queue queue, String body) {
    client.sendMessage(request -> request.queueUrl(url(queue)).messageBody(body));
  }

  private void send(Queue queue, String group, String deduplicationId, String body) {
    client.sendMessage(
        request ->
            request
                .queueUrl(url(queue))
                .messageGroupId(group)
                .messageDeduplicationId(deduplicationId)
                .messageBody(body));
  }

  private List<Message> receiveMessages(Queue queue) {
    return client
        .receiveMessage(
            request ->
                request
                    .queueUrl(url(queue))
                    .maxNumberOfMessages(10)
                    .messageAttributeNames("All")
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private List<String> receive(Queue queue) {
    return receiveMessages(queue).stream().map(Message::body).toList();
  }

  private void delete(Queue queue, Message message) {
    client.deleteMessage(
        request -> request.queueUrl(url(queue)).receiptHandle(message.receiptHandle()));
  }

  private String count(Queue queue, QueueAttributeName name) {
    return client
        .getQueueAttributes(request -> request.queueUrl(url(queue)).attributeNames(name))
        .attributes()
        .get(name);
  }

  private static String millis(String time) {
    return String.valueOf(Instant.parse(time).toEpochMilli());
  }
}
