package dev.houston.subscriber;

import dev.houston.outbox.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a subscriber takes what it is sent. While it does not, it is left alone for growing
 * pauses, whatever the chat: its trouble costs nobody else anything.
 *
 * @param failures attempts in vain since it last took something, one a pause
 * @param failingSince the first of them
 * @param restsUntil not to be tried before
 * @param complaint what went wrong last, e.g. {@code answered 503}
 */
public record Health(
    int failures,
    @Nullable Instant failingSince,
    @Nullable Instant restsUntil,
    @Nullable String complaint) {

  public static final Health GOOD = new Health(0, null, null, null);

  /** After something that was refused for itself: others may be taken, so nothing rests. */
  Health refused(Instant now, String words) {
    return isResting(now)
        ? this
        : new Health(failures, failingSince == null ? now : failingSince, restsUntil, words);
  }

  /** The end of the rest that it takes at this time, if it takes one. */
  Optional<Instant> rest(Instant now) {
    return Optional.ofNullable(restsUntil).filter(end -> end.isAfter(now));
  }

  boolean isResting(Instant now) {
    return rest(now).isPresent();
  }

  /**
   * After an attempt in vain. Attempts that were under way at the same time count as one.
   *
   * @param retryAfter the pause that the subscriber asks for
   */
  Health failed(Instant now, @Nullable Duration retryAfter, String words) {
    if (isResting(now)) {
      return this;
    }
    Duration pause = Pauses.after(failures + 1);
    Duration asked = retryAfter == null ? Duration.ZERO : retryAfter;
    Duration longest = asked.compareTo(Pauses.longest()) > 0 ? Pauses.longest() : asked;
    return new Health(
        failures + 1,
        failingSince == null ? now : failingSince,
        now.plus(longest.compareTo(pause) > 0 ? longest : pause),
        words);
  }
}
