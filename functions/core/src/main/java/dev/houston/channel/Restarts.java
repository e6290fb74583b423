package dev.houston.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The restarts of a session that does not come up, with growing pauses between them.
 *
 * @param count those in a row
 * @param lastAt when the last of them was
 * @param dueAt when the next one is; none if none is needed
 */
public record Restarts(int count, @Nullable Instant lastAt, @Nullable Instant dueAt) {

  /** After the first, the second, …; the last of them from then on. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2));

  /** None so far. */
  public static final Restarts NONE = new Restarts(0, null, null);

  boolean mayRestart(Instant now) {
    return lastAt == null || !now.isBefore(nextAfter(lastAt));
  }

  Restarts restarted(Instant now) {
    return new Restarts(count + 1, now, null);
  }

  /** The next one is due when its pause is over. */
  Restarts waiting(Instant now) {
    Instant due = nextAfter(lastAt == null ? now : lastAt);
    return new Restarts(count, lastAt, due.isBefore(now) ? now : due);
  }

  /** None is needed for the time being. */
  Restarts withoutDue() {
    return new Restarts(count, lastAt, null);
  }

  private Instant nextAfter(Instant last) {
    return last.plus(PAUSES.get(Math.max(0, Math.min(count, PAUSES.size()) - 1)));
  }
}
