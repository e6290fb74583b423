package dev.houston.simulation;

import dev.houston.simulation.Figures.Figure;
import dev.houston.simulation.judge.Judge;
import java.util.List;

/** A day with what the judge says of it, in plain words, as one class loader tells another. */
public final class JudgedDay {
  private JudgedDay() {}

  /** What the judge finds wrong in the day of this seed, each beginning with its rule. */
  public static List<String> violations(long seed) {
    Chronicle chronicle = Day.play(seed).chronicle();
    return Judge.judge(chronicle).violations().stream()
        .map(violation -> violation.rule() + " " + violation)
        .toList();
  }

  /** For the figures of the simulation. */
  public static void count(long faultsOfTheProgram, long caught) {
    Figures.count(Figure.PROGRAM_FAULTS, faultsOfTheProgram);
    Figures.count(Figure.PROGRAM_FAULTS_CAUGHT, caught);
  }
}
