package dev.houston.chat;

import static dev.houston.chat.Existence.CANNOT_BE_TOLD;
import static dev.houston.chat.Existence.EXISTS;
import static dev.houston.chat.Existence.MISSING;
import static dev.houston.chat.Existence.NOT_TOLD;
import static dev.houston.chat.MessageStatus.DELIVERED;
import static dev.houston.chat.MessageStatus.READ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.notice.FailureReason;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a dialog begins, as timelines (DS). */
class StartingADialogTest {
  static final String READY = "Chat is initialized, you can write this client to WhatsApp";
  static final String IMPOSSIBLE =
      "Chat is not possible, this phone number does not have a WhatsApp account";

  final Dispatch dispatch = new Dispatch();

  private boolean asksFirst() {
    return dispatch.story.chat().dialog().mustAskFirst(dispatch.story.now());
  }

  private boolean isImpossible() {
    return dispatch.story.chat().dialog().isImpossible(dispatch.story.now());
  }

  private DialogStage stage() {
    return dispatch.story.chat().dialog().stage();
  }

  @Nested
  class TheClientComesFirst {
    @Test
    void byWritingAndNothingIsCheckedOrSaid_DS1() {
      dispatch.let(story -> story.clientWrote("X")).accepted("A");
      assertThat(asksFirst()).isFalse();
      assertThat(dispatch.story.sending.waiting().get(0).asksFirst()).isFalse();
      assertThat(dispatch.said()).isEmpty();
    }

    @Test
    void byCallingAndNothingIsChecked_DS1() {
      dispatch.let(story -> story.called("c", false));
      assertThat(asksFirst()).isFalse();
      assertThat(dispatch.said()).hasSize(1).noneMatch(line -> line.endsWith(READY));
    }

    @Test
    void bySomebodysWritingFromThePhone_DS1() {
      dispatch.echo("p", "hello");
      assertThat(asksFirst()).isFalse();
      assertThat(dispatch.said()).isEmpty();
    }

    @Test
    void thoughAnOperatorWaitsForTheAnswer_DS1() {
      dispatch.accepted("A").let(story -> story.clientWrote("X"));
      assertThat(asksFirst()).isFalse();
      assertThat(dispatch.checked(EXISTS).said()).isEmpty();
    }

    @Test
    void thoughTheChatWasImpossible_DS1() {
      dispatch.accepted("A").checked(MISSING).seconds(1).let(story -> story.clientWrote("X"));
      assertThat(stage()).isEqualTo(DialogStage.OPEN);
      assertThat(dispatch.said()).containsExactly("10:00:00 " + IMPOSSIBLE);
    }

    @Test
    void isNotShownByAStatusOfAMessageThatNobodyKnows_DW12() {
      dispatch.status("early", READ);
      assertThat(stage()).isEqualTo(DialogStage.UNKNOWN);
    }
  }

  @Nested
  class AnOperatorComesFirst {
    @Test
    void byWritingAndTheConnectorIsToBeAsked_DS2() {
      dispatch.accepted("A");
      assertThat(asksFirst()).isTrue();
      assertThat(dispatch.story.sending.waiting().get(0).asksFirst()).isTrue();
      assertThat(dispatch.said()).isEmpty();
    }

    @Test
    void byOpeningTheChatAndTheConnectorIsAsked_DS2() {
      dispatch.opened();
      assertThat(dispatch.story.sending.waiting())
          .singleElement()
          .extracting(WaitingMessage::kind)
          .isEqualTo(WaitingMessage.Kind.QUESTION);
      assertThat(dispatch.story.sending.asked()).hasSize(1);
      assertThat(asksFirst()).isTrue();
    }

    @Test
    void byOpeningTheChatAndTheQuestionIsOneHoweverOftenThatIsReceived_DS2() {
      dispatch.opened().opened();
      assertThat(dispatch.story.sending.waiting()).hasSize(1);
    }

    @Test
    void byOpeningTheChatManyTimesAndTheQuestionIsOneWhichIsOnlyPressedFor_DS2() {
      dispatch.opened().seconds(1).opened().seconds(1).opened();
      assertThat(dispatch.story.sending.waiting()).hasSize(1);
      assertThat(dispatch.story.sending.asked()).hasSize(3);
    }

    @Test
    void byOpeningTheChatAfterWritingAndTheMessageIsTheQuestion_DS2() {
      dispatch.accepted("A").seconds(1).opened();
      assertThat(dispatch.story.sending.waiting())
          .extracting(WaitingMessage::kind)
          .containsExactly(WaitingMessage.Kind.MESSAGE);
    }

    @Test
    void byOpeningAChatThatIsOpenAndNothingIsAsked_DS3() {
      dispatch.open().opened();
      assertThat(dispatch.story.sending.waiting()).isEmpty();
      assertThat(dispatch.story.sending.asked()).isEmpty();
    }

    @Test
    void andTheClientHasWhatsApp_DS2() {
      dispatch.accepted("A").seconds(1).checked(EXISTS);
      assertThat(dispatch.said()).containsExactly("10:00:01 " + READY);
      assertThat(asksFirst()).isFalse();
    }

    @Test
    void andTheClientHasWhatsAppWhichIsSaidOnce_DS3() {
      dispatch.accepted("A").checked(EXISTS).checked(EXISTS).taken("A", "a");
      dispatch.status("a", DELIVERED).minutes(5).opened().accepted("B").checked(EXISTS);
      assertThat(dispatch.said()).containsExactly("10:00:00 " + READY);
    }

    @Test
    void andNeverIsAChatThatExistsImpossible_DS3() {
      dispatch.accepted("A").checked(EXISTS).checked(MISSING);
      assertThat(stage()).isEqualTo(DialogStage.OPEN);
      assertThat(dispatch.said()).containsExactly("10:00:00 " + READY);
    }

    @Test
    void andTheAnswerOvertakesTheStepThatTheQuestionCameOf_DS2() {
      dispatch.checked(EXISTS).accepted("A");
      assertThat(dispatch.said()).containsExactly("10:00:00 " + READY);
      assertThat(asksFirst()).isFalse();
    }

    @Test
    void andTheLineStandsBetweenItsMessageAndWhatComesOfThat_SM5() {
      dispatch.fromHere().accepted("A").checked(EXISTS).taken("A", "a");
      assertThat(dispatch.told()).containsExactly("message " + READY, "status A sent");
    }
  }

  @Nested
  class TheClientHasNoWhatsApp {
    @Test
    void whichIsSaidAndTheMessageFailsOfIt_DS2() {
      dispatch.accepted("A").checked(MISSING).notSent("A", FailureReason.NO_ACCOUNT);
      assertThat(dispatch.said()).containsExactly("10:00:00 " + IMPOSSIBLE);
      assertThat(dispatch.ours()).containsExactly("A failed");
      assertThat(dispatch.message("A").sending().failure()).isEqualTo(FailureReason.NO_ACCOUNT);
    }

    @Test
    void whichIsSaidOnceHoweverManyMessagesFail_DS3() {
      dispatch.accepted("A").accepted("B").checked(MISSING);
      dispatch.notSent("A", FailureReason.NO_ACCOUNT).notSent("B", FailureReason.NO_ACCOUNT);
      dispatch.minutes(90).accepted("C").checked(MISSING);
      assertThat(dispatch.said()).containsExactly("10:00:00 " + IMPOSSIBLE);
    }

    @Test
    void whichHoldsForAnHour_DS4() {
      dispatch.accepted("A").checked(MISSING).minutes(59).seconds(59);
      assertThat(isImpossible()).isTrue();
      assertThat(asksFirst()).isFalse();

      dispatch.seconds(1).accepted("B");
      assertThat(isImpossible()).isFalse();
      assertThat(asksFirst()).isTrue();
    }

    @Test
    void whichHoldsForAnotherHourWhenItIsSaidAgain_DS4() {
      dispatch.accepted("A").checked(MISSING).minutes(60).accepted("B").checked(MISSING);
      assertThat(dispatch.minutes(59).story.sending.waiting())
          .extracting(WaitingMessage::asksFirst)
          .containsExactly(true, true);
      assertThat(isImpossible()).isTrue();
    }

    @Test
    void whichHoldsForAnHourHoweverManyMessagesItForbids_DS4() {
      dispatch.accepted("A").accepted("B").checked(MISSING);
      dispatch.notSent("A", FailureReason.NO_ACCOUNT).minutes(50);
      dispatch.notSent("B", FailureReason.NO_ACCOUNT).minutes(10);
      assertThat(isImpossible()).isFalse();
    }

    @Test
    void andNoQuestionIsPutWithinTheHour_DS4() {
      dispatch.opened().checked(MISSING).minutes(30).opened();
      assertThat(dispatch.story.sending.waiting()).hasSize(1);

      dispatch.minutes(30).opened();
      assertThat(dispatch.story.sending.waiting()).hasSize(2);
    }

    @Test
    void andLaterHeHas_DS4() {
      dispatch.accepted("A").checked(MISSING).minutes(61).accepted("B").checked(EXISTS);
      assertThat(dispatch.said()).containsExactly("10:00:00 " + IMPOSSIBLE, "11:01:00 " + READY);
      assertThat(asksFirst()).isFalse();
    }

    @Test
    void andLaterNobodyTellsSoTheMessageGoesOut_DS4() {
      dispatch.accepted("A").checked(MISSING).minutes(61).accepted("B");
      dispatch.checked(NOT_TOLD).checked(NOT_TOLD).checked(NOT_TOLD);
      assertThat(stage()).isEqualTo(DialogStage.ASSUMED);
    }
  }

  @Nested
  class NobodyCanTell {
    @Test
    void threeTimesAndTheMessageGoesOut_DS4() {
      dispatch.accepted("A").checked(NOT_TOLD).checked(NOT_TOLD);
      assertThat(asksFirst()).isTrue();

      dispatch.checked(NOT_TOLD);
      assertThat(asksFirst()).isFalse();
      assertThat(isImpossible()).isFalse();
      assertThat(dispatch.said()).isEmpty();
    }

    @Test
    void atAllAndTheMessageGoesOutAtOnce_DS4() {
      dispatch.accepted("A").checked(CANNOT_BE_TOLD).accepted("B");
      assertThat(asksFirst()).isFalse();
      assertThat(dispatch.story.sending.waiting().get(1).asksFirst()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"DELIVERED", "READ"})
    void untilTheMessageShowsThatHeHas_DS4(MessageStatus status) {
      dispatch.accepted("A").checked(CANNOT_BE_TOLD).taken("A", "a").seconds(5);
      assertThat(dispatch.said()).isEmpty();

      dispatch.status("a", status).accepted("B").taken("B", "b").status("b", READ);
      assertThat(dispatch.said()).containsExactly("10:00:05 " + READY);
    }

    @Test
    void untilTheMessageFailsForIt_DS4() {
      dispatch.accepted("A").checked(CANNOT_BE_TOLD).taken("A", "a").seconds(5);
      dispatch.failed("a", FailureReason.NO_ACCOUNT);
      assertThat(dispatch.said()).containsExactly("10:00:05 " + IMPOSSIBLE);
      assertThat(isImpossible()).isTrue();
    }

    @Test
    void untilTheConnectorRefusesTheMessageForIt_DS4() {
      dispatch.accepted("A").checked(CANNOT_BE_TOLD).seconds(5);
      dispatch.notSent("A", FailureReason.NO_ACCOUNT);
      assertThat(dispatch.said()).containsExactly("10:00:05 " + IMPOSSIBLE);
    }

    @Test
    void andAnotherFailureSaysNothingOfIt_DS4() {
      dispatch.accepted("A").checked(CANNOT_BE_TOLD).taken("A", "a");
      dispatch.failed("a", FailureReason.REJECTED);
      assertThat(dispatch.said()).containsExactly("10:00:00 " + DeliveryWatchTest.FAILED);
      assertThat(isImpossible()).isFalse();
    }

    @Test
    void untilTheClientWritesWhichSaysNothing_DS1() {
      dispatch.accepted("A").checked(CANNOT_BE_TOLD).let(story -> story.clientWrote("X"));
      dispatch.taken("A", "a").status("a", DELIVERED);
      assertThat(dispatch.said()).isEmpty();
    }
  }

  @Test
  void anOpenChatSaysThatAMessageFailedForThat_DW11() {
    dispatch.open().accepted("A").notSent("A", FailureReason.NO_ACCOUNT);
    assertThat(dispatch.said())
        .containsExactly(
            "10:00:00 The message was not sent: this phone number does not have a WhatsApp"
                + " account.");
  }

  @Test
  void aChatFromBeforeThisIsOpenIfThereIsSomethingInIt_DS3() {
    Chat fresh = Chat.fresh(Story.CHAT);
    Instant at = Story.BEGIN;
    assertThat(before(fresh, new Chat.Profile(null, at)).dialog()).isEqualTo(Dialog.OPEN);
    assertThat(before(fresh, fresh.profile()).dialog()).isEqualTo(Dialog.UNKNOWN);
  }

  private static Chat before(Chat chat, Chat.Profile profile) {
    return new Chat(
        chat.key(),
        profile,
        chat.watch(),
        chat.memory(),
        chat.lines(),
        chat.lastLineAt(),
        chat.pending(),
        chat.told(),
        chat.waiting(),
        chat.stored());
  }

  @Test
  void whatAFailureToTellCountsIsForgottenWithTheStage_DS4() {
    dispatch.checked(NOT_TOLD).checked(NOT_TOLD).accepted("A").checked(NOT_TOLD);
    assertThat(stage()).isEqualTo(DialogStage.TO_CHECK);
  }
}
