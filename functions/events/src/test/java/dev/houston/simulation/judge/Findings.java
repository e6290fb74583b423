package dev.houston.simulation.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what is found while the rules are gone through. */
final class Findings {
  private final List<Violation> violations = new ArrayList<>();
  private final Map<String, Integer> checked = new TreeMap<>();
  private final Map<String, Integer> open = new TreeMap<>();

  /** The rule was looked at, and this is whether it holds. */
  void expect(boolean holds, String rule, Object where, Instant at, String words) {
    checked.merge(rule, 1, Integer::sum);
    if (!holds) {
      violations.add(new Violation(rule, where.toString(), at, words));
    }
  }

  /** The rule was looked at, and holds. */
  void holds(String rule, int times) {
    checked.merge(rule, times, Integer::sum);
  }

  /** Nobody outside can know what the rule demands here. */
  void undecided(String rule) {
    open.merge(rule, 1, Integer::sum);
  }

  Verdict verdict() {
    return new Verdict(violations, checked, open);
  }
}
