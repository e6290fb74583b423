package dev.houston.local.lambda;

import static dev.houston.local.lambda.LambdaBench.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.houston.local.lambda.LambdaBench.Call;
import dev.houston.local.time.Journey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final String TEMPLATE =
      """
      Resources:
        Plain:
          Type: AWS::SQS::Queue
          Properties:
            RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3}
        Dead:
          Type: AWS::SQS::Queue
        Unreported:
          Type: AWS::SQS::Queue
        Ordered:
          Type: AWS::SQS::Queue
          Properties: {FifoQueue: true, DeduplicationScope: messageGroup}
        Ticks:
          Type: AWS::SQS::Queue
        Tick:
          Type: AWS::Scheduler::Schedule
          Properties:
            ScheduleExpression: rate(5 minutes)
            FlexibleTimeWindow: {Mode: "OFF"}
            Target: {Arn: !GetAtt Ticks.Arn, RoleArn: none, Input: tick}
        PlainFunction:
          Type: AWS::Serverless::Function
          Properties:
            Environment: {Variables: {QUARKUS_FUNQY_EXPORT: plain}}
            Events:
              Source:
                Type: SQS
                Properties:
                  Queue: !GetAtt Plain.Arn
                  FunctionResponseTypes: [ReportBatchItemFailures]
        UnreportedFunction:
          Type: AWS::Serverless::Function
          Properties:
            Environment: {Variables: {QUARKUS_FUNQY_EXPORT: unreported}}
            Events:
              Source: {Type: SQS, Properties: {Queue: !GetAtt Unreported.Arn}}
        OrderedFunction:
          Type: AWS::Serverless::Function
          Properties:
            Environment: {Variables: {QUARKUS_FUNQY_EXPORT: ordered}}
            Events:
              Source:
                Type: SQS
                Properties:
                  Queue: !GetAtt Ordered.Arn
                  FunctionResponseTypes: [ReportBatchItemFailures]
        TickFunction:
          Type: AWS::Serverless::Function
          Properties:
            Environment: {Variables: {QUARKUS_FUNQY_EXPORT: tick}}
            Events:
              Source: {Type: SQS, Properties: {Queue: !GetAtt Ticks.Arn, BatchSize: 1}}
      """;

  private LambdaBench bench;

  @BeforeEach
  void start() {
    bench = LambdaBench.of(TEMPLATE);
  }

  @AfterEach
  void stop() throws InterruptedException {
    bench.close();
  }

  @Test
  void callsTheFunctionWithWhatLambdaWouldSay() throws InterruptedException {
    bench.sendInOrder("Ordered.fifo", "chat-7", "hello");
    bench.advance("PT0S");

    SQSMessage message =
        bench.messages.stream()
            .filter(it -> it.getBody().equals("hello"))
            .findFirst()
            .orElseThrow();
    assertThat(message.getEventSource()).isEqualTo("aws:sqs");
    assertThat(message.getEventSourceArn())
        .isEqualTo("arn:aws:sqs:us-east-1:000000000000:Ordered.fifo");
    assertThat(message.getAttributes())
        .containsEntry("ApproximateReceiveCount", "1")
        .containsEntry("MessageGroupId", "chat-7")
        .containsEntry("MessageDeduplicationId", "hello")
        .containsEntry("SentTimestamp", String.valueOf(START.toEpochMilli()))
        .containsEntry("ApproximateFirstReceiveTimestamp", String.valueOf(START.toEpochMilli()))
        .containsKeys("SenderId", "SequenceNumber");
  }

  @Test
  void deletesWhatTheFunctionHasDealtWith() throws InterruptedException {
    bench.send("Plain", "one", "two");

    assertThat(bench.advance("P1D").failed()).isZero();
    assertThat(bench.batches("plain").stream().flatMap(List::stream))
        .containsExactlyInAnyOrder("one", "two");
    assertThat(bench.sqs.queue("Plain").nextDelivery()).isEmpty();
  }

  @Test
  void bringsBackOnlyWhatTheFunctionReportsAsFailed() throws InterruptedException {
    bench.when("ordered", failing(Set.of("b")));
    bench.sendInOrder("Ordered.fifo", "one", "a");
    bench.sendInOrder("Ordered.fifo", "two", "b");
    bench.advance("PT29S");
    bench.when("ordered", event -> null);
    Journey journey = bench.advance("PT1M");

    assertThat(bench.calls.get(bench.calls.size() - 1).bodies()).containsExactly("b");
    assertThat(bench.batches("ordered").stream().flatMap(List::stream))
        .containsExactlyInAnyOrder("a", "b", "b");
    assertThat(journey.failed()).isZero();
  }

  @Test
  void bringsEverythingBackWhenTheFunctionThrows() throws InterruptedException {
    bench.when(
        "unreported",
        event -> {
          throw new IllegalStateException("broken");
        });
    bench.sendDelayed("Unreported", "again", 1);

    assertThat(bench.advance("PT1M1S").failed()).isEqualTo(3);
    assertThat(at("unreported"))
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(31), Duration.ofSeconds(61));
  }

  @Test
  void looksAtNoAnswerWhereTheEventSourceDoesNotSaySo() throws InterruptedException {
    bench.when("unreported", failing(Set.of("lost")));
    bench.send("Unreported", "lost");
    bench.advance("PT10M");

    assertThat(bench.batches("unreported")).containsExactly(List.of("lost"));
  }

  @Test
  void bringsEverythingBackWhenTheAnswerNamesAMessageThatIsNotThere() throws InterruptedException {
    bench.when(
        "plain", event -> new SQSBatchResponse(List.of(new BatchItemFailure("no such message"))));
    bench.send("Plain", "again");
    bench.advance("PT30S");

    assertThat(bench.batches("plain")).hasSize(2);
  }

  @Test
  void setsAsideWhatFailedTooOften() throws InterruptedException {
    bench.when("plain", failing(Set.of("hopeless")));
    bench.sendDelayed("Plain", "hopeless", 1);

    assertThat(bench.advance("P7D").failed()).isEqualTo(3);
    assertThat(bench.sqs.queue("Plain").nextDelivery()).isEmpty();
    assertThat(bench.sqs.queue("Dead").nextDelivery()).isPresent();
  }

  @Test
  void holdsAGroupBackUntilItsFailedMessageHasBeenDealtWith() throws InterruptedException {
    bench.when("ordered", failing(Set.of("a1", "a2")));
    bench.sendInOrder("Ordered.fifo", "a", "a1", "a2");
    bench.advance("PT10S");
    bench.sendInOrder("Ordered.fifo", "a", "a3");
    bench.sendInOrder("Ordered.fifo", "b", "b1");
    bench.advance("PT10S");
    assertThat(bodies("ordered")).doesNotContain("a3").contains("b1");

    bench.when("ordered", event -> null);
    bench.advance("PT10S");
    assertThat(bodies("ordered")).endsWith("a1", "a2", "a3");
  }

  @Test
  void handlesADelayedMessageAtTheInstantItIsDue() throws InterruptedException {
    bench.sendDelayed("Plain", "late", 777);
    bench.advance("PT1H");

    assertThat(at("plain")).containsExactly(Duration.ofSeconds(777));
  }

  @Test
  void handlesWhatIsSentOnTheWay() throws InterruptedException {
    bench.when(
        "plain",
        event -> {
          bench.sendInOrder("Ordered.fifo", "g", "follows");
          return null;
        });
    bench.sendDelayed("Plain", "first", 60);
    bench.advance("PT2M");

    assertThat(at("ordered")).containsExactly(Duration.ofMinutes(1));
  }

  @Test
  void firesAScheduleAtOnceAndThenAtItsRate() throws InterruptedException {
    bench.advance("PT14M59S");

    assertThat(at("tick"))
        .containsExactly(Duration.ZERO, Duration.ofMinutes(5), Duration.ofMinutes(10));
  }

  @Test
  void crossesAWeekWithAllItsTicks() throws InterruptedException {
    Journey journey = bench.advance("P7D");

    assertThat(journey.now()).isEqualTo(START.plus(Duration.ofDays(7)));
    assertThat(journey.failed()).isZero();
    assertThat(at("tick")).hasSize(7 * 24 * 12 + 1);
  }

  @Test
  void letsNoFunctionHoldUpAnother() throws InterruptedException {
    CountDownLatch other = new CountDownLatch(1);
    bench.when(
        "plain",
        event -> {
          assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
          return null;
        });
    bench.when(
        "unreported",
        event -> {
          other.countDown();
          return null;
        });
    bench.send("Plain", "waits for the other");
    bench.send("Unreported", "other");

    assertThat(bench.advance("PT1S").failed()).isZero();
  }

  @Test
  void takesMessagesWithoutAnyMoveOfTheClock() throws InterruptedException {
    CountDownLatch handled = new CountDownLatch(1);
    bench.when(
        "plain",
        event -> {
          handled.countDown();
          return null;
        });
    bench.send("Plain", "now");

    assertThat(handled.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static LambdaBench.Body failing(Set<String> bodies) {
    return event ->
        new SQSBatchResponse(
            event.getRecords().stream()
                .filter(message -> bodies.contains(message.getBody()))
                .map(message -> new BatchItemFailure(message.getMessageId()))
                .toList());
  }

  private List<String> bodies(String export) {
    return bench.batches(export).stream().flatMap(List::stream).toList();
  }

  /** When the function was called, from the start on. */
  private List<Duration> at(String export) {
    return bench.calls.stream()
        .filter(call -> call.export().equals(export))
        .map(Call::at)
        .map(time -> Duration.between(START, time))
        .toList();
  }
}
