package dev.houston.chat;

import static dev.houston.chat.MessageStatus.DELIVERED;
import static dev.houston.chat.MessageStatus.READ;
import static dev.houston.chat.MessageStatus.SENT;
import static dev.houston.chat.MessageStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The delivery watch, rule by rule, as timelines (DW). ND is 10 minutes, NR 24 hours. */
class DeliveryWatchTest {
  static final String NOT_DELIVERED =
      "Till now is not delivered to the client (it has passed 10 minutes).";
  static final String DELIVERED_AND_READ = "The message is delivered and read.";
  static final String FINALLY_DELIVERED = "The message is finally delivered!";
  static final String NOT_READ = "Not yet read by the client (passed 24 hours).";
  static final String FINALLY_READ = "All right, all messages are finally read.";
  static final String UNAVAILABLE = "The status of messages for this number can not be obtained.";
  static final String FAILED = "The message was not sent: WhatsApp did not take it.";

  final Story story = new Story();

  @Nested
  class NotDelivered {
    @Test
    void isSaidTenMinutesAfterSendingAndNotBefore_DW1() {
      story.sent("A").minutes(9).seconds(59);
      assertThat(story.said()).isEmpty();

      story.seconds(1);
      assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
    }

    @Test
    void isSaidOnceAMessage_DW1() {
      story.sent("A").hours(48).sent("A", Story.BEGIN).hours(1);
      assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
    }

    @Test
    void isNotSaidOfAMessageThatWasDeliveredInTime_DW1() {
      story.sent("A").minutes(9).delivered("A").hours(1);
      assertThat(story.said()).isEmpty();
    }

    @Test
    void isNotSaidOfAMessageThatWasReadWithoutADelivered_DW1() {
      story.sent("A").minutes(9).read("A").hours(48);
      assertThat(story.said()).isEmpty();
    }

    @Test
    void isSaidOfTheLastMessageOnly_DW1() {
      story.sent("A").minutes(5).sent("B").minutes(30);
      assertThat(story.said()).containsExactly("10:15:00 " + NOT_DELIVERED);
    }

    @Test
    void waitsForStatusesReceivedAtTheVeryMoment_DW13() {
      story.sent("A").minutes(9).seconds(59).withoutWakeUps().seconds(1).delivered("A");
      story.tell(new ChatEvent.TimePassed(story.now(), story.now()));
      assertThat(story.said()).isEmpty();
    }

    @Test
    void comesBeforeAStatusReceivedLaterHoweverLateTheWakeUp_DW13() {
      story.sent("A").withoutWakeUps().minutes(10).seconds(1).delivered("A");
      assertThat(story.said()).containsExactly("10:10:01 " + NOT_DELIVERED);
    }

    @Test
    void firesForAWakeUpThatComesALittleEarly_DW13() {
      story.sent("A").withoutWakeUps().minutes(10).advance(Duration.ofMillis(-800));
      story.tell(new ChatEvent.TimePassed(story.now().plusMillis(800), story.now()));
      assertThat(story.said()).hasSize(1);
    }

    @Test
    void doesNotFireForAWakeUpThatComesFarTooEarly_DW13() {
      story.sent("A").minutes(5);
      story.tell(new ChatEvent.TimePassed(Story.BEGIN.plusSeconds(600), story.now()));
      assertThat(story.said()).isEmpty();
    }

    @Test
    void ofTwoMessagesOfOneMomentTheLaterHeardOfIsTheLast_DW1() {
      story.sent("A").sent("B").delivered("B").hours(1);
      assertThat(story.said()).isEmpty();
    }
  }

  @Nested
  class DeliveredAndRead {
    @Test
    void isSaidWhenTheAnnouncedMessageIsReadWithinHalfAnHourOfItsReceipt_DW2() {
      story.sent("A").minutes(20).delivered("A").minutes(29).read("A").hours(1);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "10:49:00 " + DELIVERED_AND_READ);
    }

    @Test
    void countsExactlyHalfAnHourAsWithin_DW2() {
      story.sent("A").minutes(20).delivered("A").minutes(29).seconds(59).withoutWakeUps();
      story.seconds(1).read("A");
      story.tell(new ChatEvent.TimePassed(story.now(), story.now()));
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "10:50:00 " + DELIVERED_AND_READ);
    }

    @Test
    void isSaidOfAMessageReadWithoutADeliveredBeforeIt_DW2() {
      story.sent("A").minutes(20).read("A").hours(1);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "10:20:00 " + DELIVERED_AND_READ);
    }

    @Test
    void isNotSaidWithoutAnAnnouncement_DW4() {
      story.sent("A").minutes(1).delivered("A").minutes(1).read("A").hours(1);
      assertThat(story.said()).isEmpty();
    }

    @Test
    void isSaidForTheAnnouncedMessageThoughANewerOneWasSent_DW4() {
      story.sent("A").minutes(12).sent("B").minutes(1).delivered("A").minutes(1).read("A");
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "10:14:00 " + DELIVERED_AND_READ);
    }

    @Test
    void isDecidedByTheConnectorsTimesWhenReceiptAndReadingWereHeldUpTogether_DW12() {
      story.sent("A").minutes(60);
      story.status("A", DELIVERED, Story.BEGIN.plus(Duration.ofMinutes(15)));
      story.status("A", READ, Story.BEGIN.plus(Duration.ofMinutes(30))).hours(1);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "11:00:00 " + DELIVERED_AND_READ);
    }

    @Test
    void isSaidForTheAnnouncedMessageThoughANewerOneWasDelivered_DW4() {
      story.sent("A").minutes(12).sent("B").delivered("B").minutes(1).delivered("A").read("A");
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "10:13:00 " + DELIVERED_AND_READ);
    }
  }

  @Nested
  class FinallyDelivered {
    @Test
    void isSaidHalfAnHourAfterTheReceiptAtThatMoment_DW3() {
      story.sent("A").minutes(20).delivered("A").minutes(29).seconds(59);
      assertThat(story.said()).hasSize(1);

      story.seconds(1);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "10:50:00 " + FINALLY_DELIVERED);
    }

    @Test
    void isCountedFromTheReceiptNotFromItsReport_DW3() {
      story.sent("A").minutes(20).status("A", DELIVERED, story.now().minusSeconds(300));
      story.minutes(26);
      assertThat(story.said()).contains("10:45:00 " + FINALLY_DELIVERED);
    }

    @Test
    void isTheOnlyAnswerThoughTheMessageIsReadLater_DW4() {
      story.sent("A").minutes(20).delivered("A").minutes(31).read("A").hours(1);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "10:50:00 " + FINALLY_DELIVERED);
    }

    @Test
    void isDecidedByTheConnectorsTimesWhenTheReadingCameTooLate_DW12() {
      story.sent("A").minutes(90);
      story.status("A", DELIVERED, Story.BEGIN.plus(Duration.ofMinutes(15)));
      story.status("A", READ, Story.BEGIN.plus(Duration.ofMinutes(46)));
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "11:30:00 " + FINALLY_DELIVERED);
    }

    @Test
    void isNotSaidOfAMessageWhoseAnnouncementWasReplaced_DW4() {
      story.sent("A").minutes(20).delivered("A").minutes(1).sent("B").minutes(60);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "10:31:00 " + NOT_DELIVERED);
    }

    @Test
    void isNotSaidWithoutAnAnnouncement_DW4() {
      story.sent("A").minutes(9).delivered("A").hours(1);
      assertThat(story.said()).isEmpty();
    }

    @Test
    void isSaidOfTheAnnouncedMessageThoughANewerOneWasSent_DW4() {
      story.sent("A").minutes(12).sent("B").minutes(1).delivered("A").delivered("B").minutes(30);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "10:43:00 " + FINALLY_DELIVERED);
    }
  }

  @Nested
  class NotRead {
    @Test
    void isSaidADayAfterTheReceiptAndNotBefore_DW5() {
      story.sent("A").minutes(1).delivered("A").hours(23).minutes(59).seconds(59);
      assertThat(story.said()).isEmpty();

      story.seconds(1);
      assertThat(story.said()).containsExactly("10:01:00 " + NOT_READ);
    }

    @Test
    void isAnsweredOnceWhenTheLastMessageIsRead_DW6() {
      story.sent("A").minutes(1).delivered("A").hours(25).read("A").read("A").hours(25);
      assertThat(story.said()).containsExactly("10:01:00 " + NOT_READ, "11:01:00 " + FINALLY_READ);
    }

    @Test
    void comesAgainForANewerMessageWhileTheFirstIsOpen_DW5() {
      story.sent("A").delivered("A").hours(24).sent("B").delivered("B").hours(24).read("B");
      assertThat(story.said())
          .containsExactly(
              "10:00:00 " + NOT_READ, "10:00:00 " + NOT_READ, "10:00:00 " + FINALLY_READ);
    }

    @Test
    void isNotAnsweredWhenAnOlderMessageIsRead_DW6() {
      story.sent("A").delivered("A").hours(24).sent("B").delivered("B").read("A");
      assertThat(story.said()).containsExactly("10:00:00 " + NOT_READ);
    }

    @Test
    void isAnsweredAfterDeliveredAndReadWhereOneReadingClosesBoth_DW6() {
      story.sent("A").delivered("A").hours(24).sent("B").minutes(10).read("B");
      assertThat(story.said())
          .containsExactly(
              "10:00:00 " + NOT_READ,
              "10:10:00 " + NOT_DELIVERED,
              "10:10:00 " + DELIVERED_AND_READ,
              "10:10:00 " + FINALLY_READ);
    }

    @Test
    void isOverdueOnceThoughItsReceiptWasReportedLate_DW5() {
      story.sent("A").minutes(1).status("A", SENT).hours(30);
      story.status("A", DELIVERED, Story.BEGIN.plusSeconds(120)).minutes(1);
      assertThat(story.said())
          .contains("16:01:01 " + NOT_READ)
          .doesNotContain("16:01:01 " + FINALLY_READ);
    }

    @Test
    void isSaidOnceAMessage_DW5() {
      story.sent("A").delivered("A").hours(24).delivered("A").sent("A", Story.BEGIN).hours(48);
      assertThat(story.said()).containsExactly("10:00:00 " + NOT_READ);
    }

    @Test
    void isNotSaidOfAMessageThatWasReadInTime_DW5() {
      story.sent("A").delivered("A").hours(23).read("A").hours(24);
      assertThat(story.said()).isEmpty();
    }

    @Test
    void isSaidOfTheLastMessageOnly_DW5() {
      story.sent("A").delivered("A").hours(23).sent("B").hours(48);
      assertThat(story.said()).containsExactly("09:10:00 " + NOT_DELIVERED);
    }

    @Test
    void startsAfreshAfterItsAnswer_DW6() {
      story.sent("A").delivered("A").hours(25).read("A");
      story.sent("B").delivered("B").hours(25).read("B");
      assertThat(story.said())
          .containsExactly(
              "10:00:00 " + NOT_READ,
              "11:00:00 " + FINALLY_READ,
              "11:00:00 " + NOT_READ,
              "12:00:00 " + FINALLY_READ);
    }

    @Test
    void isNotAnsweredWhileANewerMessageIsNotRead_DW6() {
      story.sent("A").delivered("A").hours(24).sent("B").read("A");
      assertThat(story.said()).containsExactly("10:00:00 " + NOT_READ);
    }

    @Test
    void isNotAnsweredAgainByTheNextReading_DW6() {
      story.sent("A").delivered("A").hours(25).read("A").sent("B").delivered("B").read("B");
      assertThat(story.said()).containsExactly("10:00:00 " + NOT_READ, "11:00:00 " + FINALLY_READ);
    }
  }

  @Nested
  class UnknownAndFailed {
    @Test
    void unknownSaysThatStatusesAreUnavailableOnceADay_DW7() {
      story.sent("A").status("A", UNKNOWN).minutes(1).sent("B").status("B", UNKNOWN);
      assertThat(story.said()).containsExactly("10:00:00 " + UNAVAILABLE);

      story.hours(24).sent("C").status("C", UNKNOWN);
      assertThat(story.said())
          .containsExactly("10:00:00 " + UNAVAILABLE, "10:01:00 " + UNAVAILABLE);
    }

    @Test
    void unknownSuspendsTheCheckOfItsMessage_DW7() {
      story.sent("A").status("A", UNKNOWN).minutes(30);
      assertThat(story.said()).containsExactly("10:00:00 " + UNAVAILABLE);
    }

    @Test
    void aLaterReceiptReplacesUnknown_DW7() {
      story.sent("A").status("A", UNKNOWN).delivered("A").hours(24);
      assertThat(story.statusOf("A")).isEqualTo(DELIVERED);
      assertThat(story.said()).contains("10:00:00 " + NOT_READ);
    }

    @Test
    void failedIsSaidAtOnceAndEndsTheWatchOfItsMessage_DW11() {
      story.sent("A").minutes(1).failed("A").failed("A").hours(1);
      assertThat(story.said()).containsExactly("10:01:00 " + FAILED);
    }

    @Test
    void failedIsSaidAlsoOfAMessageThatIsNotTheLast_DW11() {
      story.sent("A").minutes(1).sent("B").delivered("B").minutes(1).failed("A").failed("A");
      assertThat(story.said()).containsExactly("10:02:00 " + FAILED);
    }

    @Test
    void failedClosesAnAnnouncementWithoutAnAnswer_DW11() {
      story.sent("A").minutes(11).failed("A").minutes(1).delivered("A").hours(1);
      assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED, "10:11:00 " + FAILED);
    }

    @Test
    void aLaterReceiptReplacesFailedButNeverTheReverse_DW11() {
      story.sent("A").failed("A").delivered("A").failed("A");
      assertThat(story.statusOf("A")).isEqualTo(DELIVERED);
      assertThat(story.said()).containsExactly("10:00:00 " + FAILED);
    }

    @Test
    void theMessageBeforeAFailedOneIsTheLastAgain_DW11() {
      story.sent("A").minutes(5).sent("B").minutes(1).failed("B").minutes(10);
      assertThat(story.said()).containsExactly("10:06:00 " + FAILED, "10:10:00 " + NOT_DELIVERED);
    }

    @Test
    void unknownIsSaidAgainAfterADayAndNotBefore_DW7() {
      story.sent("A").status("A", UNKNOWN).hours(23).minutes(59).seconds(59);
      story.sent("B").status("B", UNKNOWN);
      assertThat(story.said()).hasSize(1);

      story.seconds(1).sent("C").status("C", UNKNOWN);
      assertThat(story.said()).hasSize(2);
    }

    @Test
    void aLaterReadingReplacesUnknown_DW7() {
      story.sent("A").status("A", UNKNOWN).read("A");
      assertThat(story.statusOf("A")).isEqualTo(READ);
    }

    @Test
    void failedIsSaidAlsoWhileTheWatchIsOff_DW11() {
      story.switchedOff().sent("A").failed("A");
      assertThat(story.said()).containsExactly("10:00:00 " + FAILED);
    }

    @Test
    void aLaterReadingReplacesFailed_DW11() {
      story.sent("A").failed("A").read("A").failed("A");
      assertThat(story.statusOf("A")).isEqualTo(READ);
    }
  }

  @Nested
  class Answered {
    @Test
    void anAnswerCountsAsReading_DW10() {
      story.sent("A").minutes(20).delivered("A").minutes(5).clientWrote("X").hours(48);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "10:25:00 " + DELIVERED_AND_READ);
      assertThat(story.statusOf("A")).isEqualTo(DELIVERED);
    }

    @Test
    void anAnswerClosesNotRead_DW10() {
      story.sent("A").delivered("A").hours(25).clientWrote("X");
      assertThat(story.said()).containsExactly("10:00:00 " + NOT_READ, "11:00:00 " + FINALLY_READ);
    }

    @Test
    void whatTheClientWroteBeforeTheReceiptIsNoAnswer_DW10() {
      story.sent("A").minutes(5).delivered("A").clientWrote("X", Story.BEGIN.plusSeconds(60));
      story.hours(24);
      assertThat(story.said()).hasSize(1);
    }

    @Test
    void isNoAnswerToAnOlderMessage_DW10() {
      story.sent("A").minutes(20).delivered("A").sent("B").minutes(5).clientWrote("X");
      story.delivered("B").minutes(30);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "10:50:00 " + FINALLY_DELIVERED);
    }
  }
}
