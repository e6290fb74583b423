package dev.houston.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.machine.Transitions.Cell;
import dev.houston.machine.Transitions.Transition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every cell of the session's table that moves or does something is walked by a story: into the
 * state, and then what pulls the trigger. A cell nobody can walk does not belong in the table.
 */
class SessionWalkTest {

  static Stream<Arguments> cells() {
    return SessionState.TRANSITIONS.cells().entrySet().stream()
        .filter(cell -> moves(cell) || cell.getValue().effect().isPresent())
        .map(cell -> Arguments.of(cell.getKey().state(), cell.getKey().trigger(), cell.getValue()));
  }

  private static boolean moves(
      Map.Entry<Cell<SessionState, SessionTrigger>, Transition<SessionState, SessionEffect>> cell) {
    return cell.getKey().state() != cell.getValue().to();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("cells")
  void isWalked(
      SessionState state,
      SessionTrigger trigger,
      Transition<SessionState, SessionEffect> transition) {
    ChannelStory story = readyFor(trigger, Ways.into(state));
    assertThat(story.channel().state()).as("before").isEqualTo(state);
    pull(trigger, story.fromHere());
    assertThat(story.channel().state()).isEqualTo(transition.to());
    assertThat(seen(story))
        .containsAll(transition.effect().map(SessionWalkTest::shows).orElse(List.of()));
  }

  /** What of the way is to be behind when the trigger is pulled. */
  private static ChannelStory readyFor(SessionTrigger trigger, ChannelStory story) {
    return switch (trigger) {
      // Without a pause since the last one, the next restart must wait.
      case RESTART_DUE ->
          story.seconds(1).reports(SessionStatus.FAILED).reports(SessionStatus.FAILED);
      case LAST_ATTEMPT_OVER -> story.minutes(4).seconds(59);
      // A code that the session itself has shown is not asked for; what a start came to is.
      case ASKING_DUE ->
          story.channel().state() == SessionState.QR ? story.presses(UserCommand.ENABLE) : story;
      case TAKEN_ONCE_TOO_OFTEN -> story.presses(UserCommand.DISABLE);
      default -> story;
    };
  }

  private static void pull(SessionTrigger trigger, ChannelStory story) {
    story.seconds(trigger == SessionTrigger.RESTART_DUE ? 0 : 1);
    switch (trigger) {
      case CONNECTING -> story.reports(SessionStatus.CONNECTING);
      case WORKING -> story.scannedWith(ChannelStory.PHONE);
      case FOREIGN_NUMBER -> story.scannedWith(ChannelStory.FOREIGN_PHONE);
      case PHONE_UNAVAILABLE -> story.reports(SessionStatus.PHONE_UNAVAILABLE);
      case TAKEN, TAKEN_ONCE_TOO_OFTEN -> story.reports(SessionStatus.OPEN_ELSEWHERE);
      case QR -> story.reports(SessionStatus.QR);
      case LOGGED_OUT -> story.reports(SessionStatus.LOGGED_OUT);
      case FAILED -> story.reports(SessionStatus.FAILED);
      case STOPPED -> story.reports(SessionStatus.STOPPED);
      case ENABLED -> story.presses(UserCommand.ENABLE);
      case DISABLED -> story.presses(UserCommand.DISABLE);
      case DELETED -> story.presses(UserCommand.DELETE);
      case USE_HERE -> story.presses(UserCommand.USE_HERE);
      case USED_UP -> story.usedUp();
      case TOPPED_UP -> story.toppedUp();
      case PUT_BACK -> story.putsBack();
      case ATTEMPT_OVER, LAST_ATTEMPT_OVER -> story.seconds(60);
      case RESTART_DUE -> story.seconds(30);
      case ASKING_DUE -> story.minutes(3);
    }
  }

  /** What came out of it. */
  private static List<String> seen(ChannelStory story) {
    return Stream.of(
            story.commands().stream().map(line -> line.substring(9)),
            story.session.asked.stream().map(at -> "asked"),
            story.session.fetched.stream().map(page -> "fetched"),
            story.walks.stream().map(page -> "walked"))
        .flatMap(words -> words)
        .toList();
  }

  private static List<String> shows(SessionEffect effect) {
    return switch (effect) {
      case START -> List.of("start");
      case STOP -> List.of("stop");
      case RESTART -> List.of("restart");
      case TAKE_BACK -> List.of("take-back");
      case LOG_OUT -> List.of("log-out");
      case ASK -> List.of("asked");
      case COME_BACK -> List.of("fetched", "walked");
      case RELEASE -> List.of("walked");
    };
  }
}
