package dev.houston.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.houston.aws.DrainHintJson;
import dev.houston.function.QueueBatch.Letter;
import dev.houston.outgoing.DrainHint;
import dev.houston.outgoing.Draining;
import dev.houston.wiring.HoustonConfiguration;
import io.quarkus.funqy.Funq;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Answers the queue of drains: hands what waits on a channel over to its connector. */
public class DrainChannel {
  private final Draining draining;
  private final QueueBatch<DrainHint> batch;

  DrainChannel(Draining draining, SqsClient sqs, HoustonConfiguration configuration) {
    this.draining = draining;
    this.batch =
        new QueueBatch<>(
            DrainHintJson::read,
            new DeadLetterQueue(
                sqs, configuration.drainsDeadLetters(), "HOUSTON_DRAINS_DEAD_LETTERS"));
  }

  /** Drains the channels of the batch. */
  @Funq("drain")
  public SQSBatchResponse drain(SQSEvent event) {
    return batch.handle(event, group -> group.forEach(this::drain));
  }

  private void drain(Letter<DrainHint> letter) {
    draining.drain(letter.content(), letter.again());
  }
}
