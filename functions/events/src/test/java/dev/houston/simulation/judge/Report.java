package dev.houston.simulation.judge;

import dev.houston.simulation.Fact.Said;
import java.time.Instant;

/**
 * Something that a connector said, by however many attempts of one webhook or as a part of a
 * history.
 *
 * @param from the earliest moment at which it can have been received
 * @param to the latest
 * @param taken whether it was answered 2xx, so that nobody will say it again
 * @param queued whether it is certain that it got into a queue
 * @param fetched whether it is a part of a history
 */
record Report(Said said, Instant from, Instant to, boolean taken, boolean queued, boolean fetched) {

  /** Whether what it says may show. */
  boolean counts() {
    return taken || queued || fetched;
  }
}
