package dev.houston.aws;

import dev.houston.wake.WakeUp;
import dev.houston.wake.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** The queue of wake-ups, a standard one, with a delay a message. */
public final class SqsWakeUps implements WakeUps {
  private static final int BATCH = 10;

  private final SqsClient sqs;
  private final String queue;

  public SqsWakeUps(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  @Override
  public void arm(List<WakeUp> wakeUps, Instant now) {
    for (int first = 0; first < wakeUps.size(); first += BATCH) {
      send(wakeUps.subList(first, Math.min(first + BATCH, wakeUps.size())), now);
    }
  }

  private void send(List<WakeUp> batch, Instant now) {
    List<SendMessageBatchRequestEntry> entries =
        IntStream.range(0, batch.size())
            .mapToObj(
                place ->
                    SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(place))
                        .messageBody(WakeUpJson.write(batch.get(place)))
                        .delaySeconds(delay(batch.get(place), now))
                        .build())
            .toList();
    SendMessageBatchResponse answer =
        sqs.sendMessageBatch(request -> request.queueUrl(queue).entries(entries));
    if (answer.hasFailed() && !answer.failed().isEmpty()) {
      throw new IllegalStateException(
          answer.failed().size() + " wake-ups were not taken: " + answer.failed().get(0).code());
    }
  }

  /** Whole seconds, rounded up: a wake-up that comes early has come for nothing. */
  private static int delay(WakeUp wakeUp, Instant now) {
    Duration left = Duration.between(now, wakeUp.dueAt());
    if (left.isNegative()) {
      return 0;
    }
    Duration delay = left.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : left;
    return (int) delay.plusMillis(999).toSeconds();
  }
}
