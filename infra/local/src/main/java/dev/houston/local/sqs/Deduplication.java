package dev.houston.local.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.elasticmq.DeduplicationId;
import org.elasticmq.NewMessageData;
import org.elasticmq.actor.queue.InternalMessage;
import scala.Option;

/**
 * The deduplication ids of a FIFO queue's last five minutes. As in SQS an id counts also when its
 * message has been deleted; and, where the queue says so, only within its message group.
 *
 * <p>After a restart only the ids of messages that still stand in the queue are known. SQS would
 * know the others too: here the functions have to do without.
 */
final class Deduplication {
  private static final Duration INTERVAL = Duration.ofMinutes(5);

  private record Key(String group, String id) {}

  private final boolean perGroup;

  /** In the order of sending. */
  private final Map<Key, InternalMessage> sent = new LinkedHashMap<>();

  Deduplication(boolean perGroup) {
    this.perGroup = perGroup;
  }

  /** The message of the same id that was sent before this one and makes it superfluous. */
  Optional<InternalMessage> earlier(NewMessageData message, Instant now) {
    forgetBefore(now.minus(INTERVAL));
    return key(message.messageGroupId(), message.messageDeduplicationId())
        .flatMap(key -> Optional.ofNullable(sent.get(key)));
  }

  void remember(InternalMessage message) {
    key(message.messageGroupId(), message.messageDeduplicationId())
        .ifPresent(key -> sent.putIfAbsent(key, message));
  }

  private void forgetBefore(Instant time) {
    Iterator<InternalMessage> oldestFirst = sent.values().iterator();
    while (oldestFirst.hasNext() && !oldestFirst.next().created().toInstant().isAfter(time)) {
      oldestFirst.remove();
    }
  }

  private Optional<Key> key(Option<String> group, Option<DeduplicationId> id) {
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Key(perGroup ? group.get() : "", id.get().id()));
  }
}
