package dev.houston.simulation.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What something was at which time, as far as it can be known: each change took effect between two
 * moments, and after the one before it.
 */
final class Course<T> {
  /** Before everything. */
  static final Instant ALWAYS = Instant.EPOCH;

  /** After everything. */
  static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private final List<Change<T>> changes = new ArrayList<>();

  /**
   * One change.
   *
   * @param from the earliest moment at which it may hold
   * @param to from when on it is certain to hold; {@link Instant#MAX} if it may never have happened
   */
  record Change<T>(Instant from, Instant to, T value) {}

  Course(T beginning) {
    changes.add(new Change<>(ALWAYS, ALWAYS, beginning));
  }

  void becomes(T value, Instant from, Instant to) {
    changes.add(new Change<>(from, to, value));
  }

  /** All that it may have been at any time between these two moments, both included. */
  Set<T> possible(Instant from, Instant to) {
    Set<T> possible = new HashSet<>();
    for (int place = changes.size() - 1; place >= 0; place--) {
      Change<T> change = changes.get(place);
      if (!change.from().isAfter(to)) {
        possible.add(change.value());
        if (!change.to().isAfter(from)) {
          return possible;
        }
      }
    }
    return possible;
  }

  /** The last of what it may be in the end. */
  Set<T> atLast() {
    return possible(NEVER.minusSeconds(1), NEVER.minusSeconds(1));
  }

  List<Change<T>> changes() {
    return changes;
  }
}
