package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.channel.Channel;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionState;
import dev.houston.channel.SessionStatus;
import dev.houston.chat.WaitingMessage;
import dev.houston.notice.FailureReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a session says of its going down may be lost. That it takes nothing tells it: its channel
 * asks it what it is in (CH-1), and what waits is sent when it is back (OM-3).
 */
class UnheardOfTest {
  private final DrainStory story = new DrainStory();

  @ParameterizedTest
  @EnumSource(
      value = SessionStatus.class,
      names = {
        "OPEN_ELSEWHERE",
        "PHONE_UNAVAILABLE",
        "QR",
        "LOGGED_OUT",
        "CONNECTING",
        "FAILED",
        "STOPPED"
      })
  void whatWaitsThroughAFallThatNobodyHeardOfArrivesOnceAndInOrder_OM2_OM3(SessionStatus status) {
    story.goesDownUnheard(status);
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.accepts("Ann", "m3");
    story.minutes(30);
    assertThat(story.connector.handed).as("only Active sends").hasSize(1);
    story.comesBack().seconds(10);
    assertThat(story.connector.sent).containsExactly("m1", "m2", "m3");
  }

  @ParameterizedTest
  @EnumSource(
      value = SessionStatus.class,
      names = {"OPEN_ELSEWHERE", "PHONE_UNAVAILABLE", "QR", "LOGGED_OUT", "CONNECTING"})
  void theFirstMessageThatIsNotTakenShowsWhatTheSessionIsIn_CH1(SessionStatus status) {
    story.goesDownUnheard(status).accepts("Ann", "m1");
    story.seconds(1);
    assertThat(story.channel.shown()).isNotEqualTo(ChannelStatus.ACTIVE);
  }

  @Test
  void whatWasOpenedElsewhereUnheardIsTakenBackOnce_CH5() {
    story.goesDownUnheard(SessionStatus.OPEN_ELSEWHERE).accepts("Ann", "m1");
    story.seconds(30);
    assertThat(story.channel.session.commands).containsExactly(SessionCommand.TAKE_BACK);
  }

  @Test
  void aSessionThatTakesNothingIsAskedOnceARest() {
    story.goesDownUnheard(SessionStatus.WORKING);
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.minutes(60);
    assertThat(story.connector.handed).as("rests").hasSizeBetween(6, 20);
    assertThat(story.channel.session.asked)
        .hasSameSizeAs(story.connector.handed)
        .doesNotHaveDuplicates();
  }

  @Test
  void oneThatSaysItWorksIsLeftAsItIs_CH1() {
    Channel before = story.channel.now();
    story.goesDownUnheard(SessionStatus.WORKING).accepts("Ann", "m1");
    story.minutes(60);
    Channel after = story.channel.now();
    assertThat(after.standing()).isEqualTo(before.standing());
    assertThat(after.wakeAt()).isEmpty();
  }

  /** The others are taken: the message may be at fault, or the session has gone down since. */
  @Test
  void aMessageThatWaitsByItselfHasItsSessionAskedToo_CH1() {
    story.connector.neverTakes.add("m1");
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.minutes(5);
    assertThat(story.drain().rest()).as("the channel goes on").isNull();
    story.goesDownUnheard(SessionStatus.PHONE_UNAVAILABLE).minutes(10);
    assertThat(story.channel.now().state()).isEqualTo(SessionState.PHONE_UNAVAILABLE);
  }

  @Test
  void nobodyAsksASessionForAMessageThatFailed() {
    story.connector.answers.add(Handover.failed(FailureReason.REJECTED, "422"));
    story.accepts("Ann", "m1");
    story.minutes(5);
    assertThat(story.channel.session.asked).isEmpty();
  }

  @Test
  void nobodyAsksASessionForAMessageInDoubt_OM5() {
    story.connector.answers.add(Handover.inDoubt("no answer"));
    story.accepts("Ann", "m1");
    story.minutes(5);
    assertThat(story.channel.session.asked).isEmpty();
  }

  @Test
  void aQueueThatTakesNoQuestionLeavesNoMessageInDoubt_OM5() {
    WaitingMessage message = story.goesDownUnheard(SessionStatus.QR).accepts("Ann", "m1");
    story.channel.beforeEachEvent = UnheardOfTest::fail;
    assertThatThrownBy(() -> story.seconds(5)).isInstanceOf(IllegalStateException.class);
    assertThat(story.drain().claimOf(message.message()).orElseThrow().phase())
        .isEqualTo(Claim.Phase.PUT_BACK);
  }

  @Test
  void aQuestionThatGotLostIsAskedAfterTheNextRest_CH1() {
    story.goesDownUnheard(SessionStatus.QR).accepts("Ann", "m1");
    story.channel.beforeEachEvent = UnheardOfTest::fail;
    assertThatThrownBy(() -> story.seconds(5)).isInstanceOf(IllegalStateException.class);
    story.channel.beforeEachEvent = () -> {};
    story.hints.comesAgain(DrainHint.now(DrainStory.ACCOUNT, DrainStory.CHANNEL));
    story.minutes(3);
    assertThat(story.channel.shown()).isEqualTo(ChannelStatus.SCAN_THE_QR_CODE);
  }

  private static void fail() {
    throw new IllegalStateException("the queue takes nothing");
  }
}
