package dev.houston.chat;

import static dev.houston.chat.DeliveryWatchTest.NOT_DELIVERED;
import static dev.houston.chat.DeliveryWatchTest.NOT_READ;
import static dev.houston.chat.DeliveryWatchTest.UNAVAILABLE;
import static dev.houston.chat.MessageStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The switch and the delays of the watch, and when they are read (DW-8). */
class SwitchedOffTest {
  final Story story = new Story();

  @Test
  void saysNothingAndMakesNothingUpFor_DW8() {
    story.sent("A").minutes(5).switchedOff().minutes(10).switchedOn().hours(1);
    assertThat(story.said()).isEmpty();
  }

  @Test
  void closesOpenPairsThoughNothingHappenedMeanwhile_DW8() {
    story.sent("A").minutes(11).switchedOff().minutes(1).switchedOn().minutes(1).read("A");
    assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
  }

  @Test
  void closesAnOpenNotRead_DW8() {
    story.sent("A").delivered("A").hours(24).switchedOff().minutes(1).switchedOn().read("A");
    assertThat(story.said()).containsExactly("10:00:00 " + NOT_READ);
  }

  @Test
  void letsAClockThatStartedMeanwhileFireAfterItIsOnAgain_DW8() {
    story.switchedOff().sent("A").minutes(5).switchedOn().minutes(5);
    assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
  }

  @Test
  void sparesStatusUnavailable_DW8() {
    story.switchedOff().sent("A").status("A", UNKNOWN);
    assertThat(story.said()).isEmpty();
  }

  @Test
  void doesNotTakeForSaidWhatWasNotSaidMeanwhile_DW7() {
    story.switchedOff().sent("A").status("A", UNKNOWN).minutes(1).switchedOn();
    story.sent("B").status("B", UNKNOWN);
    assertThat(story.said()).containsExactly("10:01:00 " + UNAVAILABLE);
  }

  @Test
  void leavesARunningClockItsOldDelay_DW8() {
    story.sent("A").minutes(1);
    story.watch(watch -> watch.delayed(Duration.ofMinutes(2), Duration.ofHours(1)));
    story.minutes(2);
    assertThat(story.said()).isEmpty();

    story.minutes(7).sent("B").minutes(2);
    assertThat(story.said())
        .containsExactly(
            "10:10:00 " + NOT_DELIVERED,
            "10:12:00 Till now is not delivered to the client (it has passed 2 minutes).");
  }

  @Test
  void leavesARunningClockOfReadingItsOldDelay_DW8() {
    story.sent("A").delivered("A").hours(1);
    story.watch(watch -> watch.delayed(Duration.ofMinutes(10), Duration.ofHours(2))).hours(22);
    assertThat(story.said()).isEmpty();

    story.hours(1);
    assertThat(story.said()).containsExactly("10:00:00 " + NOT_READ);
  }

  @Test
  void saysNothingOfAReadingThatFellDueMeanwhile_DW8() {
    story.sent("A").delivered("A").hours(23).switchedOff().hours(2).switchedOn().hours(24);
    assertThat(story.said()).isEmpty();
  }

  @Test
  void makesNothingUpForThoughNoWakeUpCameMeanwhile_DW8() {
    story.sent("A").withoutWakeUps().minutes(5).switchedOff().minutes(10).switchedOn();
    story.tell(new ChatEvent.TimePassed(story.now(), story.now()));
    assertThat(story.said()).isEmpty();
  }

  @Test
  void makesNoReadingUpForThoughNoWakeUpCameMeanwhile_DW8() {
    story.sent("A").delivered("A").withoutWakeUps().hours(23).switchedOff().hours(2).switchedOn();
    story.tell(new ChatEvent.TimePassed(story.now(), story.now()));
    assertThat(story.said()).isEmpty();
  }
}
