package dev.houston.chat;

import java.time.Instant;
import java.util.List;

/**
 * What a chat has to tell those outside who listen.
 *
 * @param count how much has been told of the chat so far
 * @param tellings those of the last step; the next step sees to them first
 */
public record Told(long count, List<Telling> tellings) {

  /** The most that one save may leave to tell. */
  public static final int MOST_TELLINGS = 40;

  public Told {
    tellings = List.copyOf(tellings);
  }

  /** Nothing to tell. */
  public static Told nothing() {
    return new Told(0, List.of());
  }

  /** The same, where what is behind that number was decided only now. */
  Told decidedBehind(long number, Instant now) {
    return new Told(
        count,
        tellings.stream()
            .map(telling -> telling.number() > number ? telling.decidedAt(now) : telling)
            .toList());
  }

  /** Only what was not in what has been told up to then. */
  Told behind(long alreadyTold) {
    return new Told(
        count, tellings.stream().filter(telling -> telling.number() > alreadyTold).toList());
  }
}
