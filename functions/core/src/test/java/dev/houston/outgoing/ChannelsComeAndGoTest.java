package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.ApiKey;
import dev.houston.account.SendingSettings;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.UserCommand;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.WaitingMessage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Only an Active channel sends; what waits waits through everything but the end (OM-2 to OM-6). */
class ChannelsComeAndGoTest {
  private final DrainStory story = new DrainStory();

  @ParameterizedTest
  @EnumSource(
      value = SessionStatus.class,
      names = {"PHONE_UNAVAILABLE", "OPEN_ELSEWHERE", "LOGGED_OUT", "QR", "FAILED", "CONNECTING"})
  void aStatusThatChangesMidWayStopsAtOnceAndItsReturnGoesOn_OM2(SessionStatus status) {
    story.pause(Duration.ZERO);
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.accepts("Ann", "m3");
    story.connector.duringHand =
        () -> {
          if (story.connector.handed.size() == 2) {
            story.channel.reports(status);
          }
        };
    story.minutes(5);
    assertThat(story.connector.sent).as(story.channel.shown().code()).containsExactly("m1", "m2");
    story.channel.reports(SessionStatus.WORKING);
    story.seconds(5);
    assertThat(story.connector.sent).containsExactly("m1", "m2", "m3");
  }

  @Test
  void whatIsQueuedStaysThroughDisabledAndNotPaid_OM4() {
    story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    story.accepts("Ann", "m1");
    story.channel.presses(UserCommand.DISABLE);
    story.minutes(5);
    story.channel.reports(SessionStatus.WORKING);
    story.minutes(5);
    assertThat(story.connector.handed).isEmpty();
    story.channel.paidFor(false);
    story.channel.presses(UserCommand.ENABLE);
    story.minutes(5);
    assertThat(story.connector.handed).isEmpty();
    story.channel.paidFor(true);
    story.seconds(1);
    assertThat(story.connector.sent).containsExactly("m1");
  }

  @Test
  void aTopUpThatIsNotSeenEverywhereYetIsLookedAtTwice_OM4() {
    story.channel.paidFor(false);
    story.accepts("Ann", "m1");
    story.minutes(5);
    Account unpaid = story.accounts.find(DrainStory.ACCOUNT).orElseThrow();
    story.channel.paidFor(true);
    story.through(story.draining(new AccountsOfAMomentAgo(story.accounts, unpaid)));
    story.seconds(1);
    assertThat(story.connector.sent).containsExactly("m1");
  }

  /** A reader who does not insist sees the account as it was. */
  private record AccountsOfAMomentAgo(Accounts now, Account before) implements Accounts {
    @Override
    public Optional<AccountId> withKey(ApiKey key) {
      return now.withKey(key);
    }

    @Override
    public Optional<Account> find(AccountId id) {
      return now.find(id);
    }

    @Override
    public Optional<Account> lately(AccountId id) {
      return Optional.of(before);
    }

    @Override
    public void open(Account account, ApiKey key) {
      now.open(account, key);
    }

    @Override
    public boolean save(Account account) {
      return now.save(account);
    }
  }

  @Test
  void enablingGoesOn_OM4() {
    story.channel.presses(UserCommand.DISABLE);
    story.accepts("Ann", "m1");
    story.minutes(5);
    assertThat(story.connector.handed).isEmpty();
    story.channel.presses(UserCommand.ENABLE);
    story.seconds(1);
    assertThat(story.connector.sent).containsExactly("m1");
  }

  @Test
  void deletingAChannelFailsWhatWaitsOnIt_OM4() {
    story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    for (int n = 0; n < 70; n++) {
      story.accepts("chat " + n % 3, "m" + n);
    }
    story.opens("Eve");
    story.channel.presses(UserCommand.DELETE);
    story.seconds(0);
    assertThat(story.chats.decided)
        .hasSize(70)
        .allSatisfy(line -> assertThat(line).endsWith(" failed channel-deleted"));
    assertThat(story.queue()).isEmpty();
  }

  @Test
  void deletingADisabledChannelFailsWhatWaitsOnItToo_OM4() {
    story.channel.presses(UserCommand.DISABLE);
    story.accepts("Ann", "m1");
    story.minutes(5);
    story.channel.presses(UserCommand.DELETE);
    story.seconds(0);
    assertThat(story.chats.decided).containsExactly("10:05:00 m1 failed channel-deleted");
  }

  @Test
  void whatMayHaveBeenSentByADeletedChannelIsUnknown_OM5() {
    story.connector.answers.add(Handover.inDoubt("no answer"));
    story.accepts("Ann", "m1");
    story.seconds(2);
    story.channel.presses(UserCommand.DELETE);
    story.seconds(1);
    assertThat(story.chats.decided).containsExactly("10:00:02 m1 unknown");
  }

  @Test
  void whatSomebodyDiedOverOnADeletedChannelIsUnknownAfterAMinute_OM5() {
    story.connector.duringHand =
        () -> {
          throw new DyingDrain.Death();
        };
    story.accepts("Ann", "m1");
    story.seconds(5);
    story.channel.presses(UserCommand.DELETE);
    story.minutes(2);
    assertThat(story.chats.decided).containsExactly("10:01:00 m1 unknown");
  }

  @Test
  void whatIsKnownToBeUnknownDoesNotFailWithItsChannel_OM5() {
    story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    WaitingMessage message = story.accepts("Ann", "m1");
    story.conversations.advance(
        message.chat(), message.message(), MessageStatus.UNKNOWN, story.now());
    story.channel.presses(UserCommand.DELETE);
    story.seconds(1);
    assertThat(story.status(message)).isEqualTo(MessageStatus.UNKNOWN);
    assertThat(story.queue()).isEmpty();
  }

  @Test
  void whatItsEchoSaysIsSentIsNotBeingSent_OM6() {
    story.connector.answers.add(Handover.inDoubt("no answer"));
    WaitingMessage message = story.accepts("Ann", "m1");
    story.seconds(1);
    story.echo(message);
    story.channel.reports(SessionStatus.LOGGED_OUT);
    story.seconds(1);
    assertThat(story.chats.decided).isEmpty();
  }

  @Test
  void whatIsBeingHandedOverWhileItsChannelIsDeletedIsSettledByWhoeverDoesThat_OM4() {
    story.accepts("Ann", "m1");
    story.accepts("Ann", "m2");
    story.connector.duringHand =
        () -> {
          story.channel.presses(UserCommand.DELETE);
          story.drain(DrainHint.changed(DrainStory.ACCOUNT, DrainStory.CHANNEL), false);
        };
    story.minutes(5);
    assertThat(story.chats.decided)
        .containsExactly("10:00:00 m2 failed channel-deleted", "10:00:00 m1 sent");
    assertThat(story.queue()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = SessionStatus.class,
      names = {"LOGGED_OUT", "QR"})
  void aLogOutIsToldToTheChatsWhoseMessagesAreBeingSent_OM6(SessionStatus status) {
    story.connector.answers.add(Handover.inDoubt("no answer"));
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.seconds(3);
    story.accepts("Eve", "m3");
    story.channel.reports(status);
    story.seconds(1);
    assertThat(story.chats.decided).containsExactly("10:00:01 m2 sent", "10:00:03 Ann logged out");
    assertThat(story.queue()).hasSize(2);
  }

  @Test
  void aLogOutAndTheCodeThatFollowsAreOne_OM6() {
    story.connector.answers.add(Handover.inDoubt("no answer"));
    story.accepts("Ann", "m1");
    story.seconds(3);
    story.channel.reports(SessionStatus.LOGGED_OUT);
    story.seconds(20);
    story.channel.reports(SessionStatus.QR);
    story.accepts("Ann", "m2");
    story.minutes(10);
    assertThat(story.chats.decided).containsExactly("10:00:03 Ann logged out");
  }

  @Test
  void theNextLogOutIsToldAgain_OM6() {
    story.connector.answers.add(Handover.inDoubt("no answer"));
    story.connector.showsHistory = false;
    story.accepts("Ann", "m1");
    story.seconds(3);
    story.channel.reports(SessionStatus.QR);
    story.seconds(20);
    story.channel.reports(SessionStatus.WORKING);
    story.seconds(20);
    story.channel.reports(SessionStatus.QR);
    story.seconds(20);
    assertThat(story.chats.decided)
        .containsExactly("10:00:03 Ann logged out", "10:00:43 Ann logged out");
  }

  @Test
  void aMessageThatTheLogOutItselfSentBackIsBeingSent_OM6() {
    story.connector.answers.add(Handover.putBack("no session"));
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.seconds(2);
    story.channel.reports(SessionStatus.LOGGED_OUT);
    story.seconds(1);
    assertThat(story.chats.decided).containsExactly("10:00:02 Ann logged out");
  }

  @Test
  void anAccountCanSwitchItOff_OM6() {
    story.sending(new SendingSettings(Duration.ofSeconds(1), false));
    story.connector.answers.add(Handover.inDoubt("no answer"));
    story.accepts("Ann", "m1");
    story.seconds(3);
    story.channel.reports(SessionStatus.LOGGED_OUT);
    story.seconds(1);
    assertThat(story.chats.decided).isEmpty();
  }

  @Test
  void aLogOutDuringAHandOverIsToldAtOnceHoweverLongThePause_OM6() {
    story.pause(Duration.ofMinutes(1));
    story.accepts("Ann", "m1");
    story.connector.duringHand =
        () -> {
          story.channel.reports(SessionStatus.LOGGED_OUT);
          story.drain(DrainHint.changed(DrainStory.ACCOUNT, DrainStory.CHANNEL), false);
        };
    story.seconds(0);
    assertThat(story.chats.decided).containsExactly("10:00:00 Ann logged out", "10:00:00 m1 sent");
  }

  @Test
  void whatWasSentBeforeIsNotBeingSent_OM6() {
    story.accepts("Ann", "m1");
    story.seconds(3);
    story.channel.reports(SessionStatus.LOGGED_OUT);
    story.accepts("Bob", "m2");
    story.minutes(1);
    assertThat(story.chats.decided).containsExactly("10:00:00 m1 sent");
  }
}
