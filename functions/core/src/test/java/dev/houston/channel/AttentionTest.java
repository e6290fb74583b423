package dev.houston.channel;

import static dev.houston.channel.SessionStatus.CONNECTING;
import static dev.houston.channel.SessionStatus.LOGGED_OUT;
import static dev.houston.channel.SessionStatus.OPEN_ELSEWHERE;
import static dev.houston.channel.SessionStatus.PHONE_UNAVAILABLE;
import static dev.houston.channel.SessionStatus.QR;
import static dev.houston.channel.SessionStatus.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When curators are told of a channel, and when they are left in peace (CU-2, CU-3). */
class AttentionTest {

  @Test
  void aStopIsToldWhenItHasLastedAMinute_CU3() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).seconds(59);
    assertThat(story.alerts()).isEmpty();
    assertThat(story.seconds(1).alerts()).containsExactly("10:00:00 no-connection-with-the-phone");
  }

  @Test
  void aBlipWakesNobody_CU3() {
    var story = ChannelStory.working();
    for (int blip = 0; blip < 10; blip++) {
      story.reports(PHONE_UNAVAILABLE).seconds(59).reports(WORKING).seconds(1);
    }
    assertThat(story.hours(1).alerts()).isEmpty();
  }

  @Test
  void theQrCodeIsToldAtOnce_CU3() {
    var story = ChannelStory.working().seconds(7).reports(QR);
    assertThat(story.alerts()).containsExactly("10:00:07 scan-the-qr-code");
  }

  @Test
  void aLogOutAndItsCodeAreOneAlert_CU3() {
    var story = ChannelStory.working().reports(LOGGED_OUT).seconds(5).reports(QR);
    story.minutes(5).reports(LOGGED_OUT).seconds(5).reports(QR).hours(1);
    assertThat(story.alerts()).containsExactly("10:00:00 log-out-from-all-devices");
  }

  @Test
  void theNextLogOutAfterItsReturnIsToldAgain_CU3() {
    var story = ChannelStory.working().reports(LOGGED_OUT).minutes(1).reports(WORKING).minutes(1);
    assertThat(story.reports(LOGGED_OUT).alerts())
        .containsExactly(
            "10:00:00 log-out-from-all-devices",
            "10:01:00 active",
            "10:02:00 log-out-from-all-devices");
  }

  @Test
  void anotherStopIsAnotherAlert_CU2() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).minutes(2).reports(QR);
    assertThat(story.alerts())
        .containsExactly("10:00:00 no-connection-with-the-phone", "10:02:00 scan-the-qr-code");
  }

  @Test
  void justAMinuteIsToldWhenItHasLastedThree_CU2() {
    var story = ChannelStory.working().reports(CONNECTING).seconds(179);
    assertThat(story.alerts()).isEmpty();
    assertThat(story.seconds(1).alerts()).containsExactly("10:00:00 just-a-minute");
  }

  @Test
  void justAMinuteGoesOnWhenItChangesBetweenTakingBackAndStarting_CU2() {
    var story = ChannelStory.working().reports(CONNECTING).minutes(1).reports(OPEN_ELSEWHERE);
    assertThat(story.seconds(119).alerts()).isEmpty();
    assertThat(story.seconds(1).alerts()).containsExactly("10:00:00 taking-back");
  }

  @Test
  void justAMinuteBeginsAnewAfterSomethingElse_CU2() {
    var story = ChannelStory.working().reports(CONNECTING).minutes(2).reports(WORKING);
    story.seconds(1).reports(CONNECTING);
    assertThat(story.seconds(179).alerts()).isEmpty();
    assertThat(story.seconds(1).alerts()).containsExactly("10:02:01 just-a-minute");
  }

  @Test
  void justAMinuteOnTheWayBackFromAStopIsNoNews_CU2() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).minutes(2).reports(CONNECTING);
    assertThat(story.hours(1).alerts()).containsExactly("10:00:00 no-connection-with-the-phone");
  }

  @Test
  void theSameStopAfterJustAMinuteIsNoNews_CU2() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).minutes(2).reports(CONNECTING);
    story.minutes(1).reports(PHONE_UNAVAILABLE).hours(1);
    assertThat(story.alerts()).containsExactly("10:00:00 no-connection-with-the-phone");
  }

  @Test
  void aReturnIsToldOnlyAfterAToldStop_CU3() {
    var story = ChannelStory.working().reports(CONNECTING).seconds(30).reports(WORKING);
    story.reports(PHONE_UNAVAILABLE).minutes(2).reports(WORKING).minutes(10);
    assertThat(story.alerts())
        .containsExactly("10:00:30 no-connection-with-the-phone", "10:02:30 active");
  }

  @Test
  void aNewChannelsFirstCodeIsNoNews_CU2() {
    var story = ChannelStory.fresh().hours(1).reports(WORKING).hours(1);
    assertThat(story.alerts()).isEmpty();
  }

  @Test
  void whatTheUserDidOnPurposeIsNotTold_CU2() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE).hours(1);
    story.presses(UserCommand.ENABLE).hours(1).presses(UserCommand.DELETE).hours(1);
    assertThat(story.alerts()).isEmpty();
  }

  @Test
  void aStopThatTheUserCutShortIsNotTold_CU2() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).seconds(30);
    assertThat(story.presses(UserCommand.DISABLE).hours(1).alerts()).isEmpty();
  }

  @Test
  void whatHappensWhileItIsOffIsNotTold_CU2() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE).reports(QR).hours(1);
    assertThat(story.reports(WORKING).presses(UserCommand.ENABLE).hours(1).alerts()).isEmpty();
  }

  @Test
  void aReturnByWayOfTheUsersButtonsIsToldToo_CU2() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).minutes(2);
    story.presses(UserCommand.DISABLE).reports(WORKING).minutes(1).presses(UserCommand.ENABLE);
    assertThat(story.alerts())
        .containsExactly("10:00:00 no-connection-with-the-phone", "10:03:00 active");
  }

  @Test
  void notPaidIsNoAlertOfTheChannel_CU3() {
    var story = ChannelStory.working().usedUp().hours(1).toppedUp().hours(1);
    assertThat(story.alerts()).isEmpty();
  }

  @Test
  void aStopBeforeAndAfterNotPaidIsToldOnce_CU3() {
    var story = ChannelStory.working().reports(QR).minutes(1).usedUp().minutes(5).toppedUp();
    assertThat(story.hours(1).alerts()).containsExactly("10:00:00 scan-the-qr-code");
  }

  @Test
  void eachForeignPhoneIsTold_CH7() {
    var story = ChannelStory.working().reports(QR).minutes(1);
    story.scannedWith(ChannelStory.FOREIGN_PHONE).seconds(5).reports(QR).minutes(1);
    story.scannedWith(ChannelStory.FOREIGN_PHONE).seconds(5).reports(QR);
    assertThat(story.alerts())
        .containsExactly(
            "10:00:00 scan-the-qr-code", "10:01:00 foreign-phone", "10:02:05 foreign-phone");
  }
}
