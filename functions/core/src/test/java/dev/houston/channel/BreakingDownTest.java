package dev.houston.channel;

import static dev.houston.channel.SessionStatus.CONNECTING;
import static dev.houston.channel.SessionStatus.FAILED;
import static dev.houston.channel.SessionStatus.LOGGED_OUT;
import static dev.houston.channel.SessionStatus.QR;
import static dev.houston.channel.SessionStatus.STOPPED;
import static dev.houston.channel.SessionStatus.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that fail, are logged out, or belong to another number (CH-1, CH-7). */
class BreakingDownTest {

  /** Reports that it failed a second after each time it was told to begin anew. */
  private static ChannelStory failsAgainAndAgain(ChannelStory story, int times) {
    for (int time = 0; time < times; time++) {
      story.reports(FAILED);
      int before = story.commands().size();
      while (story.commands().size() == before && story.channel().wakeAt().isPresent()) {
        story.seconds(1);
      }
    }
    return story;
  }

  @Test
  void isRestartedAtOnceAndThenWithGrowingPauses_CH1() {
    var story = ChannelStory.working().reports(FAILED).seconds(1);
    failsAgainAndAgain(story, 5);
    assertThat(story.commands())
        .containsExactly(
            "10:00:00 restart",
            "10:00:10 restart",
            "10:00:40 restart",
            "10:01:40 restart",
            "10:03:40 restart",
            "10:05:40 restart");
  }

  @Test
  void isAskedWhatCameOfARestart_CH1() {
    var story = ChannelStory.working().reports(FAILED).becomes(WORKING).seconds(15);
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
  }

  @Test
  void theFirstRestartAfterItWorkedIsAtOnceAgain() {
    var story = failsAgainAndAgain(ChannelStory.working(), 4).reports(WORKING).seconds(1);
    assertThat(story.fromHere().reports(FAILED).commands()).hasSize(1);
  }

  @Test
  void aRestartThatWasNotTakenIsTriedAgain() {
    var story = ChannelStory.working();
    story.session.whenTold = Answer.Kind.UNREACHED;
    story.reports(FAILED);
    story.session.whenTold = Answer.Kind.GIVEN;
    assertThat(story.minutes(1).commands()).containsExactly("10:00:00 restart", "10:00:30 restart");
  }

  @Test
  void oneThatHangsWhileItComesUpIsAsked_CH1() {
    var story = ChannelStory.working().reports(CONNECTING).becomes(WORKING).seconds(60);
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
  }

  @Test
  void switchedOnItIsStartedAndNotRestartedOnTopOfIt() {
    var story = ChannelStory.working().reports(FAILED).seconds(1).reports(FAILED);
    story.presses(UserCommand.DISABLE).hours(1).fromHere().presses(UserCommand.ENABLE);
    assertThat(story.becomes(CONNECTING).seconds(10).commands()).containsExactly("11:00:01 start");
  }

  @Test
  void aNewChannelsSessionIsStartedAndAsked_CH1() {
    var story = ChannelStory.fresh();
    assertThat(story.commands()).containsExactly("09:00:00 start");
    assertThat(story.seconds(15).session.asked).hasSize(1);
  }

  @Test
  void aSessionThatWaitsForItsCodeIsAskedNowAndThenShouldAWordGetLost() {
    var story = ChannelStory.fresh();
    story.session.whenAsked = Answer.Kind.UNREACHED;
    story.minutes(3);
    assertThat(story.session.asked).hasSize(2);
    story.session.whenAsked = Answer.Kind.GIVEN;
    assertThat(story.hours(1).session.asked).hasSize(8);
  }

  @Test
  void aCodeThatNobodyScannedInTimeMakesRoomForANewOne() {
    var story = ChannelStory.fresh().minutes(3).reports(FAILED);
    assertThat(story.commands()).containsExactly("09:00:00 start", "09:03:00 restart");
    assertThat(story.shown()).isEqualTo(ChannelStatus.SCAN_THE_QR_CODE);
  }

  @Test
  void loggedOutIsShownUntilThereIsACode_CH1() {
    var story = ChannelStory.working().reports(LOGGED_OUT).seconds(5);
    assertThat(story.shown()).isEqualTo(ChannelStatus.LOG_OUT_FROM_ALL_DEVICES);
    assertThat(story.reports(QR).shown()).isEqualTo(ChannelStatus.SCAN_THE_QR_CODE);
    assertThat(story.told()).containsExactly("10:00:00 qr");
  }

  @Test
  void aLoggedOutSessionThatMakesNoCodeIsRestarted_CH1() {
    var story = ChannelStory.working().reports(LOGGED_OUT).seconds(10);
    assertThat(story.commands()).containsExactly("10:00:10 restart");
  }

  @Test
  void aLoggedOutSessionThatMakesItsCodeIsLeftAlone() {
    var story = ChannelStory.working().reports(LOGGED_OUT).seconds(9).reports(QR).minutes(5);
    assertThat(story.commands()).isEmpty();
  }

  @Test
  void aForeignPhoneIsLoggedOutAgainAndSaid_CH7() {
    var story = ChannelStory.working().reports(QR).minutes(1);
    story.scannedWith(ChannelStory.FOREIGN_PHONE);
    assertThat(story.commands()).containsExactly("10:01:00 log-out");
    assertThat(story.told()).containsExactly("10:00:00 qr", "10:01:00 foreignphone");
    assertThat(story.alerts()).endsWith("10:01:00 foreign-phone");
  }

  @Test
  void aForeignPhoneThatIsStillThereIsLoggedOutOnceMore_CH7() {
    var story = ChannelStory.working();
    story.session.whenTold = Answer.Kind.UNREACHED;
    story.scannedWith(ChannelStory.FOREIGN_PHONE);
    story.session.whenTold = Answer.Kind.GIVEN;
    assertThat(story.seconds(60).commands())
        .containsExactly("10:00:00 log-out", "10:01:00 log-out");
  }

  @Test
  void theRightPhoneIsWelcome_CH7() {
    var story = Ways.into(SessionState.FOREIGN_PHONE).seconds(5).reports(QR).seconds(30);
    assertThat(story.scannedWith(ChannelStory.PHONE).shown()).isEqualTo(ChannelStatus.ACTIVE);
  }

  @ParameterizedTest
  @EnumSource(
      value = SessionStatus.class,
      names = {"LOGGED_OUT", "STOPPED", "FAILED"})
  void oneThatMakesNoCodeAfterTheForeignPhoneIsRestarted_CH7(SessionStatus after) {
    var story = Ways.into(SessionState.FOREIGN_PHONE).fromHere().seconds(2).reports(after);
    assertThat(story.commands()).containsExactly("10:00:02 restart");
    assertThat(story.shown()).isEqualTo(ChannelStatus.FOREIGN_PHONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"551187654321", "5511987654321"})
  void brazilsNinthDigitMakesNoForeignPhone_CH7(String own) {
    var story = ChannelStory.working(new PhoneNumber(own)).reports(QR).minutes(1);
    assertThat(story.scannedWith(new PhoneNumber("5511987654321")).shown())
        .isEqualTo(ChannelStatus.ACTIVE);
    assertThat(story.reports(QR).minutes(1).scannedWith(new PhoneNumber("551187654321")).shown())
        .isEqualTo(ChannelStatus.ACTIVE);
  }

  @Test
  void aSessionThatDoesNotTellItsNumberIsTakenForTheChannels() {
    var story = ChannelStory.working().reports(QR).minutes(1).reports(STOPPED).scannedWith(null);
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
  }
}
