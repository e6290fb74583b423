package dev.houston.local.time;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A thread that does one kind of work whenever some of it falls due, and sleeps in between. Nothing
 * is polled: it wakes when the clock reaches the time, when the clock is moved, and when the signal
 * says that there is something new.
 */
public final class Worker {
  private static final Logger LOG = System.getLogger(Worker.class.getName());
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

  /** Work that falls due. */
  public interface Work extends FallsDue {

    /** Does some of what is due; there may be none. */
    void perform();
  }

  private final Work work;
  private final LocalClock clock;
  private final Signal changed;
  private final Activity activity;
  private final Thread thread;
  private volatile boolean stopping;

  /**
   * A worker that does nothing until it is started.
   *
   * @param changed raised when {@link Work#nextDue} may have come nearer
   */
  public Worker(String name, Work work, LocalClock clock, Signal changed, Activity activity) {
    this.work = work;
    this.clock = clock;
    this.changed = changed;
    this.activity = activity;
    this.thread = new Thread(this::run, name);
    clock.onMove(changed::raise);
  }

  public void start() {
    thread.start();
  }

  /** Begins nothing more; what has been begun goes on. */
  public void stop() {
    stopping = true;
    changed.raise();
  }

  /** Waits until it has stopped, but no longer than that, which is real time. */
  public void awaitStopped(Duration atMost) throws InterruptedException {
    thread.join(Math.max(1, atMost.toMillis()));
    thread.interrupt();
  }

  private void run() {
    try {
      while (!stopping) {
        long seen = changed.raised();
        if (!performedWhatIsDue()) {
          changed.awaitAfter(seen, untilDue());
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean performedWhatIsDue() throws InterruptedException {
    try {
      if (untilDue().isZero()) {
        perform();
        return true;
      }
      return false;
    } catch (RuntimeException fault) {
      if (!stopping) {
        LOG.log(Level.WARNING, thread.getName() + " will try again", fault);
        changed.awaitAfter(changed.raised(), AFTER_A_FAULT);
      }
      return true;
    }
  }

  private void perform() {
    activity.begin();
    try {
      work.perform();
    } finally {
      activity.end();
    }
  }

  /** Zero if something is due now. */
  private Duration untilDue() {
    Optional<Instant> next = work.nextDue();
    Instant now = clock.instant();
    if (next.isPresent() && !next.get().isAfter(now)) {
      return Duration.ZERO;
    }
    // A clock that stands still says when it moves.
    return next.filter(due -> clock.runs())
        .map(due -> Duration.between(now, due))
        .filter(until -> until.compareTo(LONGEST_SLEEP) < 0)
        .orElse(LONGEST_SLEEP);
  }
}
