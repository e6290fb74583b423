package dev.houston.wake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Arms the wake-ups of one shard that are due soon, and those that were lost.
 *
 * <p>Swept every five minutes with a horizon of twelve, a deadline is armed at least twice unless
 * it is due within {@link WakeUps#SOON}, where the step itself armed it: one missed sweep delays
 * nothing.
 */
public final class Sweeping {

  public static final Duration HORIZON = Duration.ofMinutes(12);

  /** Entries read at a time: as many as one batch of reads takes. */
  static final int PAGE = 100;

  /** Pages of one call; the rest is left to the next, which goes on behind. */
  static final int MOST_PAGES = 50;

  private final WakeIndex index;
  private final WakeUps wakeUps;

  public Sweeping(WakeIndex index, WakeUps wakeUps) {
    this.index = index;
    this.wakeUps = wakeUps;
  }

  /** Sweeps a shard from behind the given entry; the entry to go on behind if there is more. */
  public Optional<WakeIndex.Entry> sweep(int shard, WakeIndex.@Nullable Entry after, Instant now) {
    Instant horizon = now.plus(HORIZON);
    WakeIndex.Entry last = after;
    for (int page = 0; page < MOST_PAGES; page++) {
      List<WakeIndex.Entry> entries = index.lookBy(shard, horizon, last, PAGE);
      sweep(entries, horizon, now);
      if (entries.size() < PAGE) {
        return Optional.empty();
      }
      last = entries.get(entries.size() - 1);
    }
    return Optional.ofNullable(last);
  }

  private void sweep(List<WakeIndex.Entry> entries, Instant horizon, Instant now) {
    List<WakeIndex.Truth> truths = index.truths(entries);
    wakeUps.arm(
        truths.stream()
            .flatMap(truth -> hint(truth).stream())
            .filter(hint -> !hint.dueAt().isAfter(horizon))
            .toList(),
        now);
    truths.stream()
        .filter(truth -> truth.wakeAt().filter(due -> !due.isAfter(horizon)).isEmpty())
        .forEach(index::correct);
  }

  private static Optional<WakeUp> hint(WakeIndex.Truth truth) {
    return truth
        .wakeAt()
        .map(due -> new WakeUp(truth.entry().account(), truth.entry().item(), due));
  }
}
