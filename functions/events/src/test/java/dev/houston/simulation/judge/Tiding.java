package dev.houston.simulation.judge;

import dev.houston.simulation.Fact.Rules;
import java.time.Instant;

/**
 * One thing that the delivery watch of a chat hears of.
 *
 * @param when it was heard
 * @param time of its own, e.g. when a message was received; null where it says none
 * @param status that a message gets with it; null where it is about none
 * @param wide whether its place among the others is not known for sure
 */
record Tiding(
    Moment when,
    Kind kind,
    String message,
    Instant time,
    String status,
    Rules rules,
    boolean wide) {

  /** What it can be. */
  enum Kind {
    /** An operator's message was accepted. */
    ACCEPTED,
    /** A message was written on the phone. */
    PHONED,
    /** The connector reported a status. */
    REPORTED,
    /** A status that comes of what the system itself did: handed over, failed, given up. */
    CONCLUDED,
    CLIENT_WROTE,
    RULES_CHANGED
  }
}
