package dev.houston.chat;

import static dev.houston.chat.DeliveryWatchTest.NOT_DELIVERED;
import static dev.houston.chat.DeliveryWatchTest.UNAVAILABLE;
import static dev.houston.chat.MessageStatus.DELIVERED;
import static dev.houston.chat.MessageStatus.READ;
import static dev.houston.chat.MessageStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.notice.FailureReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that are not sent, or of which nobody knows, as timelines (OM-5, DW-11). */
class UncertainTest {
  static final String UNCERTAIN =
      "It is not known whether this message was sent. Check the phone, then send it again or drop"
          + " it.";

  final Dispatch dispatch = new Dispatch().open();

  @Nested
  class AMessageOfWhichNobodyKnows {
    @Test
    void isSaidAndShown_OM5() {
      dispatch.accepted("A").minutes(2).uncertain("A");
      assertThat(dispatch.said()).containsExactly("10:02:00 " + UNCERTAIN);
      assertThat(dispatch.ours()).containsExactly("A unknown");
    }

    @Test
    void isTold_AP3() {
      dispatch.fromHere().accepted("A").minutes(2).uncertain("A");
      assertThat(dispatch.told()).containsExactly("status A unknown", "message " + UNCERTAIN);
    }

    @Test
    void isSaidOnce_SM4() {
      dispatch.accepted("A").uncertain("A").seconds(5).uncertain("A");
      assertThat(dispatch.said()).hasSize(1);
    }

    @Test
    void isNotWatchedForItsDelivery_DW7() {
      dispatch.accepted("A").minutes(2).uncertain("A").minutes(60);
      assertThat(dispatch.said()).containsExactly("10:02:00 " + UNCERTAIN);
    }

    @Test
    void doesNotCountAsAStatusThatCannotBeObtained_DW7() {
      dispatch.accepted("A").uncertain("A").minutes(1).let(story -> story.sent("P"));
      dispatch.status("P", UNKNOWN);
      assertThat(dispatch.said())
          .containsExactly("10:00:00 " + UNCERTAIN, "10:01:00 " + UNAVAILABLE);
    }

    @Test
    void isNothingToOneThatWasTaken_OM5() {
      dispatch.accepted("A").taken("A", "a").uncertain("A");
      assertThat(dispatch.said()).isEmpty();
      assertThat(dispatch.ours()).containsExactly("A sent");
    }

    @Test
    void isSilencedByNothingSinceItBelongsToNoSwitch_OM5() {
      dispatch.let(Story::switchedOff).accepted("A").uncertain("A");
      assertThat(dispatch.said()).hasSize(1);
    }

    @Test
    void thatIsTakenAfterAllIsSent_OM5() {
      dispatch.accepted("A").uncertain("A").taken("A", "a");
      assertThat(dispatch.ours()).containsExactly("A sent");
    }

    @Test
    void thatIsTakenAfterAllIsWatchedFromThenOn_DW1() {
      dispatch.accepted("A").uncertain("A").minutes(30).taken("A", null).minutes(9);
      assertThat(dispatch.said()).hasSize(1);
      assertThat(dispatch.minutes(1).said()).last().isEqualTo("10:40:00 " + NOT_DELIVERED);
    }

    @Test
    void thatIsTakenAfterAllCannotBeDroppedAnyMore_OM5() {
      dispatch.accepted("A").uncertain("A").echo("a", "A");
      dispatch.notSent("A", FailureReason.DROPPED);
      assertThat(dispatch.ours()).containsExactly("A sent");
    }

    @Test
    void isKnownByItsEchoAlsoWhenALaterOneWasReceivedMeanwhile_OM5() {
      dispatch.accepted("A").uncertain("A").accepted("B").taken("B", "b");
      dispatch.status("b", DELIVERED).echo("a", "A");
      assertThat(dispatch.ours()).containsExactly("A sent", "B delivered");
    }

    @Test
    void thatWasDroppedStaysSo_OM5() {
      dispatch.accepted("A").uncertain("A").notSent("A", FailureReason.DROPPED).taken("A", "a");
      assertThat(dispatch.ours()).containsExactly("A failed");
    }

    @Test
    void isAnotherThingThanAStatusThatTheConnectorCannotObtain_DW7() {
      dispatch.accepted("A").taken("A", "a").status("a", UNKNOWN).echo("a", "A").taken("A", "a");
      dispatch.notSent("A", FailureReason.DROPPED);
      assertThat(dispatch.ours()).containsExactly("A unknown");
    }

    @Test
    void mayBeDroppedByItsOperatorWithoutAWord_OM5() {
      dispatch.accepted("A").uncertain("A").notSent("A", FailureReason.DROPPED);
      assertThat(dispatch.said()).hasSize(1);
      assertThat(dispatch.ours()).containsExactly("A failed");
    }

    @Test
    void thatIsDroppedMakesUpForNothingThatFellDueOfTheOneBefore_DW5() {
      dispatch.let(story -> story.sent("P").delivered("P"));
      dispatch.accepted("A").uncertain("A").minutes(25 * 60);
      dispatch.notSent("A", FailureReason.DROPPED).minutes(60);
      assertThat(dispatch.said()).containsExactly("10:00:00 " + UNCERTAIN);
    }
  }

  @Nested
  class AMessageThatIsNotSent {
    @Test
    void isSaidWithItsReason_DW11() {
      dispatch.accepted("A").notSent("A", FailureReason.WINDOW_CLOSED);
      assertThat(dispatch.said())
          .containsExactly(
              "10:00:00 The message was not sent: more than 24 hours have passed since the client"
                  + " wrote, and WhatsApp takes templates only.");
    }

    @ParameterizedTest
    @EnumSource(FailureReason.class)
    void keepsItsReason_DW11(FailureReason reason) {
      dispatch.accepted("A").notSent("A", reason);
      assertThat(dispatch.message("A").sending().failure()).isEqualTo(reason);
      assertThat(dispatch.ours()).containsExactly("A failed");
      assertThat(dispatch.told()).contains("status A failed");
    }

    @Test
    void isSaidOnce_SM4() {
      dispatch.accepted("A").notSent("A", FailureReason.REJECTED).seconds(5);
      dispatch.notSent("A", FailureReason.REJECTED).notSent("A", FailureReason.CHANNEL_DELETED);
      assertThat(dispatch.said()).hasSize(1);
      assertThat(dispatch.message("A").sending().failure()).isEqualTo(FailureReason.REJECTED);
    }

    @Test
    void isNotSaidIfTheOperatorDroppedIt_OM8() {
      dispatch.accepted("A").notSent("A", FailureReason.DROPPED).minutes(60);
      assertThat(dispatch.said()).isEmpty();
    }

    @Test
    void isNotTheLastMessageAnyMore_DW1() {
      dispatch.let(story -> story.sent("P")).minutes(5).accepted("A");
      dispatch.notSent("A", FailureReason.DROPPED).minutes(60);
      assertThat(dispatch.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
    }

    @Test
    void isNothingToOneThatWasTaken_OM8() {
      dispatch.accepted("A").taken("A", "a").notSent("A", FailureReason.DROPPED);
      assertThat(dispatch.ours()).containsExactly("A sent");
    }

    @Test
    void isNothingToOneThatWasReadThoughTheWatchHasLetGoOfIt_DW11() {
      dispatch.accepted("A").taken("A", "a").status("a", READ).seconds(5);
      dispatch.accepted("B").taken("B", "b").status("b", READ);
      dispatch.fromHere().notSent("A", FailureReason.REJECTED);
      assertThat(dispatch.ours()).containsExactly("A read", "B read");
      assertThat(dispatch.told()).isEmpty();
      assertThat(dispatch.said()).isEmpty();
    }
  }

  @Nested
  class AFailureThatTheConnectorReports {
    @Test
    void isSaidWithItsReason_DW11() {
      dispatch.accepted("A").taken("A", "a").failed("a", FailureReason.SPAM);
      assertThat(dispatch.said())
          .containsExactly(
              "10:00:00 The message was not sent: WhatsApp limits how much this number may send.");
      assertThat(dispatch.message("A").sending().failure()).isEqualTo(FailureReason.SPAM);
    }

    @Test
    void isSaidWithItsReasonThoughItCameBeforeTheAnswer_DW12() {
      dispatch.accepted("A").handedOver("A").failed("a", FailureReason.SPAM).taken("A", "a");
      assertThat(dispatch.said()).hasSize(1).first().asString().endsWith("number may send.");
      assertThat(dispatch.message("A").sending().failure()).isEqualTo(FailureReason.SPAM);
    }

    @Test
    void ofAMessageFromThePhoneKeepsItsReasonThoughItCameFirst_DW12() {
      dispatch.failed("p", FailureReason.SPAM).echo("p", "P");
      Message phone =
          dispatch
              .story
              .conversations
              .find(Story.CHAT, MessageId.reported(Story.CHAT, true, "p"))
              .orElseThrow();
      assertThat(phone.sending().failure()).isEqualTo(FailureReason.SPAM);
    }
  }
}
