package dev.houston.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The one clock of a world, and what is going to happen in it; it jumps from one thing to the next.
 */
final class Timeline extends Clock {
  private final PriorityQueue<Planned> agenda =
      new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(Planned::number));
  private Instant now;
  private long numbers;

  private record Planned(Instant at, long number, Runnable what) {}

  Timeline(Instant begin) {
    this.now = begin;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the world has one clock");
  }

  /**
   * Lets this happen then, or now if that is over; of two of one moment the first planned is first.
   */
  void at(Instant moment, Runnable what) {
    numbers++;
    agenda.add(new Planned(moment, numbers, what));
  }

  void in(Duration delay, Runnable what) {
    at(now.plus(delay), what);
  }

  /** When the next planned thing happens. */
  Optional<Instant> next() {
    return Optional.ofNullable(agenda.peek()).map(Planned::at);
  }

  boolean isSomethingDue() {
    return !agenda.isEmpty() && !agenda.peek().at().isAfter(now);
  }

  /** Lets the next planned thing happen now. */
  void happen() {
    agenda.remove().what().run();
  }

  void moveTo(Instant moment) {
    now = moment.isAfter(now) ? moment : now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
