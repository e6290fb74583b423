package dev.houston.channel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session said of itself, by a webhook or when it was asked.
 *
 * @param phone the number that is logged in, where the connector tells it
 * @param at the connector's own time, or that of the arrival if it tells none
 * @param word the connector's own word for the status, at most {@link #LONGEST_WORD} characters
 */
public record SessionReport(
    SessionStatus status, @Nullable PhoneNumber phone, Instant at, String word) {

  public static final int LONGEST_WORD = 64;

  public SessionReport {
    word = word.length() > LONGEST_WORD ? cut(word) : word;
  }

  /** Half a character is none, and no queue takes it (NV-1). */
  private static String cut(String word) {
    boolean inTwo = Character.isHighSurrogate(word.charAt(LONGEST_WORD - 1));
    return word.substring(0, inTwo ? LONGEST_WORD - 1 : LONGEST_WORD);
  }

  /** A connector's clock may be ahead of ours by so much. */
  static final Duration AHEAD = Duration.ofMinutes(10);

  /** The same; one that claims to come from long after its arrival came about then. */
  SessionReport arrivedBy(Instant now) {
    return at.isAfter(now.plus(AHEAD)) ? new SessionReport(status, phone, now, word) : this;
  }
}
