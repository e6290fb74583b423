package dev.houston.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * A walk, breadth first, through every standing that a chat can come to within a {@link Scope}, and
 * from each of them every move that is possible; each tiding is also told twice, and everything
 * that was told before is told once more, too late.
 *
 * <p>What is walked is the real machine: a standing holds the chat that its steps have made. Only
 * to tell whether it was there before the walk looks at a {@link Likeness}.
 */
final class Walk {

  /** The delays of an account; a walk knows two pairs of them. */
  record Delays(Duration notDelivered, Duration notRead) {
    static final Delays FIRST = new Delays(Duration.ofMinutes(10), Duration.ofHours(1));
    static final Delays SECOND = new Delays(Duration.ofMinutes(3), Duration.ofHours(2));

    Delays other() {
      return equals(FIRST) ? SECOND : FIRST;
    }
  }

  /**
   * Which part of the world a walk sees: few messages with everything that can befall them, or more
   * messages with less.
   *
   * @param messages at most so many from us
   * @param reported messages become known with every status, not only {@code sent}
   * @param early statuses come before their message
   * @param late the connector's times are missing, or before the arrival
   * @param calls the client calls
   * @param switches the watch is switched off and on
   * @param delays ND and NR are changed
   * @param unwoken events also come when a check is due or overdue and no wake-up came
   * @param most standings; a walk that reaches it has not seen all of them
   */
  record Scope(
      int messages,
      boolean reported,
      boolean early,
      boolean late,
      boolean calls,
      boolean switches,
      boolean delays,
      boolean unwoken,
      int most) {}

  private final Scope scope;
  private final Set<String> seen = new HashSet<>();
  private final Queue<Standing> ahead = new ArrayDeque<>();
  private long transitions;

  private Walk(Scope scope) {
    this.scope = scope;
  }

  /** How far a walk came. */
  record Seen(int standings, long transitions, int leftOut) {}

  /** Walks. A broken promise ends it with the story that led there. */
  static Seen through(Scope scope) {
    var walk = new Walk(scope);
    walk.reach(Standing.begin());
    while (!walk.ahead.isEmpty() && walk.seen.size() < scope.most()) {
      walk.goOnFrom(walk.ahead.remove());
    }
    return new Seen(walk.seen.size(), walk.transitions, walk.ahead.size());
  }

  private void reach(Standing standing) {
    if (seen.add(Likeness.of(standing))) {
      ahead.add(standing);
    }
  }

  private void goOnFrom(Standing standing) {
    for (List<Tiding> move : Possibilities.of(scope, standing)) {
      reach(move(standing, move));
    }
    Possibilities.tooLate(standing).forEach(told -> tellTooLate(standing, told));
  }

  private Standing move(Standing from, List<Tiding> tidings) {
    var steps = new ArrayList<Standing>();
    Standing here = from;
    for (Tiding told : tidings) {
      here = step(here, told);
      steps.add(here);
      tellTwice(here, told);
    }
    List<String> broken = Promises.brokenBy(from, steps);
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("\n", broken) + "\n" + here.trail());
    }
    return here;
  }

  private Standing step(Standing from, Tiding told) {
    transitions++;
    try {
      return from.after(told);
    } catch (RuntimeException thrown) {
      throw new AssertionError("thrown at " + told + "\n" + from.trail(), thrown);
    }
  }

  /** The queue's retry, and the connector's repetition a moment later, change nothing. */
  private void tellTwice(Standing here, Tiding told) {
    if (told.isOfTheAccount()) {
      return;
    }
    expectNothingOf(here, told);
    Instant moment = told.now().plusMillis(1);
    if (here.reckoning().dues().stream().allMatch(due -> due.moment().isAfter(moment))) {
      expectNothingOf(here, told.toldAgain(moment));
    }
  }

  /** What changes nothing in the reckoning changes nothing in the chat. */
  private void tellTooLate(Standing here, Tiding late) {
    Standing next = step(here, late);
    boolean isNothing = Likeness.ofReckoning(next).equals(Likeness.ofReckoning(here));
    if (isNothing && next.reckoning().owed().isEmpty()) {
      expectNothingOf(step(here, Tiding.timeCame(here.now())), late);
    } else {
      List<String> broken = Promises.brokenBy(here, List.of(next));
      if (!broken.isEmpty()) {
        throw new AssertionError(String.join("\n", broken) + "\n" + next.trail());
      }
    }
  }

  private void expectNothingOf(Standing here, Tiding told) {
    Standing again = step(here, told);
    if (!again.trail().said().isEmpty() || !again.isUnmovedBy(told, here)) {
      throw new AssertionError("told again, it is no news\n" + again.trail());
    }
  }
}
