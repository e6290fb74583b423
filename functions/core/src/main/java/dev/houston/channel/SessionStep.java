package dev.houston.channel;

import dev.houston.channel.Errands.Fetch;
import dev.houston.channel.SessionStanding.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a channel's session: what the table of {@link SessionState} makes of one trigger, and
 * the timers beside it. Lives for one step only.
 */
final class SessionStep {

  /** A phone that may be back is asked for so often: within three minutes, answer included. */
  static final Duration ASKING_PAUSE = Duration.ofSeconds(150);

  /** A session that is coming up says so itself, or is asked after so long. */
  static final Duration COMING_UP = Duration.ofSeconds(60);

  /** So soon after a start or restart it is asked what came of it. */
  static final Duration JUST_STARTED = Duration.ofSeconds(15);

  /**
   * A session that waits for somebody with a phone is asked now and then, should a word get lost.
   */
  static final Duration WAITING_FOR_ITS_CODE = Duration.ofMinutes(10);

  private final Instant now;
  private final Runnable moved;
  private SessionState state;
  private @Nullable Heard heard;
  private @Nullable Instant outSince;
  private TakeBacks takeBacks;
  private Restarts restarts;
  private @Nullable Instant askAt;
  private SessionStanding.@Nullable Trouble trouble;
  private Errands errands;
  private boolean on;

  SessionStep(Channel channel, Instant now, Runnable moved) {
    SessionStanding standing = channel.standing();
    this.now = now;
    this.moved = moved;
    this.state = standing.state();
    this.heard = standing.report();
    this.outSince = standing.outSince();
    this.takeBacks = standing.takeBacks();
    this.restarts = standing.restarts();
    this.askAt = standing.askAt();
    this.trouble = standing.trouble();
    this.errands = channel.errands();
    this.on = channel.power() == Power.ON;
  }

  SessionStanding standing() {
    return new SessionStanding(state, heard, outSince, takeBacks, restarts, askAt, trouble);
  }

  SessionState state() {
    return state;
  }

  Errands errands() {
    return errands;
  }

  void errands(Errands changed) {
    errands = changed;
  }

  /** While it is switched off, nothing is asked and nothing is begun. */
  void switched(boolean changed) {
    on = changed;
  }

  /** Whether a report says nothing new, because it is older than one that was applied (CH-7). */
  boolean knowsLater(SessionReport report) {
    return heard != null && heard.makesOld(report);
  }

  /** What the session said, unless it {@link #knowsLater}. */
  void report(SessionReport report, PhoneNumber own) {
    heard = heard == null ? new Heard(report.status(), report.at()) : heard.then(report);
    trigger(report, own).ifPresent(this::on);
  }

  /** What the session said when it was asked, at a time of ours: no report is older for that. */
  void answer(SessionReport report, PhoneNumber own) {
    trigger(report, own).ifPresent(this::on);
  }

  private Optional<SessionTrigger> trigger(SessionReport report, PhoneNumber own) {
    return switch (report.status()) {
      case CONNECTING -> Optional.of(SessionTrigger.CONNECTING);
      case WORKING ->
          Optional.of(
              report.phone() == null || own.isSameLineAs(report.phone())
                  ? SessionTrigger.WORKING
                  : SessionTrigger.FOREIGN_NUMBER);
      case PHONE_UNAVAILABLE -> Optional.of(SessionTrigger.PHONE_UNAVAILABLE);
      case OPEN_ELSEWHERE ->
          Optional.of(
              on && takeBacks.mayTry(now)
                  ? SessionTrigger.TAKEN
                  : SessionTrigger.TAKEN_ONCE_TOO_OFTEN);
      case QR -> Optional.of(SessionTrigger.QR);
      case LOGGED_OUT -> Optional.of(SessionTrigger.LOGGED_OUT);
      case FAILED -> Optional.of(SessionTrigger.FAILED);
      case STOPPED -> Optional.of(SessionTrigger.STOPPED);
      case UNKNOWN -> Optional.empty();
    };
  }

  /** Moves as the table says. */
  void on(SessionTrigger trigger) {
    var transition = SessionState.TRANSITIONS.on(state, trigger);
    if (transition.to() != state) {
      enter(transition.to());
    }
    transition.effect().ifPresent(effect -> carryOut(effect, trigger));
    moved.run();
  }

  private void enter(SessionState next) {
    if (state == SessionState.ACTIVE) {
      outSince = heard == null ? now : heard.at();
    }
    state = next;
    takeBacks = takeBacks.ended();
    restarts = next == SessionState.ACTIVE ? Restarts.NONE : restarts.withoutDue();
    askAt = firstAsking(next).map(now::plus).orElse(null);
    if (next == SessionState.LOGGED_OUT) {
      // Not every session makes a new code by itself.
      restarts = restarts.waiting(now);
    }
  }

  private static Optional<Duration> firstAsking(SessionState state) {
    return switch (state) {
      case STARTING, FOREIGN_PHONE -> Optional.of(COMING_UP);
      case PHONE_UNAVAILABLE -> Optional.of(ASKING_PAUSE);
      case ACTIVE, TAKING_BACK, OPEN_ELSEWHERE, QR, LOGGED_OUT -> Optional.empty();
    };
  }

  private void carryOut(SessionEffect effect, SessionTrigger trigger) {
    switch (effect) {
      case START -> {
        tell(SessionCommand.START);
        restarts = restarts.withoutDue();
        askAt = now.plus(JUST_STARTED);
      }
      case STOP -> errands = errands.tell(SessionCommand.STOP, now);
      case RESTART -> restart();
      case TAKE_BACK -> takeBack(trigger);
      case LOG_OUT -> errands = errands.tell(SessionCommand.LOG_OUT, now);
      case ASK -> ask();
      case COME_BACK -> comeBack();
      case RELEASE -> errands = errands.walk(Errands.Walk.BEGIN);
    }
  }

  private void tell(SessionCommand command) {
    if (on) {
      errands = errands.tell(command, now);
    }
  }

  private void restart() {
    if (restarts.mayRestart(now)) {
      tell(SessionCommand.RESTART);
      restarts = restarts.restarted(now);
      askAt = now.plus(JUST_STARTED);
    } else {
      restarts = restarts.waiting(now);
    }
  }

  private void takeBack(SessionTrigger trigger) {
    boolean automatic = trigger == SessionTrigger.TAKEN || trigger == SessionTrigger.ATTEMPT_OVER;
    tell(SessionCommand.TAKE_BACK);
    takeBacks = takeBacks.trying(automatic, now);
  }

  private void ask() {
    errands = errands.ask(true);
    if (state != SessionState.ACTIVE) {
      // Of one that is said to work, whoever doubted it asks again.
      askAt = now.plus(ASKING_PAUSE);
    }
  }

  private void comeBack() {
    if (outSince != null) {
      Fetch open = errands.fetch();
      Instant since = open == null ? outSince : open.sinceOr(outSince);
      errands = errands.fetch(Fetch.since(since, now));
    }
    outSince = null;
  }

  /** What a connector that does not do as it is told says to that is shown to whoever set it up. */
  private void note(Answer<?> answer) {
    trouble =
        answer.kind() == Answer.Kind.GIVEN
            ? null
            : new SessionStanding.Trouble(answer.words(), now);
  }

  /** What is left to be fetched is tried for as long again. */
  void fetchAnew() {
    Fetch open = errands.fetch();
    if (open != null) {
      errands = errands.fetch(open.begunAt(now));
    }
  }

  /** A start or restart that was not taken is tried again; what cannot be taken back is let go. */
  void answered(Errands.Told told, Answer<Sessions.Done> given) {
    note(given);
    Answer.Kind answer = given.kind();
    SessionCommand command = told.command();
    if (answer == Answer.Kind.GIVEN) {
      return;
    }
    boolean perhapsLater = answer == Answer.Kind.IN_DOUBT || answer == Answer.Kind.UNREACHED;
    if (command == SessionCommand.STOP && perhapsLater) {
      errands = errands.again(told, now);
    }
    boolean begins = command == SessionCommand.START || command == SessionCommand.RESTART;
    if (begins && answer != Answer.Kind.UNABLE && state != SessionState.ACTIVE) {
      restarts = restarts.restarted(now).waiting(now);
    }
    if (command == SessionCommand.TAKE_BACK
        && answer == Answer.Kind.UNABLE
        && state == SessionState.TAKING_BACK) {
      on(SessionTrigger.LAST_ATTEMPT_OVER);
    }
  }

  /** Whether a session that waits for its code has said what it is in. */
  void asked(Answer<SessionReport> given) {
    note(given);
    boolean answered = given.kind() == Answer.Kind.GIVEN;
    boolean waitsForItsCode = state == SessionState.QR || state == SessionState.LOGGED_OUT;
    if (answered && waitsForItsCode) {
      askAt = now.plus(WAITING_FOR_ITS_CODE);
    }
  }

  Optional<Instant> nextDue() {
    return on ? standing().nextDue() : Optional.empty();
  }

  /** What is due first happens. */
  void fire(Instant due) {
    if (due.equals(takeBacks.overAt())) {
      takeBacks = takeBacks.ended();
      on(takeBacks.mayTry(now) ? SessionTrigger.ATTEMPT_OVER : SessionTrigger.LAST_ATTEMPT_OVER);
    } else if (due.equals(restarts.dueAt())) {
      restarts = restarts.withoutDue();
      on(SessionTrigger.RESTART_DUE);
    } else {
      askAt = null;
      on(SessionTrigger.ASKING_DUE);
    }
  }
}
