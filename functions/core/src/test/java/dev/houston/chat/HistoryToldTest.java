package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A message that is learned of late, out of the history, comes at one moment with all that happened
 * to it since; those outside hear of all of it (AP-3).
 */
class HistoryToldTest {
  final Story story = new Story().minutes(5).sent("B").delivered("B");

  @Test
  void ofAMessageThatIsNotTheLastOneAnyMore_AP3() {
    story.sent("A", Story.BEGIN).delivered("A").read("A");
    MessageId message = MessageId.reported(Story.CHAT, true, "A");

    assertThat(story.statusOf("A")).isEqualTo(MessageStatus.READ);
    assertThat(story.listeners.effects())
        .endsWith(
            "message/" + message,
            "status/" + message + "/delivered",
            "status/" + message + "/read");
  }
}
