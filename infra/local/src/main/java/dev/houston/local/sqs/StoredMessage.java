package dev.houston.local.sqs;

import static scala.jdk.javaapi.CollectionConverters.asJava;
import static scala.jdk.javaapi.CollectionConverters.asScala;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.elasticmq.DeduplicationId;
import org.elasticmq.MessageAttribute;
import org.elasticmq.MessageContent;
import org.elasticmq.NeverReceived$;
import org.elasticmq.OnDateTimeReceived;
import org.elasticmq.Received;
import org.elasticmq.TracingId;
import org.elasticmq.actor.queue.InternalMessage;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.mutable.Buffer;

/**
 * A message as the journal keeps it.
 *
 * @param receipts the handles under which it was received; only the last one deletes it
 * @param nextDelivery epoch milliseconds from which on it can be received
 * @param order its place among messages that were sent at the same instant
 */
record StoredMessage(
    String queue,
    String id,
    List<String> receipts,
    long nextDelivery,
    String content,
    Map<String, StoredAttribute> attributes,
    Instant created,
    int order,
    @Nullable Instant firstReceived,
    int receiveCount,
    boolean fifo,
    @Nullable String group,
    @Nullable String deduplicationId,
    @Nullable String tracingId,
    @Nullable String sequenceNumber,
    @Nullable String deadLetterSource) {

  static StoredMessage of(String queue, InternalMessage message) {
    return new StoredMessage(
        queue,
        message.id(),
        List.copyOf(asJava(message.deliveryReceipts())),
        message.nextDelivery(),
        message.content().value(),
        asJava(message.messageAttributes()).entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, entry -> StoredAttribute.of(entry.getValue()))),
        message.created().toInstant(),
        message.orderIndex(),
        firstReceived(message.firstReceive()),
        message.receiveCount(),
        message.isFifo(),
        orNull(message.messageGroupId()),
        orNull(message.messageDeduplicationId().map(DeduplicationId::id)),
        orNull(message.tracingId().map(TracingId::id)),
        orNull(message.sequenceNumber()),
        orNull(message.deadLetterSourceQueueName()));
  }

  InternalMessage toInternalMessage() {
    Buffer<String> handles = asScala(new ArrayList<>(receipts));
    return new InternalMessage(
        id,
        handles,
        nextDelivery,
        new MessageContent(content),
        scalaAttributes(),
        atUtc(created),
        order,
        firstReceived == null
            ? NeverReceived$.MODULE$
            : new OnDateTimeReceived(atUtc(firstReceived)),
        receiveCount,
        fifo,
        Option.apply(group),
        Option.apply(deduplicationId).map(DeduplicationId::new),
        Option.apply(tracingId).map(TracingId::new),
        Option.apply(sequenceNumber),
        Option.apply(deadLetterSource));
  }

  private scala.collection.immutable.Map<String, MessageAttribute> scalaAttributes() {
    Map<String, MessageAttribute> restored =
        attributes.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> entry.getValue().toMessageAttribute()));
    return scala.collection.immutable.Map.from(asScala(restored));
  }

  private static @Nullable Instant firstReceived(Received received) {
    return received instanceof OnDateTimeReceived first ? first.when().toInstant() : null;
  }

  private static OffsetDateTime atUtc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable String orNull(Option<String> value) {
    return value.isDefined() ? value.get() : null;
  }
}
