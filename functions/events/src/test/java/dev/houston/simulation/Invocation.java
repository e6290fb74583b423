package dev.houston.simulation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One call of a function, from its beginning to its answer, its time-out or its death. */
final class Invocation {
  private final String function;
  private final Instant deadline;
  private final Clock clock;
  private final List<FaultKind> blows = new ArrayList<>();
  private boolean dead;
  private int queued;

  Invocation(String function, Instant deadline, Clock clock) {
    this.function = function;
    this.deadline = deadline;
    this.clock = clock;
  }

  String function() {
    return function;
  }

  /** Lambda ends what takes longer than its time-out; and what is dead does nothing more. */
  void mustLive() {
    if (clock.instant().isAfter(deadline)) {
      dead = true;
    }
    if (dead) {
      throw new Death(function);
    }
  }

  void die(String where) {
    dead = true;
    throw new Death(where);
  }

  void struck(FaultKind blow) {
    blows.add(blow);
  }

  /** Whether anything went wrong that was not the system's own doing. */
  boolean isStruck() {
    return dead || !blows.isEmpty();
  }

  void queued() {
    queued++;
  }

  /** How many messages it has put into queues. */
  int inQueues() {
    return queued;
  }
}
