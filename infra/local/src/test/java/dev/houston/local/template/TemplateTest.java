package dev.houston.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.local.template.Function.EventSource;
import dev.houston.local.template.Function.Route;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static final String SQS = "http://127.0.0.1:9324/000000000000/";

  private final Template template = RealTemplate.read(RealTemplate.NAMES);

  @Test
  void readsTheTables() {
    assertThat(template.tables())
        .extracting(Table::name)
        .containsExactly("StateTable", "MessagesTable", "OutboxTable", "DirectoryTable");
    assertThat(template.tables().get(0))
        .isEqualTo(
            new Table(
                "StateTable",
                Map.of("account", "S", "item", "S", "wakeShard", "S", "wakeLook", "N"),
                new Table.PrimaryKey("account", Optional.of("item")),
                List.of(
                    new Table.Index(
                        "wakes",
                        new Table.PrimaryKey("wakeShard", Optional.of("wakeLook")),
                        "KEYS_ONLY",
                        List.of())),
                List.of(),
                Optional.empty()));
    assertThat(template.tables().get(1).timeToLive()).contains("expires");
    assertThat(template.tables().get(3).key())
        .isEqualTo(new Table.PrimaryKey("entry", Optional.empty()));
  }

  @Test
  void readsTheQueues() {
    assertThat(template.queue("MessageEventsQueue.fifo"))
        .isEqualTo(
            new Queue(
                "MessageEventsQueue",
                "MessageEventsQueue.fifo",
                true,
                false,
                true,
                Duration.ofSeconds(30),
                Duration.ZERO,
                Duration.ofDays(14),
                Optional.of(new Queue.Redrive("MessageEventsDeadLetters.fifo", 1000))));
    assertThat(template.queue("SweepsQueue").visibilityTimeout()).isEqualTo(Duration.ofMinutes(6));
    assertThat(template.queues()).hasSize(14);
  }

  @Test
  void readsTheFunctionsWithWhatIsSaidOfAll() {
    Function sweep = function("SweepFunction");
    assertThat(sweep.export()).contains("sweep");
    assertThat(sweep.timeout()).isEqualTo(Duration.ofMinutes(1));
    assertThat(sweep.eventSources()).containsExactly(new EventSource("SweepsQueue", 1, true));
    assertThat(sweep.environment())
        .containsEntry("HOUSTON_STATE_TABLE", "StateTable")
        .containsEntry("HOUSTON_SWEEPS_QUEUE", SQS + "SweepsQueue")
        .containsEntry("HOUSTON_WAKE_SHARDS", "1")
        .containsEntry("QUARKUS_LOG_CATEGORY__DEV_HOUSTON__LEVEL", "INFO")
        .containsKey("JAVA_TOOL_OPTIONS")
        .doesNotContainKey("DISABLE_SIGNAL_HANDLERS");
    assertThat(function("OnMessageEventFunction").timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(function("ApiFunction").export()).isEmpty();
  }

  @Test
  void readsTheRoutes() {
    assertThat(function("ReceiveWebhookFunction").routes())
        .containsExactly(new Route("POST", "/webhooks/{connector}/{channelId}"));
    assertThat(function("ApiFunction").routes())
        .containsExactly(new Route("ANY", "/v3/{proxy+}"), new Route("GET", "/openapi"));
  }

  @Test
  void readsTheSchedules() {
    assertThat(template.schedules())
        .containsExactly(
            new Schedule(
                "SweepSchedule",
                Duration.ofMinutes(5),
                "SweepsQueue",
                "{\"sweep\":\"every shard\"}"));
  }

  @Test
  void sharesTheEnvironmentOfAllFunctions() {
    assertThat(template.environment())
        .containsEntry("HOUSTON_DIRECTORY_TABLE", "DirectoryTable")
        .containsEntry("HOUSTON_MESSAGE_EVENTS_QUEUE", SQS + "MessageEventsQueue.fifo")
        .containsEntry("HOUSTON_SECRETS_KEY", "SecretsKey")
        .doesNotContainKey("QUARKUS_FUNQY_EXPORT");
  }

  @Test
  void refusesTwoValuesOfOneVariable() {
    assertRefused(
        """
        Resources:
          One:
            Type: AWS::Serverless::Function
            Properties: {Environment: {Variables: {COLOUR: red}}}
          Other:
            Type: AWS::Serverless::Function
            Properties: {Environment: {Variables: {COLOUR: blue}}}
        """,
        "Other: COLOUR is blue here and red in another function");
  }

  @Test
  void refusesAResourceItDoesNotKnow() {
    assertRefused(
        """
        Resources:
          Mail:
            Type: AWS::SES::EmailIdentity
        """,
        "Mail: this machine has nothing like AWS::SES::EmailIdentity");
  }

  @Test
  void refusesAPropertyItDoesNotKnow() {
    assertRefused(
        """
        Resources:
          Waiting:
            Type: AWS::SQS::Queue
            Properties: {ReceiveMessageWaitTimeSeconds: 5}
        """,
        "Waiting: not understood on this machine: ReceiveMessageWaitTimeSeconds");
  }

  @Test
  void refusesAReferenceToNothing() {
    assertRefused(
        """
        Resources:
          Worker:
            Type: AWS::Serverless::Function
            Properties: {Environment: {Variables: {TABLE: !Ref Missing}}}
        """,
        "Worker: there is nothing called Missing");
  }

  @Test
  void refusesAQueueThatShowsMessagesAgainWhileTheFunctionStillRuns() {
    assertRefused(
        """
        Resources:
          Work:
            Type: AWS::SQS::Queue
            Properties: {VisibilityTimeout: 10}
          Worker:
            Type: AWS::Serverless::Function
            Properties:
              Timeout: 11
              Environment: {Variables: {QUARKUS_FUNQY_EXPORT: work}}
              Events:
                Work: {Type: SQS, Properties: {Queue: !GetAtt Work.Arn}}
        """,
        "Work: VisibilityTimeout is shorter than the Timeout of Worker");
  }

  @Test
  void refusesADeadLetterQueueOfTheOtherKind() {
    assertRefused(
        """
        Resources:
          Dead:
            Type: AWS::SQS::Queue
          Ordered:
            Type: AWS::SQS::Queue
            Properties:
              FifoQueue: true
              RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3}
        """,
        "Ordered: only a queue of its own kind can take its dead letters");
  }

  @Test
  void refusesAScheduleThatIsNoRate() {
    assertRefused(
        """
        Resources:
          Work:
            Type: AWS::SQS::Queue
          Nightly:
            Type: AWS::Scheduler::Schedule
            Properties:
              ScheduleExpression: cron(0 3 * * ? *)
              FlexibleTimeWindow: {Mode: "OFF"}
              Target: {Arn: !GetAtt Work.Arn, RoleArn: x, Input: "{}"}
        """,
        "Nightly: only a rate is understood as a schedule: cron(0 3 * * ? *)");
  }

  @Test
  void substitutesNamesInATextAndLeavesLiteralsAlone() {
    Template substituted =
        read(
            """
            Resources:
              State:
                Type: AWS::DynamoDB::Table
                Properties:
                  AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
                  KeySchema: [{AttributeName: id, KeyType: HASH}]
              Worker:
                Type: AWS::Serverless::Function
                Properties:
                  Environment:
                    Variables:
                      TEXT: !Sub "${AWS::Region} ${State} ${State.Arn} ${!State}"
            """);

    assertThat(substituted.environment())
        .containsEntry(
            "TEXT", "us-east-1 State arn:aws:dynamodb:us-east-1:000000000000:State ${State}");
  }

  @Test
  void leavesOutWhatItsConditionExcludes() {
    Template conditional =
        read(
            """
            Parameters:
              Stage: {Type: String, Default: test}
            Conditions:
              IsLive: !Equals [!Ref Stage, live]
            Resources:
              Work:
                Type: AWS::SQS::Queue
                Condition: IsLive
            """);

    assertThat(conditional.queues()).isEmpty();
  }

  private static void assertRefused(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining(message);
  }

  private static Template read(String yaml) {
    return Template.read(new StringReader(yaml), RealTemplate.NAMES);
  }

  private Function function(String logicalName) {
    return template.functions().stream()
        .filter(function -> function.logicalName().equals(logicalName))
        .findFirst()
        .orElseThrow();
  }
}
