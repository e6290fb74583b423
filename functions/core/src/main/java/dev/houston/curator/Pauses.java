package dev.houston.curator;

import java.time.Duration;
import java.util.List;

/**
 * The pauses between attempts to tell a curator, growing: a channel that is Active again carries
 * what waits after the longest of them at the latest.
 */
final class Pauses {
  /** After it, it is looked again whether a channel that was switched off is on again. */
  static final Duration OF_WHAT_IS_OFF = Duration.ofMinutes(10);

  private static final List<Duration> GROWING =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10));

  private Pauses() {}

  /** The pause after so many attempts in vain, 1 or more. */
  static Duration after(int attempts) {
    return GROWING.get(Math.min(attempts, GROWING.size()) - 1);
  }
}
