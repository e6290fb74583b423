package dev.houston.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.houston.channel.ChannelEvent.PaymentChanged;
import dev.houston.channel.ChannelEvent.TimePassed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clocks that differ, news that come again, connectors that are dead or have no end. */
class AgainstTheOddsTest {

  /** Clocks of two functions differ by milliseconds every day. */
  @Test
  void aHintThatComesAMomentBeforeARestartIsDueComesToAnEnd_CH1() {
    var story = ChannelStory.working().reports(SessionStatus.FAILED).seconds(5);
    story.reports(SessionStatus.FAILED);
    Instant due = story.channel().wakeAt().orElseThrow();
    story.clock.set(due.minusMillis(5));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> story.tell(new TimePassed(due, story.now())));
    assertThat(story.channel().wakeAt()).isPresent();
  }

  /** Every step of an account tells the news before once more, with its old time. */
  @Test
  void aReturnIsNeverDatedBack_DW14() {
    var story = ChannelStory.working().usedUp();
    Instant usedUp = story.now();
    story.hours(10);
    story.balance(true).tell(new PaymentChanged(usedUp)).tell(new PaymentChanged(story.now()));
    assertThat(story.channel().activity().waitsUntil(story.now().plusSeconds(1)))
        .contains(story.now().plus(Activity.SETTLING));
  }

  /** The same, as those outside see it. */
  @Test
  void aStateIsToldWithTheTimeAtWhichItCameAbout_CH6() {
    var story = ChannelStory.working().usedUp();
    Instant usedUp = story.now();
    story.at("20:00:00").fromHere();
    story.balance(true).tell(new PaymentChanged(usedUp));
    assertThat(story.told()).containsExactly("20:00:00 active");
  }

  /** The connector's clock is half a minute behind ours. */
  @Test
  void aScanIsSeenThoughTheConnectorsClockIsBehind_CH7() {
    var story = ChannelStory.fresh();
    story.becomes(SessionStatus.QR).minutes(1);
    assertThat(story.session.asked).isNotEmpty();
    Instant asked = story.session.asked.get(story.session.asked.size() - 1);
    story.becomes(SessionStatus.WORKING);
    // Scanned twenty seconds after it was asked, by a clock that is thirty seconds behind.
    story.clock.set(asked.plusSeconds(20));
    story.reports(SessionStatus.WORKING, story.now().minusSeconds(30)).hours(1);
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
  }

  /** It was off for longer than its times are kept. */
  @Test
  void whatClientsWroteInALongPauseIsStillDroppedAfterIt_CH3() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE);
    Instant meanwhile = story.now().plus(Duration.ofDays(20));
    story.hours(24 * 40).presses(UserCommand.ENABLE);
    assertThat(story.channel().wasOn(meanwhile)).isFalse();
  }

  /** A gateway that always names another page. */
  @Test
  void anEndlessFetchDoesNotKeepTheChatsWaiting_CH2() {
    var story = ChannelStory.working();
    story.reports(SessionStatus.PHONE_UNAVAILABLE).minutes(5).fromHere();
    story.session.pages = 1_000_000;
    story.session.beforeEachPage = from -> story.clock.set(story.now().plusSeconds(1));
    story.becomes(SessionStatus.WORKING);
    boolean more = callsWhileThereIsMore(story, 400);
    assertThat(story.walks).as("chats that wait were told").isNotEmpty();
    assertThat(more).as("still fetching").isFalse();
  }

  private static boolean callsWhileThereIsMore(ChannelStory story, int most) {
    var handling =
        new HandlingChannelEvents(
            story.accounts,
            story.channels,
            new HandlingChannelEvents.Notifying(story.listeners, story.curators),
            new RunningErrands(story.session, story.chats, story.channels, story.counts),
            story.counts,
            story.wakeUps,
            story.clock);
    boolean more =
        handling.handle(
            ChannelStory.ACCOUNT,
            story.id(),
            List.of(
                new ChannelEvent.SessionReported(
                    new SessionReport(SessionStatus.WORKING, null, story.now(), "working"),
                    story.now())),
            false);
    for (int call = 0; more && call < most; call++) {
      more =
          handling.handle(
              ChannelStory.ACCOUNT,
              story.id(),
              List.of(new TimePassed(story.now(), story.now())),
              false);
    }
    return more;
  }

  /** The connector was down when the user deleted the channel. */
  @Test
  void theSessionOfADeletedChannelIsStoppedWhenItsConnectorIsBack_CH1() {
    var story = ChannelStory.working();
    story.session.whenTold = Answer.Kind.UNREACHED;
    story.presses(UserCommand.DELETE);
    story.session.whenTold = Answer.Kind.GIVEN;
    story.fromHere().hours(1);
    assertThat(story.commands()).isNotEmpty();
  }

  /** Switched off while a page was still to be fetched, and on again two days later. */
  @Test
  void whatWasBeforeAPauseIsFetchedThoughTheFirstAttemptAfterItFails_CH4() {
    var story = ChannelStory.working().reports(SessionStatus.PHONE_UNAVAILABLE).minutes(30);
    story.presses(UserCommand.DISABLE).minutes(1).reports(SessionStatus.WORKING);
    story.hours(48);
    story.session.whenFetched = Answer.Kind.UNREACHED;
    story.presses(UserCommand.ENABLE).minutes(1);
    story.session.whenFetched = Answer.Kind.GIVEN;
    story.fromHere().hours(2);
    assertThat(story.session.fetched).isNotEmpty();
  }

  /** Retried after its connector's clock, which is ahead of ours, was overtaken. */
  @Test
  void aReportThatComesTwiceIsOneThoughItsClockIsAhead_CH7() {
    var story = ChannelStory.working().minutes(1);
    Instant said = story.now().plusSeconds(30);
    story.reports(SessionStatus.OPEN_ELSEWHERE, said);
    story.seconds(5).reports(SessionStatus.WORKING, story.now().plusSeconds(30));
    story.seconds(40).fromHere().reports(SessionStatus.OPEN_ELSEWHERE, said);
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
    assertThat(story.told()).isEmpty();
  }

  /** The connector's operator gave us a key that it does not take. */
  @Test
  void whatAConnectorSaysInsteadOfDoingAsItIsToldIsKept() {
    var story = ChannelStory.fresh();
    story.session.whenAsked = Answer.Kind.REFUSED;
    story.minutes(1);
    assertThat(story.channel().standing().trouble()).isNotNull();
    story.session.whenAsked = Answer.Kind.GIVEN;
    assertThat(story.hours(1).channel().standing().trouble()).isNull();
  }

  @Test
  void aFetchThatIsGivenUpIsCounted_CH4() {
    var story = ChannelStory.working().reports(SessionStatus.PHONE_UNAVAILABLE).minutes(5);
    story.session.whenFetched = Answer.Kind.REFUSED;
    story.becomes(SessionStatus.WORKING).reports(SessionStatus.WORKING).hours(25);
    assertThat(story.counts.of(ChannelStory.ACCOUNT, story.id()))
        .containsEntry(ChannelCounts.Counted.FETCHES_GIVEN_UP, 1L);
  }

  /** An answer takes the status of the last report's place, and keeps its time. */
  @Test
  void aReportThatComesTwiceIsOneThoughTheSessionWasAskedBetween_CH7() {
    var story = ChannelStory.working().minutes(1).reports(SessionStatus.PHONE_UNAVAILABLE);
    Instant said = story.now();
    story.becomes(SessionStatus.WORKING).minutes(3);
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
    story.fromHere().minutes(3).reports(SessionStatus.PHONE_UNAVAILABLE, said);
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
    assertThat(story.told()).isEmpty();
  }

  /** By a clock of whole seconds, a code and its scan come about in one moment. */
  @Test
  void aReportThatComesAgainIsNotTheLastWordOfItsMoment_CH7() {
    var story = ChannelStory.working().reports(SessionStatus.LOGGED_OUT).minutes(1);
    Instant said = story.now();
    story.reports(SessionStatus.QR, said).reports(SessionStatus.WORKING, said);
    story.minutes(10).reports(SessionStatus.QR, said);
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
  }

  /** Deleted and connected anew while the connector is down, as people do. */
  @Test
  void aLateStopDoesNotStopTheSessionOfWhoHasTheNumberNow_CH1() {
    var story = ChannelStory.working();
    story.session.whenTold = Answer.Kind.UNREACHED;
    story.presses(UserCommand.DELETE);
    story.connect(ChannelStory.PHONE);
    story.session.whenTold = Answer.Kind.GIVEN;
    story.fromHere().hours(1);
    assertThat(story.commands()).isEmpty();
  }
}
