package dev.houston.local.time;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that waits for a time and acts by itself when that time has come: the messages of a
 * queue, a schedule.
 */
public interface FallsDue {

  /**
   * When it next has something to do. A time that has passed means that it is about to do it; empty
   * means that it waits for no time.
   */
  Optional<Instant> nextDue();
}
