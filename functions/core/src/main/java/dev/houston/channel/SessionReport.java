package dev.houston.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session said of itself, by a webhook or when it was asked.
 *
 * @param phone the number that is logged in, where the connector tells it
 * @param at the connector's own time, or that of the arrival if it tells none or one after it
 * @param word the connector's own word for the status, at most {@link #LONGEST_WORD} characters
 */
public record SessionReport(
    SessionStatus status, @Nullable PhoneNumber phone, Instant at, String word) {

  public static final int LONGEST_WORD = 64;

  public SessionReport {
    word = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
  }

  /** The same; one that claims to come from after its arrival came about then. */
  SessionReport arrivedBy(Instant now) {
    return at.isAfter(now) ? new SessionReport(status, phone, now, word) : this;
  }
}
