package dev.houston.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What waits on a channel is looked at whenever it can go, or never will (OM-3, OM-4, OM-6). */
class WaitingOnChannelsTest {

  @Test
  void whenTheChannelIsActiveAgain_OM3() {
    var story = ChannelStory.working().reports(SessionStatus.PHONE_UNAVAILABLE).minutes(5);
    assertThat(story.looks).isEmpty();
    assertThat(story.reports(SessionStatus.WORKING).looks).containsExactly("10:05:00 active");
  }

  @Test
  void whenItIsLoggedOut_OM6() {
    var story = ChannelStory.working().reports(SessionStatus.LOGGED_OUT);
    assertThat(story.looks).containsExactly("10:00:00 log-out-from-all-devices");
  }

  @Test
  void whenItIsEnabled_OM4() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE).minutes(5);
    assertThat(story.looks).isEmpty();
    assertThat(story.presses(UserCommand.ENABLE).looks).containsExactly("10:05:00 active");
  }

  @Test
  void whenItIsPaidFor_OM4_CH2() {
    var story = ChannelStory.working().usedUp().minutes(5);
    assertThat(story.looks).isEmpty();
    assertThat(story.toppedUp().looks).containsExactly("10:05:00 active");
  }

  @Test
  void whenItIsDeletedAlthoughADisabledOneShowsNoOtherState_OM4() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE).minutes(5);
    assertThat(story.presses(UserCommand.DELETE).looks).contains("10:05:00 deleted");
  }

  @Test
  void notWhenNothingCanGo() {
    var story = ChannelStory.working().reports(SessionStatus.OPEN_ELSEWHERE).minutes(1);
    story.reports(SessionStatus.CONNECTING).reports(SessionStatus.PHONE_UNAVAILABLE).minutes(1);
    assertThat(story.looks).isEmpty();
  }
}
