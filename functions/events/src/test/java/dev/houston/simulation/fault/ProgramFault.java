package dev.houston.simulation.fault;

import java.util.List;

/**
 * A known fault of the program, put into it on purpose.
 *
 * @param number from 1 on; by it the fault is told from the others of its class
 * @param words what the program does wrong
 * @param breaks the rules that it breaks, as the specification numbers them
 * @param seed of a day that shows it; 0 while no such day is known
 * @param caughtBy the rule by which the judge finds it out in that day
 */
record ProgramFault(
    int number,
    String words,
    List<String> breaks,
    Spot spot,
    Mistake mistake,
    long seed,
    String caughtBy) {

  /** Whether a day is known that shows it. */
  boolean isPinned() {
    return seed > 0;
  }

  /** This as the list has it, with another seed. */
  String pinned(long other, String rule) {
    return String.join(
        " | ",
        words,
        String.join(", ", breaks),
        spot.toString(),
        mistake.toString(),
        Long.toString(other),
        rule);
  }

  @Override
  public String toString() {
    return words;
  }
}
