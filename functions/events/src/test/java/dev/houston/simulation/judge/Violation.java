package dev.houston.simulation.judge;

import java.time.Instant;

/**
 * Something that is owed and did not come, or came and was not owed.
 *
 * @param rule of the specification, e.g. {@code DW-1}
 * @param where account, channel or chat
 * @param words what is wrong
 */
public record Violation(String rule, String where, Instant at, String words) {

  @Override
  public String toString() {
    return at + " " + rule + " in " + where + ": " + words;
  }
}
