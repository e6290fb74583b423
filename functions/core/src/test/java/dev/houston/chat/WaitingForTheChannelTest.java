package dev.houston.chat;

import static dev.houston.chat.DeliveryWatchTest.DELIVERED_AND_READ;
import static dev.houston.chat.DeliveryWatchTest.NOT_DELIVERED;
import static dev.houston.chat.MessageStatus.DELIVERED;
import static dev.houston.chat.MessageStatus.READ;
import static dev.houston.chat.MessageStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.UserCommand;
import dev.houston.notice.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When the clock of an accepted message starts, as timelines (DW-9). ND is 10 minutes. */
class WaitingForTheChannelTest {
  final Dispatch dispatch = new Dispatch().open();

  @Nested
  class WhileTheChannelIsAway {
    @Test
    void itIsNotDeliveredTenMinutesAfterItsAcceptance_DW9() {
      dispatch.down().accepted("A").minutes(9).seconds(59);
      assertThat(dispatch.said()).isEmpty();

      dispatch.seconds(1);
      assertThat(dispatch.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
    }

    @Test
    void itIsSaidOnceThoughItGoesOutLater_DW1() {
      dispatch.down().accepted("A").minutes(30).back().minutes(1).taken("A", "a").minutes(60);
      assertThat(dispatch.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
    }

    @Test
    void itsReceiptAnswersWhatWasSaid_DW2() {
      dispatch.down().accepted("A").minutes(30).back().minutes(1).taken("A", "a");
      dispatch.status("a", DELIVERED).minutes(1).status("a", READ);
      assertThat(dispatch.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "10:32:00 " + DELIVERED_AND_READ);
    }

    @Test
    void itsCheckStandsWhenTheChannelIsBackBefore_DW9() {
      dispatch.down().accepted("A").minutes(5).back().seconds(2).taken("A", "a").minutes(60);
      assertThat(dispatch.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
    }

    @Test
    void itsCheckWaitsForStatusesOnceItWasHandedOver_DW14() {
      dispatch.down().accepted("A").minutes(9).back().seconds(2).taken("A", "a").minutes(60);
      assertThat(dispatch.said()).containsExactly("10:12:00 " + NOT_DELIVERED);
    }

    @Test
    void itIsTheSameWhileItIsDisabled_OM4() {
      dispatch.accepted("A").minutes(1).pressed(UserCommand.DISABLE).minutes(60);
      assertThat(dispatch.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
    }

    @Test
    void itIsNotSaidOfAnythingButTheLast_DW1() {
      dispatch.down().accepted("A").minutes(5).accepted("B").minutes(60);
      assertThat(dispatch.said()).containsExactly("10:15:00 " + NOT_DELIVERED);
    }

    @Test
    void whatFellDueWhileTheWatchWasOffIsNotMadeUpForAtItsHandOver_DW8() {
      dispatch.down().accepted("A").let(Story::switchedOff).minutes(15);
      dispatch.let(Story::switchedOn).minutes(5).back().minutes(1).taken("A", "a").minutes(60);
      assertThat(dispatch.said()).isEmpty();
    }

    @Test
    void itsCheckFiresThreeWeeksLaterAsWell_OM2() {
      dispatch.down().accepted("A").let(Story::withoutWakeUps).let(story -> story.hours(24 * 21));
      Instant now = dispatch.story.now();
      dispatch.fifo(new ChatEvent.TimePassed(Story.BEGIN.plusSeconds(600), now));
      assertThat(dispatch.said()).hasSize(1);
      assertThat(dispatch.ours()).containsExactly("A waiting");
    }
  }

  @Nested
  class WhileItIsActive {
    @Test
    void aMessageThatWaitsForItsTurnIsNotSpokenOf_DW9() {
      dispatch.accepted("A").minutes(60);
      assertThat(dispatch.said()).isEmpty();
    }

    @Test
    void itsClockStartsAtItsHandOver_DW9() {
      dispatch.accepted("A").minutes(4).taken("A", "a").minutes(9).seconds(59);
      assertThat(dispatch.said()).isEmpty();

      dispatch.seconds(1);
      assertThat(dispatch.said()).containsExactly("10:14:00 " + NOT_DELIVERED);
    }

    @Test
    void itsClockStartsAtItsHandOverHoweverLongItsTurnTook_DW9() {
      dispatch.accepted("A").minutes(25).taken("A", "a").minutes(60);
      assertThat(dispatch.said()).containsExactly("10:35:00 " + NOT_DELIVERED);
    }

    @Test
    void itsClockStartsAtItsEcho_DW9() {
      dispatch.accepted("A").minutes(4).handedOver("A").echo("a", "A").minutes(60);
      assertThat(dispatch.said()).containsExactly("10:14:00 " + NOT_DELIVERED);
    }

    @Test
    void itsClockStartsWithTheFirstReportOfItsSending_DW9() {
      dispatch.accepted("A").minutes(4).status(Dispatch.id("A").value(), SENT).minutes(60);
      assertThat(dispatch.said()).containsExactly("10:14:00 " + NOT_DELIVERED);
    }

    @Test
    void itsDelayIsThatOfItsHandOver_DW8() {
      dispatch.accepted("A").minutes(4);
      dispatch.let(
          story -> story.watch(watch -> watch.delayed(Duration.ofMinutes(3), watch.notRead())));
      dispatch.taken("A", "a").minutes(60);
      assertThat(dispatch.said()).singleElement().asString().startsWith("10:07:00");
    }

    @Test
    void anOutageBeforeItsAcceptanceIsOfNoConcern_DW9() {
      dispatch.down().minutes(5).back().minutes(1).accepted("A").minutes(5);
      dispatch.taken("A", "a").minutes(60);
      assertThat(dispatch.said()).containsExactly("10:21:00 " + NOT_DELIVERED);
    }

    @Test
    void anOutageWhileItWaitsForItsTurnLetsItsClockRunFromItsAcceptance_DW9() {
      dispatch.accepted("A").minutes(2).down().minutes(2).back().minutes(1).taken("A", "a");
      dispatch.minutes(60);
      assertThat(dispatch.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
    }

    @Test
    void whatWaitedForItsTurnAndThenForTheChannelIsSpokenOf_DW9() {
      dispatch.accepted("A").minutes(11).down().minutes(60);
      assertThat(dispatch.said()).containsExactly("10:20:00 " + NOT_DELIVERED);
    }

    @Test
    void whatWasSpokenOfSinceIsSpokenOfOnce_DW1() {
      dispatch.accepted("A").minutes(11).down().minutes(30).back().minutes(1).taken("A", "a");
      assertThat(dispatch.minutes(60).said()).containsExactly("10:20:00 " + NOT_DELIVERED);
    }

    @Test
    void anOutageThatBeginsAfterItsCheckWasMovedOnDoesNotSilenceIt_DW9() {
      dispatch.accepted("A").minutes(12).down().minutes(5).back().minutes(1).taken("A", "a");
      dispatch.minutes(60);
      assertThat(dispatch.said()).containsExactly("10:28:00 " + NOT_DELIVERED);
    }

    @Test
    void isNotAskedAboutWhenAMessageGoesOutAtOnce() {
      dispatch.accepted("A").let(story -> story.advance(Duration.ofMillis(800)));
      var reads = new CountingChannels(dispatch.story);
      var taken = new ChatEvent.MessageTaken(Dispatch.id("A"), "a", dispatch.story.now());
      reads.handling().handle(Story.CHAT, List.of(taken), false, dispatch.story.now());
      assertThat(reads.count()).isZero();
    }
  }

  static Stream<ChatEvent> events() {
    Instant now = Story.BEGIN.plus(Duration.ofMinutes(12));
    MessageId message = Dispatch.id("A");
    return Stream.of(
        new ChatEvent.MessageTaken(message, "a", now),
        new ChatEvent.MessageNotSent(message, FailureReason.REJECTED, now),
        new ChatEvent.MessageUncertain(message, now),
        new ChatEvent.NumberChecked(Existence.EXISTS, now),
        new ChatEvent.LoggedOut(now, now));
  }

  @ParameterizedTest
  @MethodSource("events")
  void aReceiptThatIsStillQueuedBehindTheHandOverIsInTime_DW13(ChatEvent event) {
    dispatch.accepted("A").seconds(1).let(story -> story.sent("P")).let(Story::withoutWakeUps);
    dispatch.minutes(12).drain(event);
    Instant received = Story.BEGIN.plusSeconds(601);
    dispatch.fifo(new ChatEvent.StatusReported("P", DELIVERED, received, received));
    dispatch.fifo(new ChatEvent.TimePassed(dispatch.story.now(), dispatch.story.now()));
    assertThat(dispatch.said()).noneMatch(line -> line.endsWith(NOT_DELIVERED));
  }
}
