package dev.houston.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The reason that is set aside with a message. */
class SqsDeadLettersTest {
  private final List<SendMessageRequest> sent = new ArrayList<>();

  private final class Sent implements SqsClient {
    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
      sent.add(request);
      return SendMessageResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return "sqs";
    }

    @Override
    public void close() {}
  }

  private String reason(String words) {
    new SqsDeadLetters(new Sent(), "dead").add("id", "body", words);
    return sent.get(0).messageAttributes().get("reason").stringValue();
  }

  @Test
  void hasNoCharacterThatAQueueDoesNotTake_NV3() {
    assertThat(reason("no status: \u0000\uD83D\uDE00\uFFFE")).isEqualTo("no status: ???");
  }

  @Test
  void isCutWhereItIsTooLong() {
    assertThat(reason("x".repeat(501))).isEqualTo("x".repeat(500));
  }
}
