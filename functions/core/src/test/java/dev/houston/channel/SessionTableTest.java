package dev.houston.channel;

import static dev.houston.channel.SessionState.ACTIVE;
import static dev.houston.channel.SessionState.FOREIGN_PHONE;
import static dev.houston.channel.SessionState.OPEN_ELSEWHERE;
import static dev.houston.channel.SessionState.STARTING;
import static dev.houston.channel.SessionState.TAKING_BACK;
import static dev.houston.channel.SessionTrigger.ASKING_DUE;
import static dev.houston.channel.SessionTrigger.ATTEMPT_OVER;
import static dev.houston.channel.SessionTrigger.CONNECTING;
import static dev.houston.channel.SessionTrigger.DELETED;
import static dev.houston.channel.SessionTrigger.ENABLED;
import static dev.houston.channel.SessionTrigger.FAILED;
import static dev.houston.channel.SessionTrigger.FOREIGN_NUMBER;
import static dev.houston.channel.SessionTrigger.LAST_ATTEMPT_OVER;
import static dev.houston.channel.SessionTrigger.PUT_BACK;
import static dev.houston.channel.SessionTrigger.RESTART_DUE;
import static dev.houston.channel.SessionTrigger.STOPPED;
import static dev.houston.channel.SessionTrigger.TAKEN;
import static dev.houston.channel.SessionTrigger.TAKEN_ONCE_TOO_OFTEN;
import static dev.houston.channel.SessionTrigger.TOPPED_UP;
import static dev.houston.channel.SessionTrigger.USE_HERE;
import static dev.houston.channel.SessionTrigger.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.machine.Transitions.Cell;
import dev.houston.machine.Transitions.Transition;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The table of a channel's session, written down a second time from the rules: by what moves it,
 * where the table itself goes by what is moved. Whatever is not named here changes nothing.
 */
class SessionTableTest {
  private static final SessionState PHONE_OFF = SessionState.PHONE_UNAVAILABLE;
  private static final SessionState CODE = SessionState.QR;
  private static final SessionState OUT = SessionState.LOGGED_OUT;

  private final Map<Cell<SessionState, SessionTrigger>, Transition<SessionState, SessionEffect>>
      expected = new HashMap<>();

  @Test
  void isWhatTheRulesSay_CH1_CH2_CH4_CH5_CH7() {
    for (SessionState state : SessionState.values()) {
      for (SessionTrigger trigger : SessionTrigger.values()) {
        stays(state, trigger, Optional.empty());
      }
    }

    // What the session says.
    goes(Set.of(ACTIVE, PHONE_OFF, OPEN_ELSEWHERE), CONNECTING, STARTING);
    goes(allBut(ACTIVE), WORKING, ACTIVE, SessionEffect.COME_BACK);
    goes(allBut(), FOREIGN_NUMBER, FOREIGN_PHONE, SessionEffect.LOG_OUT);
    goes(allBut(FOREIGN_PHONE, PHONE_OFF), SessionTrigger.PHONE_UNAVAILABLE, PHONE_OFF);
    goes(allBut(FOREIGN_PHONE, OPEN_ELSEWHERE), TAKEN, TAKING_BACK, SessionEffect.TAKE_BACK);
    goes(allBut(FOREIGN_PHONE, OPEN_ELSEWHERE), TAKEN_ONCE_TOO_OFTEN, OPEN_ELSEWHERE);
    goes(allBut(CODE), SessionTrigger.QR, CODE);
    goes(allBut(FOREIGN_PHONE, OUT), SessionTrigger.LOGGED_OUT, OUT);
    stays(FOREIGN_PHONE, SessionTrigger.LOGGED_OUT, Optional.of(SessionEffect.RESTART));
    for (SessionTrigger brokeDown : Set.of(FAILED, STOPPED)) {
      goes(Set.of(ACTIVE, PHONE_OFF), brokeDown, STARTING, SessionEffect.RESTART);
      stay(
          allBut(ACTIVE, PHONE_OFF, TAKING_BACK, OPEN_ELSEWHERE), brokeDown, SessionEffect.RESTART);
    }

    // What the user does.
    stay(Set.of(STARTING, CODE, OUT, FOREIGN_PHONE), ENABLED, SessionEffect.START);
    stay(Set.of(PHONE_OFF), ENABLED, SessionEffect.ASK);
    for (SessionTrigger button : Set.of(ENABLED, USE_HERE)) {
      goes(Set.of(TAKING_BACK, OPEN_ELSEWHERE), button, TAKING_BACK, SessionEffect.TAKE_BACK);
    }
    stay(allBut(), DELETED, SessionEffect.STOP);

    // What the balance does.
    stay(allBut(), TOPPED_UP, SessionEffect.RELEASE);

    // What messages do.
    stay(Set.of(ACTIVE), PUT_BACK, SessionEffect.ASK);

    // What time does.
    stay(Set.of(TAKING_BACK), ATTEMPT_OVER, SessionEffect.TAKE_BACK);
    goes(Set.of(TAKING_BACK), LAST_ATTEMPT_OVER, OPEN_ELSEWHERE);
    stay(Set.of(STARTING, CODE, OUT, FOREIGN_PHONE), RESTART_DUE, SessionEffect.RESTART);
    stay(Set.of(STARTING, PHONE_OFF, CODE, OUT, FOREIGN_PHONE), ASKING_DUE, SessionEffect.ASK);

    assertThat(lines(SessionState.TRANSITIONS.cells())).isEqualTo(lines(expected));
  }

  private static Set<String> lines(
      Map<Cell<SessionState, SessionTrigger>, Transition<SessionState, SessionEffect>> cells) {
    var lines = new TreeSet<String>();
    cells.forEach(
        (cell, transition) ->
            lines.add(
                "%s on %s -> %s %s"
                    .formatted(
                        cell.state(), cell.trigger(), transition.to(), transition.effect())));
    return lines;
  }

  private static Set<SessionState> allBut(SessionState... others) {
    var states = EnumSet.allOf(SessionState.class);
    states.removeAll(Set.of(others));
    return states;
  }

  private void goes(Set<SessionState> from, SessionTrigger on, SessionState to) {
    from.forEach(state -> cell(state, on, to, Optional.empty()));
  }

  private void goes(
      Set<SessionState> from, SessionTrigger on, SessionState to, SessionEffect effect) {
    from.forEach(state -> cell(state, on, to, Optional.of(effect)));
  }

  private void stay(Set<SessionState> states, SessionTrigger on, SessionEffect effect) {
    states.forEach(state -> stays(state, on, Optional.of(effect)));
  }

  private void stays(SessionState state, SessionTrigger on, Optional<SessionEffect> effect) {
    cell(state, on, state, effect);
  }

  private void cell(
      SessionState from, SessionTrigger on, SessionState to, Optional<SessionEffect> effect) {
    expected.put(new Cell<>(from, on), new Transition<>(to, effect));
  }
}
