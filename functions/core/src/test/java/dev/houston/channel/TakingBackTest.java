package dev.houston.channel;

import static dev.houston.channel.SessionStatus.OPEN_ELSEWHERE;
import static dev.houston.channel.SessionStatus.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Somebody opens WhatsApp in another place, and the session is taken back (CH-5). */
class TakingBackTest {

  /** Opened elsewhere and taken back five times, once a minute; it is 10:05:00. */
  private static ChannelStory takenBackFiveTimes() {
    var story = ChannelStory.working();
    for (int time = 0; time < 5; time++) {
      story.reports(OPEN_ELSEWHERE).seconds(10).reports(WORKING).seconds(50);
    }
    return story;
  }

  @Test
  void isTakenBackFiveTimesWithinTenMinutesAndNotASixth() {
    var story = takenBackFiveTimes().at("10:09:59").reports(OPEN_ELSEWHERE).hours(1);
    assertThat(story.commands())
        .containsExactly(
            "10:00:00 take-back",
            "10:01:00 take-back",
            "10:02:00 take-back",
            "10:03:00 take-back",
            "10:04:00 take-back");
    assertThat(story.shown()).isEqualTo(ChannelStatus.ENABLE_HERE);
  }

  @Test
  void isTakenBackAgainOnceTheFirstAttemptIsTenMinutesOld() {
    var story = takenBackFiveTimes().at("10:10:00").reports(OPEN_ELSEWHERE);
    assertThat(story.commands()).hasSize(6).endsWith("10:10:00 take-back");
  }

  @ParameterizedTest
  @EnumSource(
      value = UserCommand.class,
      names = {"USE_HERE", "ENABLE"})
  void aButtonMakesOneMoreAttemptWhateverTheCount(UserCommand button) {
    var story = takenBackFiveTimes().reports(OPEN_ELSEWHERE).fromHere().minutes(1).presses(button);
    assertThat(story.commands()).containsExactly("10:06:00 take-back");
    assertThat(story.shown()).isEqualTo(ChannelStatus.TAKING_BACK);
  }

  @Test
  void aButtonsAttemptThatFailsIsTheOnlyOne() {
    var story = takenBackFiveTimes().reports(OPEN_ELSEWHERE).presses(UserCommand.USE_HERE);
    story.fromHere().seconds(59);
    assertThat(story.shown()).isEqualTo(ChannelStatus.TAKING_BACK);
    assertThat(story.seconds(1).shown()).isEqualTo(ChannelStatus.ENABLE_HERE);
    assertThat(story.commands()).isEmpty();
  }

  @Test
  void aButtonsAttemptIsNotCounted() {
    var story = ChannelStory.working().reports(OPEN_ELSEWHERE);
    for (int time = 0; time < 4; time++) {
      story.seconds(1).presses(UserCommand.USE_HERE);
    }
    story.reports(WORKING).fromHere();
    for (int time = 0; time < 4; time++) {
      story.seconds(1).reports(OPEN_ELSEWHERE).seconds(1).reports(WORKING);
    }
    assertThat(story.commands()).hasSize(4);
    assertThat(story.seconds(1).reports(OPEN_ELSEWHERE).shown())
        .isEqualTo(ChannelStatus.ENABLE_HERE);
  }

  @Test
  void elevenMinutesLaterThereAreFiveAttemptsAgain() {
    var story = takenBackFiveTimes().reports(OPEN_ELSEWHERE).presses(UserCommand.USE_HERE);
    story.seconds(1).reports(WORKING).at("10:16:00").fromHere();
    assertThat(Ways.openedTooOften(story).commands()).hasSize(5);
  }

  @Test
  void anAttemptUnansweredForAMinuteHasFailedAndIsFollowedByTheNext() {
    var story = ChannelStory.working().reports(OPEN_ELSEWHERE).hours(1);
    assertThat(story.commands())
        .containsExactly(
            "10:00:00 take-back",
            "10:01:00 take-back",
            "10:02:00 take-back",
            "10:03:00 take-back",
            "10:04:00 take-back");
    assertThat(story.told()).containsExactly("10:00:00 init", "10:05:00 openElsewhere");
  }

  @Test
  void openedElsewhereDuringAnAttemptIsTheNextAttempt() {
    var story = ChannelStory.working().reports(OPEN_ELSEWHERE).seconds(20).reports(OPEN_ELSEWHERE);
    assertThat(story.commands()).containsExactly("10:00:00 take-back", "10:00:20 take-back");
    assertThat(story.seconds(59).commands()).hasSize(2);
    assertThat(story.seconds(1).commands()).hasSize(3);
  }

  @Test
  void whatTheConnectorCannotTakeBackIsOpenInAnotherPlaceAtOnce() {
    var story = Ways.into(SessionState.OPEN_ELSEWHERE);
    assertThat(story.shown()).isEqualTo(ChannelStatus.ENABLE_HERE);
    assertThat(story.hours(1).commands()).containsExactly("10:00:00 take-back");
  }

  @ParameterizedTest
  @EnumSource(
      value = Answer.Kind.class,
      names = {"REFUSED", "IN_DOUBT", "UNREACHED"})
  void aConnectorThatDoesNotTakeTheCommandIsToldItAgainAMinuteLater(Answer.Kind answer) {
    var story = ChannelStory.working();
    story.session.whenTold = answer;
    story.reports(OPEN_ELSEWHERE).seconds(60);
    assertThat(story.commands()).containsExactly("10:00:00 take-back", "10:01:00 take-back");
  }

  @Test
  void nothingIsTakenBackWhileTheChannelIsSwitchedOff() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE).reports(OPEN_ELSEWHERE);
    story.presses(UserCommand.USE_HERE).hours(1);
    assertThat(story.commands()).isEmpty();
    assertThat(story.channel().state()).isEqualTo(SessionState.OPEN_ELSEWHERE);
  }

  @Test
  void switchingOffEndsTheAttempts() {
    var story = ChannelStory.working().reports(OPEN_ELSEWHERE).seconds(10);
    story.presses(UserCommand.DISABLE).hours(1);
    assertThat(story.commands()).containsExactly("10:00:00 take-back");
  }

  @Test
  void switchingOnTakesItBackOnceMore() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE).reports(OPEN_ELSEWHERE);
    story.minutes(1).presses(UserCommand.ENABLE);
    assertThat(story.commands()).containsExactly("10:01:00 take-back");
  }

  @ParameterizedTest
  @EnumSource(
      value = SessionStatus.class,
      mode = Mode.INCLUDE,
      names = {"WORKING", "CONNECTING", "PHONE_UNAVAILABLE", "QR", "LOGGED_OUT"})
  void aReportOfTheSessionLeavesOpenInAnotherPlace(SessionStatus report) {
    var story = Ways.into(SessionState.OPEN_ELSEWHERE).minutes(1).reports(report);
    assertThat(story.shown()).isNotEqualTo(ChannelStatus.ENABLE_HERE);
  }

  @ParameterizedTest
  @EnumSource(
      value = SessionStatus.class,
      mode = Mode.INCLUDE,
      names = {"OPEN_ELSEWHERE", "FAILED", "STOPPED", "UNKNOWN"})
  void otherReportsDoNotLeaveIt(SessionStatus report) {
    var story = Ways.into(SessionState.OPEN_ELSEWHERE).minutes(30).reports(report).hours(1);
    assertThat(story.shown()).isEqualTo(ChannelStatus.ENABLE_HERE);
    assertThat(story.commands()).hasSize(1);
  }

  @Test
  void anAnswerThatIsOvertakenByTheNextAttemptChangesNothing() {
    var story = ChannelStory.working();
    story.session.beforeEachCommand =
        () -> {
          story.session.beforeEachCommand = () -> {};
          story.seconds(1).reports(WORKING).seconds(1).reports(OPEN_ELSEWHERE);
          story.session.whenTold = Answer.Kind.UNABLE;
        };
    assertThat(story.reports(OPEN_ELSEWHERE).shown()).isEqualTo(ChannelStatus.TAKING_BACK);
  }
}
