package dev.houston.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** What SQS takes for the body of a message. */
public final class QueueMessage {
  private static final int LARGEST = 1_048_576;

  private QueueMessage() {}

  /** Fails if SQS would refuse this body, or change it. */
  public static void mustBePossible(String body) {
    assertThat(body.getBytes(StandardCharsets.UTF_8).length).isBetween(1, LARGEST);
    assertThat(body.codePoints().allMatch(QueueMessage::isPossible))
        .as("every character is one that SQS takes")
        .isTrue();
  }

  /** As the reference of SendMessage lists them. */
  private static boolean isPossible(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
