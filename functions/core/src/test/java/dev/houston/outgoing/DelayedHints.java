package dev.houston.outgoing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Hints on their way, as a standard queue keeps them: delays are whole seconds. */
final class DelayedHints implements DrainHints {

  /** What a queue hands out again after this is what somebody died over. */
  static final Duration VISIBILITY = Duration.ofSeconds(90);

  private final Clock clock;
  private final List<OnItsWay> hints = new ArrayList<>();
  private int sent;

  DelayedHints(Clock clock) {
    this.clock = clock;
  }

  record OnItsWay(DrainHint hint, Instant at, boolean again) {}

  @Override
  public synchronized void ask(DrainHint hint, Duration delay) {
    if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException("no delay: " + delay);
    }
    sent++;
    long seconds = delay.plusMillis(999).toSeconds();
    hints.add(new OnItsWay(hint, clock.instant().plusSeconds(seconds), false));
  }

  /** Somebody died over it. */
  synchronized void comesAgain(DrainHint hint) {
    hints.add(new OnItsWay(hint, clock.instant().plus(VISIBILITY), true));
  }

  /** Takes the first of those that have arrived by then. */
  synchronized Optional<OnItsWay> next(Instant by) {
    Optional<OnItsWay> next =
        hints.stream()
            .filter(hint -> !hint.at().isAfter(by))
            .min(Comparator.comparing(OnItsWay::at));
    next.ifPresent(hints::remove);
    return next;
  }

  /** All that are on their way get lost. */
  synchronized void lose() {
    hints.clear();
  }

  synchronized List<OnItsWay> onTheirWay() {
    return List.copyOf(hints);
  }

  synchronized int sent() {
    return sent;
  }
}
