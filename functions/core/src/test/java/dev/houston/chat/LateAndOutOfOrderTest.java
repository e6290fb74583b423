package dev.houston.chat;

import static dev.houston.chat.DeliveryWatchTest.FINALLY_DELIVERED;
import static dev.houston.chat.DeliveryWatchTest.NOT_DELIVERED;
import static dev.houston.chat.MessageStatus.DELIVERED;
import static dev.houston.chat.MessageStatus.READ;
import static dev.houston.chat.MessageStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Statuses and messages that come twice, late, out of order, or with impossible times (DW-12). */
class LateAndOutOfOrderTest {
  final Story story = new Story();

  @Test
  void aStatusNeverGoesBack_DW12() {
    story.sent("A").read("A").delivered("A").status("A", SENT);
    assertThat(story.statusOf("A")).isEqualTo(READ);
  }

  @Test
  void aStatusThatComesBeforeItsMessageIsKept_DW12() {
    story.delivered("A").seconds(2).sent("A", Story.BEGIN).hours(1);
    assertThat(story.statusOf("A")).isEqualTo(DELIVERED);
    assertThat(story.said()).isEmpty();
  }

  @Test
  void aStatusThatComesBeforeItsMessageIsKeptForADay_DW12() {
    story.delivered("A").hours(24).sent("A").minutes(10);
    assertThat(story.statusOf("A")).isEqualTo(SENT);
    assertThat(story.said()).hasSize(1);
  }

  @Test
  void historyThatIsOverdueWhenWeLearnOfItIsNotSaid_DW12() {
    story.sent("A", Story.BEGIN.minusSeconds(3600)).hours(48);
    assertThat(story.said()).isEmpty();
  }

  @Test
  void historyThatFailedLongAgoIsNotSaid_DW12() {
    story.sent("A", Story.BEGIN.minusSeconds(3600), MessageStatus.FAILED).hours(48);
    assertThat(story.said()).isEmpty();
  }

  @Test
  void anOlderMessageThatArrivesLateIsNotTheLast_DW12() {
    story.minutes(5).sent("B").delivered("B").sent("A", Story.BEGIN).hours(1);
    assertThat(story.said()).isEmpty();
  }

  @Test
  void aTimeAfterItsArrivalBecomesTheTimeOfArrival_DW12() {
    story.sent("A", Story.BEGIN.plusSeconds(3600)).minutes(10);
    assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
  }

  @Test
  void aTimeBeforeTheMessageItselfBecomesTheTimeOfArrival_DW12() {
    story.sent("A").minutes(20).status("A", DELIVERED, Story.BEGIN.minusSeconds(60));
    story.minutes(30);
    assertThat(story.said())
        .containsExactly("10:10:00 " + NOT_DELIVERED, "10:50:00 " + FINALLY_DELIVERED);
  }

  @Test
  void aMessageWithoutATimeIsOfTheTimeOfItsArrival_DW12() {
    story.sent("A", null).minutes(10);
    assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
  }

  @Test
  void aStatusThatComesBeforeItsMessageIsKeptNearlyADay_DW12() {
    story.delivered("A").hours(24).seconds(-1).sent("A");
    assertThat(story.statusOf("A")).isEqualTo(DELIVERED);
  }

  @Test
  void aStatusThatComesTwiceCountsFromItsFirst_DW12() {
    story.sent("A").minutes(20).delivered("A").minutes(10).delivered("A").minutes(20);
    assertThat(story.said())
        .containsExactly("10:10:00 " + NOT_DELIVERED, "10:50:00 " + FINALLY_DELIVERED);
  }

  @Test
  void aStatusWithoutATimeIsOfTheTimeOfItsArrival_DW12() {
    story.sent("A").minutes(20).status("A", DELIVERED, null).minutes(30);
    assertThat(story.said())
        .containsExactly("10:10:00 " + NOT_DELIVERED, "10:50:00 " + FINALLY_DELIVERED);
  }

  @Test
  void aStatusOfAfterItsArrivalIsOfTheTimeOfItsArrival_DW12() {
    story.sent("A").minutes(20).status("A", DELIVERED, story.now().plus(Duration.ofMinutes(5)));
    story.minutes(30);
    assertThat(story.said())
        .containsExactly("10:10:00 " + NOT_DELIVERED, "10:50:00 " + FINALLY_DELIVERED);
  }
}
