package dev.houston.aws;

import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Sets aside what can never succeed, with the reason, in a dead-letter queue. */
public final class SqsDeadLetters {
  private static final String REASON = "reason";
  private static final int LONGEST_REASON = 500;

  /** Whatever is not plain ASCII, each character of it, however many units that has. */
  private static final Pattern STRANGE = Pattern.compile("[^ -~]");

  private final SqsClient sqs;
  private final String queue;

  public SqsDeadLetters(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  /**
   * Puts a message aside as it came.
   *
   * @param id of the message in the queue it came from, under which a FIFO queue takes it once
   */
  public void add(String id, String body, String reason) {
    String shown = shown(reason);
    var request =
        SendMessageRequest.builder()
            .queueUrl(queue)
            .messageBody(body)
            .messageAttributes(
                Map.of(
                    REASON,
                    MessageAttributeValue.builder().dataType("String").stringValue(shown).build()));
    if (queue.endsWith(".fifo")) {
      request.messageGroupId(id).messageDeduplicationId(id);
    }
    sqs.sendMessage(request.build());
  }

  /** Of what was hopeless something may stand in the reason: SQS takes plain characters. */
  private static String shown(String reason) {
    String plain = STRANGE.matcher(reason).replaceAll("?");
    return plain.substring(0, Math.min(plain.length(), LONGEST_REASON));
  }
}
