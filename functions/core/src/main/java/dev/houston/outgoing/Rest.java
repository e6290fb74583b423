package dev.houston.outgoing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pause of a channel whose connector takes nothing, growing from ten seconds to ten minutes.
 *
 * @param failures how often in a row
 */
public record Rest(int failures, Instant since, Instant until) {

  static final Duration FIRST = Duration.ofSeconds(10);
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** From this on it is long enough to stand in the index of wake-ups. */
  private static final Duration LONG = Duration.ofMinutes(1);

  private static final int MOST_DOUBLINGS = 6;

  /** The pause after this one, or the first. */
  static Rest after(@Nullable Rest before, Instant now) {
    int failures = before == null ? 1 : Math.min(before.failures + 1, MOST_DOUBLINGS + 1);
    return new Rest(failures, now, now.plus(pause(failures)));
  }

  /** How long one waits after so many failures in a row. */
  static Duration pause(int failures) {
    int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
    Duration pause = FIRST.multipliedBy(1L << doublings);
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  boolean isLong() {
    return !until.isBefore(since.plus(LONG));
  }
}
