package dev.houston.simulation;

import dev.houston.simulation.judge.Judge;
import java.util.List;

/** A day with what the judge says of it, in plain words, as one class loader tells another. */
public final class JudgedDay {
  private JudgedDay() {}

  /** What the judge finds wrong in the day of this seed, each beginning with its rule. */
  public static List<String> violations(long seed) {
    return Judge.judge(Day.play(seed).chronicle()).violations().stream()
        .map(violation -> violation.rule() + " " + violation)
        .toList();
  }
}
