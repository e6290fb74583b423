package dev.houston.wake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The queue of delayed hints. */
public interface WakeUps {

  /** What a queue can delay at most, less a margin for a late sweep. */
  Duration LONGEST_DELAY = Duration.ofMinutes(14);

  /** Within this time a deadline is armed at once; what is due later the sweep arms. */
  Duration SOON = Duration.ofMinutes(8);

  /**
   * Sends the hints so that each arrives when it is due, rounded up to whole seconds; at once what
   * is overdue.
   */
  void arm(List<WakeUp> wakeUps, Instant now);
}
