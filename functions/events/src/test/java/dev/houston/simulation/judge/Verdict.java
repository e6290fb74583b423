package dev.houston.simulation.judge;

import java.util.List;
import java.util.Map;

/**
 * What a judge says of a world.
 *
 * @param violations in the order in which they were found; none if all that is owed came, and
 *     nothing else
 * @param checked how often each rule was really looked at
 * @param open how often nobody outside could know what a rule demands
 */
public record Verdict(
    List<Violation> violations, Map<String, Integer> checked, Map<String, Integer> open) {
  public Verdict {
    violations = List.copyOf(violations);
    checked = Map.copyOf(checked);
    open = Map.copyOf(open);
  }

  /** How often the judge could not say. */
  public int undecided() {
    return open.values().stream().mapToInt(Integer::intValue).sum();
  }
}
