package dev.houston.simulation.judge;

import java.time.Duration;

/**
 * A check of the delivery watch.
 *
 * @param delay that it was set for: it is fixed when the clock starts (DW-8)
 */
record Due(Moment when, Check check, String message, Duration delay) {

  /** In the order in which those of one moment are made. */
  enum Check {
    HALF_HOUR_OVER("DW-3"),
    DELIVERY("DW-1"),
    READING("DW-5");

    final String rule;

    Check(String rule) {
      this.rule = rule;
    }
  }

  Due at(Moment later) {
    return new Due(later, check, message, delay);
  }
}
