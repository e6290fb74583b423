package dev.houston.function;

import dev.houston.aws.SqsDeadLetters;
import dev.houston.wiring.Ports;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A queue of dead letters, looked for when the first one comes: the functions of one artefact are
 * told of their own only.
 */
record DeadLetterQueue(SqsClient sqs, Optional<String> address, String variable)
    implements QueueBatch.DeadLetters {

  @Override
  public void add(String id, String body, String reason) {
    new SqsDeadLetters(sqs, Ports.told(address, variable)).add(id, body, reason);
  }
}
