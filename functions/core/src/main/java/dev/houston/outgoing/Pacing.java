package dev.houston.outgoing;

import dev.houston.account.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * How far apart messages are handed over (OM-7).
 *
 * @param random from 0 to 1: no two pauses are alike
 */
public record Pacing(DoubleSupplier random) {
  private static final double SHORTEST = 0.5;

  /** The drain after one more is handed over. */
  Drain paced(Drain drain, Account account, Instant now) {
    Duration pause = account.settings().sending().pause();
    return drain.paced(now, pause, SHORTEST + random.getAsDouble());
  }
}
