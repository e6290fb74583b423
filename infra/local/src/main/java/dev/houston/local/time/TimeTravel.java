package dev.houston.local.time;

import dev.houston.local.time.Activity.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Moves the clock forward, and lets everything happen that falls due on the way, each at its own
 * instant and one after the other, as if the time had passed: to cross a week takes as many steps
 * as there are instants at which something is due, however far they lie apart.
 */
public final class TimeTravel {

  /** More than anybody has waiting for one instant; reached only by what feeds itself. */
  static final long MOST_INVOCATIONS_AT_ONE_INSTANT = 100_000;

  /** A queue delays by whole seconds, rounded up. */
  private static final Duration ROUNDING = Duration.ofSeconds(1);

  /** Real time without any progress, after which a function must be hanging. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LocalClock clock;
  private final Activity activity;
  private final Collection<? extends FallsDue> waiting;
  private final long mostInvocationsAtOneInstant;
  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  public TimeTravel(LocalClock clock, Activity activity, Collection<? extends FallsDue> waiting) {
    this(clock, activity, waiting, MOST_INVOCATIONS_AT_ONE_INSTANT);
  }

  TimeTravel(
      LocalClock clock,
      Activity activity,
      Collection<? extends FallsDue> waiting,
      long mostInvocationsAtOneInstant) {
    this.clock = clock;
    this.activity = activity;
    this.waiting = List.copyOf(waiting);
    this.mostInvocationsAtOneInstant = mostInvocationsAtOneInstant;
  }

  /**
   * Moves the clock by that much, and returns when all that fell due has been handled. Because a
   * queue delays by whole seconds, what falls due at the end may take the clock up to a second
   * further. Journeys asked for at the same time are made one after the other.
   *
   * @param distance zero or more
   * @throws StrandedException when things never come to rest
   */
  public Journey advance(Duration distance) throws InterruptedException {
    oneAtATime.lockInterruptibly();
    try {
      Snapshot before = activity.snapshot();
      Instant target = clock.stop().plus(distance);
      Instant arrival;
      try {
        travel(target);
        if (!distance.isZero()) {
          roundUp();
        }
        arrival = clock.instant();
      } finally {
        clock.start();
      }
      Snapshot after = activity.snapshot();
      return new Journey(
          arrival,
          after.invocations() - before.invocations(),
          after.failures() - before.failures());
    } finally {
      oneAtATime.unlock();
    }
  }

  private void travel(Instant target) throws InterruptedException {
    awaitQuiet();
    while (clock.instant().isBefore(target)) {
      Instant next = nextDue().filter(due -> due.isBefore(target)).orElse(target);
      clock.moveTo(next);
      awaitQuiet();
    }
  }

  /** What was due by now, and only waits for the rest of its last second. */
  private void roundUp() throws InterruptedException {
    Instant last = clock.instant().plus(ROUNDING);
    Optional<Instant> next = nextDue().filter(due -> due.isBefore(last));
    while (next.isPresent()) {
      clock.moveTo(next.get());
      awaitQuiet();
      next = nextDue().filter(due -> due.isBefore(last));
    }
  }

  private Optional<Instant> nextDue() {
    return waiting.stream().flatMap(one -> one.nextDue().stream()).min(Instant::compareTo);
  }

  /** Returns when nothing runs and nothing is due at the time at which the clock stands. */
  private void awaitQuiet() throws InterruptedException {
    long invocationsBefore = activity.snapshot().invocations();
    while (true) {
      long seen = activity.changed().raised();
      Snapshot before = activity.snapshot();
      if (before.invocations() - invocationsBefore > mostInvocationsAtOneInstant) {
        throw new StrandedException(
            "Gave up at %s after %d invocations"
                .formatted(clock.instant(), mostInvocationsAtOneInstant));
      }
      // Whatever begins while we look shows in the second snapshot.
      if (before.quiet() && !somethingIsDue() && activity.snapshot().equals(before)) {
        return;
      }
      if (!activity.changed().awaitAfter(seen, PATIENCE)) {
        throw new StrandedException(
            "Gave up at %s: what is due there is not being done".formatted(clock.instant()));
      }
    }
  }

  private boolean somethingIsDue() {
    Instant now = clock.instant();
    return nextDue().filter(due -> !due.isAfter(now)).isPresent();
  }
}
