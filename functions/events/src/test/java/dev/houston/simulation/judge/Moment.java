package dev.houston.simulation.judge;

import java.time.Duration;
import java.time.Instant;

/** A moment that is known to lie between two others, both included. */
record Moment(Instant from, Instant to) {

  static Moment of(Instant exactly) {
    return new Moment(exactly, exactly);
  }

  Moment plus(Duration duration) {
    return new Moment(later(from, duration), later(to, duration));
  }

  private static Instant later(Instant moment, Duration duration) {
    return moment.equals(Course.NEVER) ? moment : moment.plus(duration);
  }

  boolean isCertainlyBefore(Moment other) {
    return to.isBefore(other.from);
  }

  boolean canBeBefore(Moment other) {
    return from.isBefore(other.to);
  }

  boolean contains(Instant moment) {
    return !moment.isBefore(from) && !moment.isAfter(to);
  }
}
