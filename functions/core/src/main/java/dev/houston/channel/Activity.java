package dev.houston.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Since when a channel has not been Active, and when it last was not: while it is not, statuses of
 * its messages cannot be known (DW-14).
 *
 * @param downSince none if it is Active
 * @param lastOutage the one before
 */
public record Activity(@Nullable Instant downSince, @Nullable Outage lastOutage) {

  /** So long after its return statuses may still be on their way (DW-14). */
  public static final Duration SETTLING = Duration.ofMinutes(3);

  /** Active, as far as anybody remembers. */
  public static final Activity ALWAYS = new Activity(null, null);

  /** A time in which it was not Active. */
  public record Outage(Instant from, Instant to) {}

  /** Not Active from now on; one that had only just come back was never really there. */
  Activity down(Instant now) {
    if (downSince != null) {
      return this;
    }
    if (lastOutage != null && now.isBefore(lastOutage.to().plus(SETTLING))) {
      return new Activity(lastOutage.from(), null);
    }
    return new Activity(now, lastOutage);
  }

  /** Active again from now on. */
  Activity up(Instant now) {
    return downSince == null ? this : new Activity(null, new Outage(downSince, now));
  }

  /**
   * Whether it has been Active ever since this moment: what was sent then waits for nothing.
   * WhatsApp gives times in whole seconds, so the second of the return counts.
   */
  public boolean isBackSince(Instant moment) {
    if (downSince != null) {
      return false;
    }
    return lastOutage == null || !moment.isBefore(lastOutage.to().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Whether what falls due at this moment must wait for the channel's return. */
  public boolean mustWait(Instant moment) {
    return downSince != null && !moment.isBefore(downSince);
  }

  /** Until when what fell due at this moment must wait, since the channel has just come back. */
  public Optional<Instant> waitsUntil(Instant moment) {
    if (lastOutage == null || moment.isBefore(lastOutage.from())) {
      return Optional.empty();
    }
    return Optional.of(lastOutage.to().plus(SETTLING)).filter(moment::isBefore);
  }
}
