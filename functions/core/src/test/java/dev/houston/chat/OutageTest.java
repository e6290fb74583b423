package dev.houston.chat;

import static dev.houston.chat.DeliveryWatchTest.DELIVERED_AND_READ;
import static dev.houston.chat.DeliveryWatchTest.FINALLY_DELIVERED;
import static dev.houston.chat.DeliveryWatchTest.NOT_DELIVERED;
import static dev.houston.chat.DeliveryWatchTest.NOT_READ;
import static dev.houston.chat.MessageStatus.DELIVERED;
import static dev.houston.chat.MessageStatus.READ;
import static dev.houston.chat.MessageStatus.SENT;
import static dev.houston.chat.MessageStatus.WAITING;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.UserCommand;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Checks while the channel is not Active, as timelines (DW-14): they wait until 3 minutes after its
 * return. ND is 10 minutes, NR 24 hours.
 */
class OutageTest {
  final Story story = new Story();

  @Nested
  class ACheckThatFallsDueInAnOutage {
    @Test
    void isNotSaidThenAndIsSaidThreeMinutesAfterTheReturn_DW14() {
      story.sent("A").minutes(5).down().hours(2);
      assertThat(story.said()).isEmpty();

      story.back().minutes(2).seconds(59);
      assertThat(story.said()).isEmpty();

      story.seconds(1);
      assertThat(story.said()).containsExactly("12:08:00 " + NOT_DELIVERED);
    }

    @Test
    void isSaidOnce_DW14() {
      story.sent("A").minutes(5).down().hours(2).back().hours(5);
      assertThat(story.said()).containsExactly("12:08:00 " + NOT_DELIVERED);
    }

    @Test
    void isSilencedByAStatusThatComesWithTheReturn_DW14() {
      story.sent("A").minutes(5).down().hours(2).back().minutes(2).delivered("A").hours(1);
      assertThat(story.said()).isEmpty();
    }

    @Test
    void isSilencedByAStatusAtTheVeryMoment_DW13() {
      story.sent("A").minutes(5).down().hours(2).back();
      story.upTo(story.now().plus(Duration.ofMinutes(3))).delivered("A").hours(1);
      assertThat(story.said()).isEmpty();
    }

    @Test
    void isNotSaidThoughOtherThingsHappenMeanwhile_DW14() {
      story.sent("A").minutes(5).down().hours(1).clientWrote("X").status("A", SENT).hours(1);
      assertThat(story.said()).isEmpty();

      story.back().minutes(3);
      assertThat(story.said()).containsExactly("12:08:00 " + NOT_DELIVERED);
    }

    @Test
    void isSaidThoughItsHintCameNeverAndOnlyTheReturnWokeTheChat_DW14() {
      story.sent("A").minutes(5).down().withoutWakeUps().hours(2).back().minutes(3);
      story.tell(new ChatEvent.TimePassed(story.now(), story.now()));
      assertThat(story.said()).containsExactly("12:08:00 " + NOT_DELIVERED);
    }

    @Test
    void isNotSaidOfAMessageThatIsNotTheLastAnyMore_DW1() {
      story.sent("A").minutes(5).down().hours(2).back().minutes(1).sent("B").minutes(8);
      assertThat(story.said()).isEmpty();

      story.minutes(2);
      assertThat(story.said()).containsExactly("12:16:00 " + NOT_DELIVERED);
    }

    @Test
    void isSaidOfAMessageThatIsTheLastAgainSinceTheNewerOneFailed_DW11() {
      story.sent("A").minutes(2).down().minutes(5).sent("B").minutes(5).failed("B").hours(1);
      story.back().minutes(3);
      assertThat(story.said()).hasSize(2).last().isEqualTo("11:15:00 " + NOT_DELIVERED);
    }

    @Test
    void ofTheHalfHourWaitsToo_DW3() {
      story.sent("A").minutes(12).delivered("A").minutes(1).down().hours(2).back();
      story.minutes(2).seconds(59);
      assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);

      story.seconds(1);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "12:16:00 " + FINALLY_DELIVERED);
    }

    @Test
    void ofTheHalfHourIsDecidedByTheReadingThatComesWithTheReturn_DW2() {
      story.sent("A").minutes(12).delivered("A").minutes(1).down().hours(2).back().minutes(1);
      story.status("A", READ, Story.BEGIN.plus(Duration.ofMinutes(40))).hours(1);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "12:14:00 " + DELIVERED_AND_READ);
    }

    @Test
    void ofTheHalfHourWaitsThoughItsReceiptIsKnownOnlySinceTheReturn_DW3() {
      story.sent("A").minutes(12).down().hours(2).back().minutes(1);
      story.status("A", DELIVERED, Story.BEGIN.plus(Duration.ofMinutes(13)));
      story.minutes(1).seconds(59);
      assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);

      story.seconds(1);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "12:15:00 " + FINALLY_DELIVERED);
    }

    @Test
    void ofReadingWaitsToo_DW5() {
      story.sent("A").delivered("A").hours(23).down().hours(2).back().minutes(2).seconds(59);
      assertThat(story.said()).isEmpty();

      story.seconds(1);
      assertThat(story.said()).containsExactly("11:03:00 " + NOT_READ);
    }

    @Test
    void ofReadingIsSilencedByAReadingThatComesWithTheReturn_DW5() {
      story.sent("A").delivered("A").hours(23).down().hours(2).back().minutes(2).read("A").hours(5);
      assertThat(story.said()).isEmpty();
    }
  }

  @Nested
  class ACheckThatFallsDueOutsideTheOutage {
    @Test
    void isSaidInTimeIfThatWasBefore_DW14() {
      story.sent("A").minutes(10).down().hours(2).back().hours(1);
      assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
    }

    @Test
    void isSaidDuringTheOutageIfItWasDueBeforeAndItsHintCameLate_DW14() {
      story.sent("A").withoutWakeUps().minutes(10).seconds(1).down();
      story.tell(new ChatEvent.TimePassed(story.now().minusSeconds(1), story.now()));
      assertThat(story.said()).containsExactly("10:10:01 " + NOT_DELIVERED);
    }

    @Test
    void isSaidInTimeIfThatIsThreeMinutesAfterTheReturnOrLater_DW14() {
      story.sent("A").minutes(1).down().minutes(6).back().hours(1);
      assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
    }

    @Test
    void waitsForTheThreeMinutesIfThatIsWithinThem_DW14() {
      story.sent("A").minutes(1).down().minutes(7).back().hours(1);
      assertThat(story.said()).containsExactly("10:11:00 " + NOT_DELIVERED);
    }

    @Test
    void neverReadsTheChannelBefore_DW14() {
      var reads = new CountingChannels(story);
      reads.handling().handle(Story.CHAT, reads.statuses("A"), false, story.now());
      assertThat(reads.count()).isZero();
    }

    @Test
    void readsTheChannelOnce_DW14() {
      story.sent("A").withoutWakeUps().minutes(10);
      var reads = new CountingChannels(story);
      reads.handling().handle(Story.CHAT, reads.timePassed(3), false, story.now());
      assertThat(reads.count()).isEqualTo(1);
    }
  }

  @Nested
  class Outages {
    @Test
    void oneAfterTheOtherHoldACheckUpUntilTheLastReturn_DW14() {
      story.sent("A").minutes(5).down().hours(1).back().minutes(1).down().hours(1).back().hours(1);
      assertThat(story.said()).containsExactly("12:09:00 " + NOT_DELIVERED);
    }

    @Test
    void thatBeginAtTheVeryMomentOfTheCheckHoldItUp_DW14() {
      story.sent("A").upTo(Story.BEGIN.plusSeconds(600)).down().hours(1).back().hours(1);
      assertThat(story.said()).containsExactly("11:13:00 " + NOT_DELIVERED);
    }

    @Test
    void thatBeginWhenTheThreeMinutesAreOverHoldNothingUp_DW14() {
      story.sent("A").minutes(5).down().hours(1).back().minutes(3).down().hours(1).back().hours(1);
      assertThat(story.said()).containsExactly("11:08:00 " + NOT_DELIVERED);
    }

    @Test
    void beforeTheMessageWasSentAreOfNoConcern_DW14() {
      story.down().hours(1).back().minutes(1).sent("A").hours(1);
      assertThat(story.said()).containsExactly("11:11:00 " + NOT_DELIVERED);
    }

    @Test
    void areAlsoTheTimesInWhichItIsDisabled_DW14() {
      story.sent("A").minutes(5).pressed(UserCommand.DISABLE).hours(1);
      assertThat(story.said()).isEmpty();

      story.pressed(UserCommand.ENABLE).hours(1);
      assertThat(story.said()).containsExactly("11:08:00 " + NOT_DELIVERED);
    }

    @Test
    void areAlsoTheTimesInWhichItIsNotPaid_DW14() {
      story.sent("A").minutes(5).usedUp().hours(1);
      assertThat(story.said()).isEmpty();

      story.toppedUp().hours(1);
      assertThat(story.said()).containsExactly("11:08:00 " + NOT_DELIVERED);
    }

    @Test
    void lastUntilEveryCauseIsGone_DW14() {
      story.sent("A").minutes(5).down().minutes(1).usedUp().hours(1).back().hours(1);
      assertThat(story.said()).isEmpty();

      story.toppedUp().hours(1);
      assertThat(story.said()).containsExactly("12:09:00 " + NOT_DELIVERED);
    }

    @Test
    void leaveAChatForGoodWithADeletedChannel_DW14() {
      story.sent("A").minutes(5).pressed(UserCommand.DELETE).hours(48);
      assertThat(story.said()).isEmpty();
      assertThat(story.chat().wakeAt()).isEmpty();
    }
  }

  @Nested
  class AMessageThatStillWaits {
    @Test
    void isNotHeldUp_DW9() {
      story.down().sent("A", story.now(), WAITING).hours(1);
      assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
    }

    @Test
    void isNotHeldUpByAnotherThatIs_DW9() {
      story.sent("A").minutes(5).down().minutes(2).sent("B", story.now(), WAITING).hours(1);
      assertThat(story.said()).containsExactly("10:17:00 " + NOT_DELIVERED);

      story.back().hours(1);
      assertThat(story.said()).containsExactly("10:17:00 " + NOT_DELIVERED);
    }

    @Test
    void waitsForItsStatusesOnceItWasHandedOver_DW14() {
      story.sent("A", story.now(), WAITING).minutes(8).status("A", SENT).down().hours(1);
      assertThat(story.said()).isEmpty();

      story.back().minutes(3);
      assertThat(story.said()).containsExactly("11:11:00 " + NOT_DELIVERED);
    }
  }

  @Nested
  class TheSwitchOfTheWatch {
    @Test
    void thatIsOffAtTheReturnSilencesWhatWaited_DW8() {
      story.sent("A").minutes(5).down().minutes(30).switchedOff().back().hours(1);
      story.switchedOn().hours(1);
      assertThat(story.said()).isEmpty();
    }

    @Test
    void thatWasOffWhenACheckFellDueIsNotMadeUpForAtTheReturn_DW8() {
      story.sent("A").minutes(5).down().switchedOff().minutes(10).switchedOn().hours(1);
      story.back().hours(1);
      assertThat(story.said()).isEmpty();
    }

    @Test
    void thatGoesOffWithinTheThreeMinutesSilencesWhatWaited_DW8() {
      story.sent("A").minutes(5).down().minutes(30).back().minutes(1).switchedOff().hours(1);
      assertThat(story.said()).isEmpty();
    }

    @Test
    void closesAPairWhoseHalfHourWaited_DW8() {
      story.sent("A").minutes(12).delivered("A").down().hours(1).switchedOff().switchedOn();
      story.back().hours(1);
      assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
    }
  }

  @Test
  void aChannelThatFlapsHasNotComeBack_DW14() {
    var flapping = new Story().sent("A").minutes(5).down().minutes(20).walksSlowly();
    flapping.back().seconds(1).down().seconds(1).back().seconds(1).walkArrives();
    assertThat(flapping.said()).isEmpty();
    assertThat(flapping.minutes(3).said()).hasSize(1);
  }

  @Test
  void aMessageSentAfterTheReturnIsSaidInTime_DW1_DW14() {
    var after = new Story().watch(watch -> watch.delayed(Duration.ofMinutes(1), watch.notRead()));
    after.down().hours(1).back().seconds(30).sent("A").hours(1);
    assertThat(after.said()).singleElement().asString().startsWith("11:01:30");
  }

  @Test
  void aMessageSentInTheSecondOfTheReturnIsSaidInTime_DW14() {
    var after = new Story().down().hours(1).advance(Duration.ofMillis(700)).back();
    after.advance(Duration.ofMillis(100)).sent("A", after.now().truncatedTo(SECONDS));
    after.minutes(11);
    assertThat(after.said()).singleElement().asString().startsWith("11:10:00");
  }
}
