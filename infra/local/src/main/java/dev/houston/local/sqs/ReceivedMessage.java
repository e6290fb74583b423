package dev.houston.local.sqs;

import static scala.jdk.javaapi.CollectionConverters.asJava;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.elasticmq.DeduplicationId;
import org.elasticmq.MessageData;
import org.elasticmq.OnDateTimeReceived;
import org.elasticmq.TracingId;
import org.elasticmq.rest.sqs.MD5Util$;
import scala.Option;

/**
 * A message as a receiver sees it.
 *
 * @param systemAttributes what SQS says of it, such as {@code ApproximateReceiveCount}
 */
public record ReceivedMessage(
    String id,
    String receiptHandle,
    String body,
    String md5OfBody,
    Map<String, String> systemAttributes,
    Map<String, StoredAttribute> attributes) {

  private static final String SENDER = "local";

  static ReceivedMessage of(MessageData message) {
    String body = message.content().value();
    return new ReceivedMessage(
        message.id().id(),
        message.deliveryReceipt().get().receipt(),
        body,
        MD5Util$.MODULE$.md5Digest(body),
        systemAttributes(message),
        asJava(message.messageAttributes()).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> StoredAttribute.of(entry.getValue()))));
  }

  private static Map<String, String> systemAttributes(MessageData message) {
    Map<String, String> attributes = new HashMap<>();
    attributes.put("SenderId", SENDER);
    attributes.put(
        "ApproximateReceiveCount", String.valueOf(message.statistics().approximateReceiveCount()));
    attributes.put("SentTimestamp", String.valueOf(message.created().toInstant().toEpochMilli()));
    if (message.statistics().approximateFirstReceive() instanceof OnDateTimeReceived first) {
      attributes.put(
          "ApproximateFirstReceiveTimestamp",
          String.valueOf(first.when().toInstant().toEpochMilli()));
    }
    putIfDefined(attributes, "MessageGroupId", message.messageGroupId());
    putIfDefined(
        attributes,
        "MessageDeduplicationId",
        message.messageDeduplicationId().map(DeduplicationId::id));
    putIfDefined(attributes, "SequenceNumber", message.sequenceNumber());
    putIfDefined(attributes, "AWSTraceHeader", message.tracingId().map(TracingId::id));
    return attributes;
  }

  private static void putIfDefined(
      Map<String, String> attributes, String name, Option<String> value) {
    if (value.isDefined()) {
      attributes.put(name, value.get());
    }
  }
}
