package dev.houston.local.sqs;

import dev.houston.local.time.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * A queue from which messages are received, and deleted, by the requests that AWS itself would send
 * over the network: so whatever stands in between can lose, delay and repeat them. When there is
 * something to receive it knows as the queue itself does.
 */
public final class QueueOverHttp implements PolledQueue {
  private final LocalQueue queue;
  private final String url;
  private final SqsClient client;

  /**
   * The queue as that client reaches it.
   *
   * @param url its name for the client
   */
  public QueueOverHttp(LocalQueue queue, String url, SqsClient client) {
    this.queue = queue;
    this.url = url;
    this.client = client;
  }

  @Override
  public String logicalName() {
    return queue.logicalName();
  }

  @Override
  public String arn() {
    return queue.arn();
  }

  @Override
  public Optional<Instant> nextDelivery() {
    return queue.nextDelivery();
  }

  @Override
  public Signal changed() {
    return queue.changed();
  }

  @Override
  public List<ReceivedMessage> receive(int atMost) {
    return client
        .receiveMessage(
            request ->
                request
                    .queueUrl(url)
                    .maxNumberOfMessages(atMost)
                    .messageAttributeNames("All")
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages()
        .stream()
        .map(QueueOverHttp::received)
        .toList();
  }

  @Override
  public void delete(List<ReceivedMessage> messages) {
    client.deleteMessageBatch(
        request ->
            request
                .queueUrl(url)
                .entries(
                    IntStream.range(0, messages.size())
                        .mapToObj(place -> entry(place, messages.get(place)))
                        .toList()));
  }

  private static DeleteMessageBatchRequestEntry entry(int place, ReceivedMessage message) {
    return DeleteMessageBatchRequestEntry.builder()
        .id(Integer.toString(place))
        .receiptHandle(message.receiptHandle())
        .build();
  }

  private static ReceivedMessage received(Message message) {
    return new ReceivedMessage(
        message.messageId(),
        message.receiptHandle(),
        message.body(),
        message.md5OfBody(),
        message.attributesAsStrings(),
        message.messageAttributes().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> attribute(entry.getValue()))));
  }

  private static StoredAttribute attribute(MessageAttributeValue value) {
    return value.binaryValue() == null
        ? new StoredAttribute(value.dataType(), null, value.stringValue())
        : StoredAttribute.binary(value.binaryValue().asByteArray());
  }
}
