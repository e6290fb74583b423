package dev.houston.outgoing;

import java.time.Duration;

/** The queue of hints that something is to be handed over, or dropped. */
public interface DrainHints {

  /** What a queue can delay at most, less a margin. */
  Duration LONGEST_DELAY = Duration.ofMinutes(14);

  /**
   * Sends a hint that arrives after this delay, rounded up to whole seconds; it is safe when this
   * returns.
   *
   * @param delay at most {@link #LONGEST_DELAY}
   */
  void ask(DrainHint hint, Duration delay);
}
