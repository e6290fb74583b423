package dev.houston.aws;

import dev.houston.outgoing.DrainHint;
import dev.houston.outgoing.DrainHints;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queue of hints to hand over, a standard one, with a delay a message. */
public final class SqsDrainHints implements DrainHints {
  private static final int ALMOST_A_SECOND = 999;

  private final SqsClient sqs;
  private final String queue;

  public SqsDrainHints(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  @Override
  public void ask(DrainHint hint, Duration delay) {
    int seconds = (int) delay.plusMillis(ALMOST_A_SECOND).toSeconds();
    sqs.sendMessage(
        request ->
            request.queueUrl(queue).messageBody(DrainHintJson.write(hint)).delaySeconds(seconds));
  }
}
