package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import dev.houston.simulation.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** When something went wrong that can hold up the system itself. */
final class Disturbances {
  /** What happens outside, and is only one more thing to cope with. */
  private static final Set<FaultKind> OUTSIDE =
      EnumSet.of(
          FaultKind.WEBHOOK_LOST,
          FaultKind.WEBHOOK_REPEATED,
          FaultKind.WEBHOOK_LATE,
          FaultKind.SUBSCRIBER_FAILED,
          FaultKind.SUBSCRIBER_ANSWER_LOST);

  /** How long what went wrong may be felt. */
  private static final Duration AFTERMATH = Duration.ofMinutes(15);

  /**
   * How long after the last fault what was held up may still be on its way; a little more than ND
   * by default, the clock of which may be what was held up.
   */
  private static final Duration RECOVERY = Duration.ofMinutes(12);

  /** How long one that failed may be left alone. */
  private static final Duration SUBSCRIBERS_REST = Duration.ofMinutes(75);

  private final TreeSet<Instant> inside = new TreeSet<>();
  private final TreeSet<Instant> everywhere = new TreeSet<>();

  Disturbances(List<Fact.Fault> faults) {
    for (Fact.Fault fault : faults) {
      everywhere.add(fault.at());
      if (!OUTSIDE.contains(fault.kind())) {
        inside.add(fault.at());
      }
    }
  }

  /** Whether nothing that went wrong can be felt in this time. */
  boolean isCalm(Instant from, Instant to) {
    return isCalm(inside, from, to);
  }

  /**
   * Whether nothing went wrong in this time, neither within nor at a subscriber, nor just before.
   */
  boolean isCalmEverywhere(Instant from, Instant to) {
    return isCalm(everywhere, from, to);
  }

  private static boolean isCalm(NavigableSet<Instant> faults, Instant from, Instant to) {
    Instant next = faults.ceiling(from.minus(AFTERMATH));
    return next == null || next.isAfter(to);
  }

  /** By when what was due then has come, if in calm weather it takes so long. */
  Instant latest(Instant due, Duration inCalm) {
    Instant latest = due.plus(inCalm);
    if (isCalm(due, latest)) {
      return latest;
    }
    Instant next = inside.ceiling(due.minus(AFTERMATH));
    while (next != null && !next.isAfter(latest)) {
      Instant last = inside.floor(latest);
      Instant recovered = last.plus(RECOVERY);
      if (!recovered.isAfter(latest)) {
        return latest;
      }
      latest = recovered;
    }
    return latest;
  }

  /** By when a subscriber too has heard of what it would have heard by then. */
  Instant latestEverywhere(Instant due) {
    Instant latest = due;
    Instant last = everywhere.lower(due);
    while (last != null && last.plus(SUBSCRIBERS_REST).isAfter(latest)) {
      latest = last.plus(SUBSCRIBERS_REST);
      last = everywhere.lower(latest);
    }
    return latest;
  }

  /** Since when what shows now may have been on its way, if in calm weather it takes so long. */
  Instant earliest(Instant shows, Duration inCalm) {
    Instant earliest = shows.minus(inCalm);
    while (!isCalm(inside, earliest, shows)) {
      Instant fault = inside.floor(shows);
      Instant first = fault;
      Instant before = inside.lower(first);
      while (before != null && before.isAfter(first.minus(RECOVERY))) {
        first = before;
        before = inside.lower(first);
      }
      return first.isBefore(earliest) ? first : earliest;
    }
    return earliest;
  }
}
