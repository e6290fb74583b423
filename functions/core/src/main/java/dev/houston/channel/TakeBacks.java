package dev.houston.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attempts to take a session back (CH-5).
 *
 * @param automatic when we made those that count, oldest first; at most {@link #MOST}
 * @param overAt when the attempt that is on its way has failed; none if there is none
 */
public record TakeBacks(List<Instant> automatic, @Nullable Instant overAt) {

  /** Of automatic attempts in any {@link #SPAN}. */
  public static final int MOST = 5;

  public static final Duration SPAN = Duration.ofMinutes(10);

  /** An attempt unanswered for so long has failed. */
  public static final Duration ANSWERED_WITHIN = Duration.ofSeconds(60);

  /** None so far. */
  public static final TakeBacks NONE = new TakeBacks(List.of(), null);

  public TakeBacks {
    automatic = List.copyOf(automatic);
  }

  /** Whether there may be another automatic attempt. */
  boolean mayTry(Instant now) {
    return lately(now).size() < MOST;
  }

  /** One more; a user's own does not count. */
  TakeBacks trying(boolean automatically, Instant now) {
    List<Instant> counted = lately(now);
    if (automatically) {
      counted.add(now);
    }
    return new TakeBacks(counted, now.plus(ANSWERED_WITHIN));
  }

  /** None is on its way any more. */
  TakeBacks ended() {
    return new TakeBacks(automatic, null);
  }

  private List<Instant> lately(Instant now) {
    List<Instant> counted = new ArrayList<>(automatic);
    counted.removeIf(attempt -> !attempt.isAfter(now.minus(SPAN)));
    return counted;
  }
}
