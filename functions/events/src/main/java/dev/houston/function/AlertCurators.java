package dev.houston.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.houston.aws.AlertJson;
import dev.houston.aws.AlertJson.Addressed;
import dev.houston.curator.AlertHints;
import dev.houston.curator.AlertingCurators;
import dev.houston.function.QueueBatch.Letter;
import dev.houston.wiring.HoustonConfiguration;
import io.quarkus.funqy.Funq;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Answers the queue of alerts: tells curators on WhatsApp what stands. */
public class AlertCurators {
  private final AlertingCurators alerting;
  private final AlertHints hints;
  private final QueueBatch<Addressed> batch;

  AlertCurators(
      AlertingCurators alerting,
      AlertHints hints,
      SqsClient sqs,
      HoustonConfiguration configuration) {
    this.alerting = alerting;
    this.hints = hints;
    this.batch =
        new QueueBatch<>(
            AlertJson::read,
            new DeadLetterQueue(
                sqs, configuration.alertsDeadLetters(), "HOUSTON_ALERTS_DEAD_LETTERS"));
  }

  /** Tells what the messages of the batch are about. */
  @Funq("alert-curators")
  public SQSBatchResponse alertCurators(SQSEvent event) {
    return batch.handle(event, group -> group.forEach(this::alert));
  }

  private void alert(Letter<Addressed> letter) {
    Addressed alert = letter.content();
    if (alerting.alert(alert.subject(), alert.news())) {
      hints.ask(alert.subject(), "more/" + letter.id());
    }
  }
}
