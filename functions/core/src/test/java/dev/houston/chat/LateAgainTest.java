package dev.houston.chat;

import static dev.houston.chat.DeliveryWatchTest.NOT_READ;
import static dev.houston.chat.DeliveryWatchTest.UNAVAILABLE;
import static dev.houston.chat.MessageStatus.DELIVERED;
import static dev.houston.chat.MessageStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rare orders of what comes late or again. */
class LateAgainTest {
  final Story story = new Story();

  @Test
  void unknownToldAgainOfAnOldMessageDoesNotSilenceANewOne_DW7() {
    story.sent("A").seconds(1).sent("B").delivered("B").read("B").status("A", UNKNOWN);
    story.hours(25).status("A", UNKNOWN).minutes(1).sent("C").status("C", UNKNOWN);
    assertThat(story.said()).containsExactly("10:00:01 " + UNAVAILABLE, "11:01:01 " + UNAVAILABLE);
  }

  @Test
  void historyThatFailedIsNotTheLastMessage_DW12() {
    story.sent("A").delivered("A").minutes(30);
    story.sent("H", Story.BEGIN.plus(Duration.ofMinutes(10)), MessageStatus.FAILED).hours(24);
    assertThat(story.said()).containsExactly("10:00:00 " + NOT_READ);
  }

  @Test
  void historyThatFailedIsNoNewsWhenItIsToldAgain_DW12() {
    story.sent("H", Story.BEGIN.minusSeconds(3600), MessageStatus.FAILED).minutes(1).failed("H");
    assertThat(story.said()).isEmpty();
  }

  @Test
  void aReadingThatWasOverdueWhenWeLearnedOfItsMessageIsSkipped_DW12() {
    story.status("A", DELIVERED, Story.BEGIN.minus(Duration.ofHours(25)));
    story.seconds(1).sent("A", Story.BEGIN.minus(Duration.ofHours(26))).hours(1);
    assertThat(story.said()).isEmpty();
  }
}
