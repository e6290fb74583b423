package dev.houston.local.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.houston.local.sqs.ReceivedMessage;
import dev.houston.local.sqs.StoredAttribute;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes of received messages the event that Lambda would hand to a function.
 *
 * @param queueArn where the messages come from
 */
record SqsEvents(String queueArn) {

  SQSEvent of(List<ReceivedMessage> batch) {
    SQSEvent event = new SQSEvent();
    event.setRecords(batch.stream().map(this::message).toList());
    return event;
  }

  private SQSMessage message(ReceivedMessage received) {
    SQSMessage message = new SQSMessage();
    message.setMessageId(received.id());
    message.setReceiptHandle(received.receiptHandle());
    message.setBody(received.body());
    message.setMd5OfBody(received.md5OfBody());
    message.setAttributes(received.systemAttributes());
    message.setMessageAttributes(
        received.attributes().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> attribute(entry.getValue()))));
    message.setEventSource("aws:sqs");
    message.setEventSourceArn(queueArn);
    message.setAwsRegion(queueArn.split(":", -1)[3]);
    return message;
  }

  private static MessageAttribute attribute(StoredAttribute received) {
    MessageAttribute attribute = new MessageAttribute();
    attribute.setDataType(received.dataType());
    if (received.type().equals("Binary")) {
      attribute.setBinaryValue(ByteBuffer.wrap(Base64.getDecoder().decode(received.value())));
    } else {
      attribute.setStringValue(received.value());
    }
    return attribute;
  }
}
