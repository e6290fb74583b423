package dev.houston.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * A message was not taken by a session that is said to work: it is asked what it is in, because the
 * word of its going down may have been lost (CH-1).
 */
class TookNothingTest {

  @ParameterizedTest
  @CsvSource({
    "PHONE_UNAVAILABLE, phoneUnavailable",
    "OPEN_ELSEWHERE, init",
    "QR, qr",
    "LOGGED_OUT, qr",
    "CONNECTING, init",
    "FAILED, init",
    "STOPPED, init"
  })
  void whatTheSessionAnswersIsShownAtOnce_CH1_CH6(SessionStatus status, String state) {
    var story = ChannelStory.working().becomes(status).putsBack();
    assertThat(story.told()).containsExactly("10:00:00 " + state);
  }

  @Test
  void itIsAskedOnceForEachMessageThatIsPutBack() {
    var story = ChannelStory.working().becomes(SessionStatus.WORKING).putsBack();
    assertThat(story.hours(1).session.asked).hasSize(1);
  }

  @Test
  void oneThatWorksIsLeftAsItIs_CH1() {
    var story = ChannelStory.working();
    SessionStanding before = story.channel().standing();
    story.becomes(SessionStatus.WORKING).putsBack();
    assertThat(story.channel().standing()).isEqualTo(before);
    assertThat(story.channel().wakeAt()).as("nothing is woken for it").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Answer.Kind.class, names = "GIVEN", mode = Mode.EXCLUDE)
  void withoutAnAnswerItIsLeftActiveUntilTheNextMessageIsPutBack_CH1(Answer.Kind answer) {
    var story = ChannelStory.working().becomes(SessionStatus.QR);
    story.session.whenAsked = answer;
    story.putsBack().hours(1);
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
    assertThat(story.session.asked).hasSize(1);
    story.session.whenAsked = Answer.Kind.GIVEN;
    assertThat(story.putsBack().shown()).isEqualTo(ChannelStatus.SCAN_THE_QR_CODE);
  }

  @Test
  void aQuestionIsNoTakeBack_CH5() {
    var story = ChannelStory.working();
    for (int time = 0; time < 2 * TakeBacks.MOST; time++) {
      story.seconds(10).putsBack();
    }
    assertThat(story.channel().standing().takeBacks().automatic()).isEmpty();
    assertThat(story.commands()).isEmpty();
  }

  @Test
  void whatWasOpenedElsewhereUnheardIsTakenBackAsAfterItsReport_CH5() {
    var story = ChannelStory.working().becomes(SessionStatus.OPEN_ELSEWHERE).putsBack();
    assertThat(story.commands()).containsExactly("10:00:00 take-back");
  }

  @Test
  void aPhoneThatWentUnheardIsAskedForUntilItIsBack_CH4() {
    var story = ChannelStory.working().becomes(SessionStatus.PHONE_UNAVAILABLE).putsBack();
    story.minutes(10).becomes(SessionStatus.WORKING).minutes(3);
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
  }

  /** When it went down nobody knows: it worked at 09:00:30, by its last word. */
  @Test
  void whatCameAboutSinceItsLastWordIsFetchedWhenItIsBack_CH4() {
    var story = ChannelStory.working().becomes(SessionStatus.QR).putsBack().minutes(1);
    assertThat(story.reports(SessionStatus.WORKING).session.fetched)
        .containsExactly("10:01:00 08:50:30 and on from the beginning");
  }

  @Test
  void aReportThatComesLaterThanTheAnswerChangesNothingMore_CH7() {
    var story = ChannelStory.working().becomes(SessionStatus.QR).putsBack().seconds(5);
    story.reports(SessionStatus.QR, story.now().minus(Duration.ofSeconds(20)));
    assertThat(story.told()).containsExactly("10:00:00 qr");
  }

  @ParameterizedTest
  @EnumSource(value = SessionState.class, names = "ACTIVE", mode = Mode.EXCLUDE)
  void whoeverIsKnownNotToWorkIsNotAskedForThat(SessionState state) {
    var story = Ways.into(state).fromHere();
    SessionStanding before = story.channel().standing();
    assertThat(story.putsBack().session.asked).isEmpty();
    assertThat(story.channel().standing()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(
      value = UserCommand.class,
      names = {"DISABLE", "DELETE"})
  void nobodyAsksTheSessionOfAChannelThatIsOff_CH3(UserCommand command) {
    var story = ChannelStory.working().presses(command).fromHere().putsBack();
    assertThat(story.hours(1).session.asked).isEmpty();
  }
}
