package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import java.util.Set;

/** Nothing is set aside but what is hopeless, and no function fails by itself (NV-1, NV-3). */
final class Mishaps {
  private Mishaps() {}

  static void judge(Evidence evidence, Set<String> hopeless, Findings findings) {
    for (Fact.DeadLetter one : evidence.deadLetters) {
      findings.expect(
          hopeless.contains(one.reason()) || isMadeUpFor(evidence, one),
          "NV-3",
          one.queue(),
          one.at(),
          "set aside: " + one.reason());
    }
    for (Fact.OwnFault one : evidence.ownFaults) {
      findings.expect(false, "NV-1", one.function(), one.at(), "failed by itself: " + one.words());
    }
    findings.holds("NV-3", 1);
  }

  /** The schedule asks for the next sweep, whatever became of this one. */
  private static boolean isMadeUpFor(Evidence evidence, Fact.DeadLetter one) {
    return one.queue().startsWith("Sweeps") && !evidence.disturbances.isCalm(one.at(), one.at());
  }
}
