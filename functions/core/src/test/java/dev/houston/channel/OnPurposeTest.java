package dev.houston.channel;

import static dev.houston.channel.SessionStatus.FAILED;
import static dev.houston.channel.SessionStatus.LOGGED_OUT;
import static dev.houston.channel.SessionStatus.OPEN_ELSEWHERE;
import static dev.houston.channel.SessionStatus.PHONE_UNAVAILABLE;
import static dev.houston.channel.SessionStatus.QR;
import static dev.houston.channel.SessionStatus.STOPPED;
import static dev.houston.channel.SessionStatus.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.ApiKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the user and the balance do to a channel: off and on, deleted, not paid for (CH-1 to 3). */
class OnPurposeTest {

  @Test
  void reportsStillApplyWhileItIsOff_CH3() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE).reports(QR).minutes(1);
    assertThat(story.shown()).isEqualTo(ChannelStatus.DISABLED);
    assertThat(story.presses(UserCommand.ENABLE).shown()).isEqualTo(ChannelStatus.SCAN_THE_QR_CODE);
  }

  @Test
  void nothingIsCommandedOrAskedWhileItIsOff_CH3() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE);
    for (var status :
        List.of(FAILED, STOPPED, PHONE_UNAVAILABLE, OPEN_ELSEWHERE, LOGGED_OUT, QR, FAILED)) {
      story.minutes(1).reports(status);
    }
    story.hours(1);
    assertThat(story.commands()).isEmpty();
    assertThat(story.session.asked).isEmpty();
  }

  @Test
  void nothingFallsDueWhileItIsOff_CH3() {
    var story = ChannelStory.working().reports(FAILED).presses(UserCommand.DISABLE);
    assertThat(story.channel().wakeAt()).isEmpty();
  }

  @Test
  void aForeignPhoneIsLoggedOutEvenWhileItIsOff_CH7() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE);
    story.scannedWith(ChannelStory.FOREIGN_PHONE);
    assertThat(story.commands()).containsExactly("10:00:00 log-out");
  }

  @Test
  void whatItWasOnIsRemembered_CH3_BA1() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE).minutes(5);
    story.presses(UserCommand.ENABLE).minutes(5);
    assertThat(story.channel().wasOn(ChannelStory.moment("09:59:59"))).isTrue();
    assertThat(story.channel().wasOn(ChannelStory.moment("10:00:00"))).isFalse();
    assertThat(story.channel().wasOn(ChannelStory.moment("10:05:00"))).isTrue();
  }

  @Test
  void toppedUpItIsBackAtOnceAndItsChatsGoOn_CH2() {
    var story = ChannelStory.working().chats(2).usedUp().minutes(5).fromHere().toppedUp();
    assertThat(story.told()).containsExactly("10:05:00 active");
    assertThat(story.walks).containsExactly("10:05:00 the first page", "10:05:00 page 2");
  }

  @Test
  void toppedUpWhileItDoesNotWorkItsChatsAreToldAllTheSame_CH2() {
    var story = ChannelStory.working().reports(QR).usedUp().minutes(5).fromHere().toppedUp();
    assertThat(story.shown()).isEqualTo(ChannelStatus.SCAN_THE_QR_CODE);
    assertThat(story.walks).containsExactly("10:05:00 the first page");
  }

  @Test
  void toppedUpTheDisabledStaysDisabled_CH2() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE).usedUp().toppedUp();
    assertThat(story.shown()).isEqualTo(ChannelStatus.DISABLED);
  }

  @Test
  void aSessionIsKeptAliveWhileItIsNotPaidFor_CH2() {
    var story = ChannelStory.working().usedUp().minutes(1).reports(FAILED);
    assertThat(story.commands()).containsExactly("10:01:00 restart");
  }

  @Test
  void aBalanceThatOthersDoNotSeeYetIsSeenByWhatSpeaksOfIt_CH2() {
    var story = ChannelStory.working().usedUp();
    Account behind = story.accounts.find(ChannelStory.ACCOUNT).orElseThrow();
    story.through(new DyingPorts(story, -1, false).handling(asOfThen(story.accounts, behind)));
    assertThat(story.minutes(1).toppedUp().shown()).isEqualTo(ChannelStatus.ACTIVE);
  }

  /** Accounts of which the copies are behind. */
  private static Accounts asOfThen(Accounts accounts, Account behind) {
    return new Accounts() {
      @Override
      public Optional<AccountId> withKey(ApiKey key) {
        return accounts.withKey(key);
      }

      @Override
      public Optional<Account> find(AccountId id) {
        return accounts.find(id);
      }

      @Override
      public Optional<Account> lately(AccountId id) {
        return Optional.of(behind);
      }

      @Override
      public void open(Account account, ApiKey key) {
        accounts.open(account, key);
      }

      @Override
      public boolean save(Account account) {
        return accounts.save(account);
      }
    };
  }

  @ParameterizedTest
  @EnumSource(SessionState.class)
  void deletingStopsTheSessionWhateverItIsIn_CH1(SessionState state) {
    var story = Ways.into(state).fromHere().minutes(1);
    int before = story.commands().size();
    story.presses(UserCommand.DELETE).hours(1);
    assertThat(story.commands().subList(before, story.commands().size()))
        .containsExactly("10:01:00 stop");
  }

  @Test
  void deletingGivesUpItsNumberAndItsWebhook_CH1() {
    var story = ChannelStory.working().presses(UserCommand.DELETE);
    assertThat(story.channels.webhook(story.id())).isEmpty();
    assertThat(story.connect(ChannelStory.PHONE).channel().id()).isNotEqualTo(story.id());
  }

  @Test
  void whatIsDeletedIsNotEnabledAgain_CH1() {
    var story = ChannelStory.working().presses(UserCommand.DELETE).fromHere();
    story.presses(UserCommand.ENABLE).usedUp().toppedUp().hours(1);
    assertThat(story.shown()).isEqualTo(ChannelStatus.DELETED);
    assertThat(story.told()).isEmpty();
    assertThat(story.commands()).isEmpty();
  }

  @Test
  void whatWasToBeFetchedOfADeletedOneIsNot_CH1() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).minutes(1);
    story.session.whenFetched = Answer.Kind.UNREACHED;
    story.reports(WORKING).presses(UserCommand.DELETE).fromHere();
    assertThat(story.hours(1).session.fetched).isEmpty();
  }

  @Test
  void anAnswerThatComesAfterItWasDeletedChangesNothing_CH1() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).seconds(149);
    story.session.phone = ChannelStory.FOREIGN_PHONE;
    story.becomes(WORKING).fromHere();
    story.session.meanwhile = () -> story.presses(UserCommand.DELETE);
    story.seconds(1);
    assertThat(story.commands()).containsExactly("10:02:30 stop");
    assertThat(story.channel().state()).isEqualTo(SessionState.PHONE_UNAVAILABLE);
  }

  @Test
  void aPressIsObeyedOnce() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE, "first").minutes(1);
    story.presses(UserCommand.ENABLE, "second").minutes(1).presses(UserCommand.DISABLE, "first");
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
  }

  @Test
  void aPressThatComesAgainMakesNoSecondAttempt_CH5() {
    var story = Ways.into(SessionState.OPEN_ELSEWHERE).minutes(1).fromHere();
    story.presses(UserCommand.USE_HERE, "press").seconds(10).presses(UserCommand.USE_HERE, "press");
    assertThat(story.commands()).containsExactly("10:01:00 take-back");
  }

  @Test
  void pressesAreRememberedForADayAndNotWithoutLimit() {
    var story = ChannelStory.working();
    for (int press = 0; press < 200; press++) {
      story.seconds(1).presses(UserCommand.USE_HERE);
    }
    assertThat(story.channel().obeyed()).hasSize(ChannelStep.MOST_OBEYED);
    assertThat(story.hours(24).presses(UserCommand.USE_HERE).channel().obeyed()).hasSize(1);
  }
}
