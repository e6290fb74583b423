package dev.houston.simulation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When what goes wrong, and how often. Between the storms nothing goes wrong, so that what is owed
 * in time can be told from what is owed soon after.
 */
record Weather(List<Storm> storms) {

  /** Nothing ever goes wrong. */
  static final Weather CALM = new Weather(List.of());

  Weather {
    storms = List.copyOf(storms);
  }

  /**
   * A time in which things go wrong, each kind at its own rate.
   *
   * @param rates of all that could go wrong so, from 0 to 1
   */
  record Storm(Instant from, Instant to, Map<FaultKind, Double> rates) {
    Storm {
      rates = new EnumMap<>(rates);
    }

    boolean isOn(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(to);
    }
  }

  /** How often this goes wrong at this moment. */
  double rate(FaultKind kind, Instant moment) {
    double rate = 0;
    for (Storm storm : storms) {
      if (storm.isOn(moment)) {
        rate = Math.max(rate, storm.rates().getOrDefault(kind, 0.0));
      }
    }
    return rate;
  }
}
