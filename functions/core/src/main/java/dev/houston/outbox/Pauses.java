package dev.houston.outbox;

import java.time.Duration;
import java.util.List;

/**
 * The pauses between attempts, growing: of a subscriber that comes back, the last one is the
 * longest that anything waits for it.
 */
public final class Pauses {
  private static final List<Duration> GROWING =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1));

  private Pauses() {}

  /** The pause after so many attempts in vain, 1 or more. */
  public static Duration after(int attempts) {
    return GROWING.get(Math.min(attempts, GROWING.size()) - 1);
  }

  /** The longest of them. */
  public static Duration longest() {
    return GROWING.get(GROWING.size() - 1);
  }
}
