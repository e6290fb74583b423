package dev.houston.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Works through a batch of an SQS queue, FIFO or standard.
 *
 * <p>The messages of one FIFO group are handled together, in order; if that fails, all of them are
 * reported as failed, so that none overtakes another, while the other groups go on. On a standard
 * queue every message is a group of its own. A message that cannot be read will never succeed: it
 * is set aside with the reason and holds up nothing (NV-3).
 *
 * @param <T> what a message is
 */
final class QueueBatch<T> {
  private static final Logger LOG = Logger.getLogger(QueueBatch.class);

  private static final String GROUP = "MessageGroupId";
  private static final String RECEIVED = "ApproximateReceiveCount";

  private final Function<String, T> read;
  private final DeadLetters deadLetters;

  /**
   * A batch whose messages are read so.
   *
   * @param read throws {@link IllegalArgumentException} for a message that is hopeless
   * @param deadLetters where hopeless messages are set aside
   */
  QueueBatch(Function<String, T> read, DeadLetters deadLetters) {
    this.read = read;
    this.deadLetters = deadLetters;
  }

  /**
   * One message of a group.
   *
   * @param id of the message in its queue: the same each time it is tried
   * @param again whether it was tried before
   */
  record Letter<T>(String id, T content, boolean again) {}

  /** Where hopeless messages are set aside, under their own id and with the reason. */
  interface DeadLetters {
    void add(String id, String body, String reason);
  }

  /** What is done with the messages of one group, in their order. */
  interface Work<T> {
    void handle(List<Letter<T>> group);
  }

  /** Hands over the batch group by group; the answer names the messages that must come again. */
  SQSBatchResponse handle(SQSEvent event, Work<T> work) {
    Map<String, List<SQSMessage>> groups = new LinkedHashMap<>();
    for (SQSMessage message : event.getRecords()) {
      String group = message.getAttributes().getOrDefault(GROUP, message.getMessageId());
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(message);
    }
    var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
    for (List<SQSMessage> group : groups.values()) {
      if (!handled(group, work)) {
        group.forEach(
            message -> failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId())));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private boolean handled(List<SQSMessage> group, Work<T> work) {
    try {
      List<Letter<T>> letters = new ArrayList<>();
      for (SQSMessage message : group) {
        open(message, letters);
      }
      if (!letters.isEmpty()) {
        work.handle(letters);
      }
      return true;
    } catch (RuntimeException fault) {
      LOG.errorf(fault, "%d messages come again", group.size());
      return false;
    }
  }

  private void open(SQSMessage message, List<Letter<T>> letters) {
    try {
      boolean again = Integer.parseInt(message.getAttributes().getOrDefault(RECEIVED, "1")) > 1;
      letters.add(new Letter<>(message.getMessageId(), read.apply(message.getBody()), again));
    } catch (IllegalArgumentException hopeless) {
      LOG.errorf("message %s is set aside: %s", message.getMessageId(), hopeless.getMessage());
      deadLetters.add(
          message.getMessageId(), message.getBody(), String.valueOf(hopeless.getMessage()));
    }
  }
}
