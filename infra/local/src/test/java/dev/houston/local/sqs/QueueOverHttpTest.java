package dev.houston.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.local.aws.RequestRecorder;
import dev.houston.local.aws.SqsClients;
import dev.houston.local.template.Queue;
import dev.houston.local.time.SettableTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** What comes over HTTP is what comes within the process. */
class QueueOverHttpTest {
  private static final Queue ORDERED =
      new Queue(
          "Ordered",
          "Ordered.fifo",
          true,
          false,
          true,
          Duration.ofSeconds(30),
          Duration.ZERO,
          Duration.ofDays(4),
          Optional.empty());

  private final SettableTime time = new SettableTime("2030-01-01T00:00:00Z");
  private EmbeddedSqs sqs;
  private SqsClient client;
  private LocalQueue within;
  private QueueOverHttp over;

  @BeforeEach
  void start() {
    sqs = new EmbeddedSqs(time, Optional.empty(), 0);
    sqs.create(List.of(ORDERED));
    client = SqsClients.of(sqs.names(), new RequestRecorder());
    within = sqs.queue(ORDERED.name());
    over = new QueueOverHttp(within, sqs.names().queueUrl(ORDERED.name()), client);
  }

  @AfterEach
  void stop() {
    client.close();
    sqs.close();
  }

  @Test
  void receivesTheSameMessage() {
    send("A");
    ReceivedMessage first = over.receive(10).get(0);
    time.advance("PT30S");
    ReceivedMessage second = within.receive(10).get(0);

    assertThat(comparable(first)).isEqualTo(comparable(second));
    assertThat(first.systemAttributes()).containsEntry("ApproximateReceiveCount", "1");
  }

  @Test
  void deletesWhatItHasReceived() {
    send("A");
    send("B");
    over.delete(over.receive(10));
    time.advance("PT1H");

    assertThat(within.receive(10)).isEmpty();
  }

  @Test
  void knowsWhenTheNextMessageCanBeReceived() {
    send("A");
    over.receive(1);

    assertThat(over.nextDelivery()).contains(time.instant().plusSeconds(30));
  }

  private void send(String body) {
    client.sendMessage(
        request ->
            request
                .queueUrl(sqs.names().queueUrl(ORDERED.name()))
                .messageBody(body)
                .messageGroupId("group")
                .messageDeduplicationId(body)
                .messageAttributes(
                    Map.of(
                        "word", attribute("String").stringValue("yes").build(),
                        "bytes",
                            attribute("Binary")
                                .binaryValue(SdkBytes.fromString("b", StandardCharsets.UTF_8))
                                .build())));
  }

  private static MessageAttributeValue.Builder attribute(String type) {
    return MessageAttributeValue.builder().dataType(type);
  }

  /** Without what is new each time. */
  private static ReceivedMessage comparable(ReceivedMessage message) {
    Map<String, String> attributes = new TreeMap<>(message.systemAttributes());
    // ElasticMQ's HTTP says more about the sender than it is told.
    attributes.keySet().removeAll(List.of("ApproximateReceiveCount", "SenderId"));
    return new ReceivedMessage(
        message.id(),
        "handle",
        message.body(),
        message.md5OfBody(),
        attributes,
        message.attributes());
  }
}
