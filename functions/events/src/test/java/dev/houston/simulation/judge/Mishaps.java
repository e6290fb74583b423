package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;

/** Nothing is set aside but what is hopeless, and no function fails by itself (NV-1, NV-3). */
final class Mishaps {
  private Mishaps() {}

  static void judge(Evidence evidence, Findings findings) {
    for (Fact.HopelessPut one : evidence.hopeless) {
      findings.expect(
          evidence.deadLetters.stream().anyMatch(letter -> isOf(letter, one)),
          "NV-3",
          one.queue(),
          one.at(),
          "was not set aside: what nobody can read");
    }
    for (Fact.StrangerCame one : evidence.strangers) {
      boolean refused = one.status() == 0 || one.status() >= 400;
      findings.expect(
          refused && one.queued() == 0, "NV-2", one.channel(), one.at(), "let in: " + one.what());
    }
    for (Fact.Strayed one : evidence.strayed) {
      findings.expect(
          !one.answer().equals("accepted"),
          "NV-2",
          one.channel(),
          one.at(),
          "taken: " + one.words());
    }
    for (Fact.DeadLetter one : evidence.deadLetters) {
      findings.expect(
          evidence.hopeless.stream().anyMatch(put -> isOf(one, put)) || isMadeUpFor(evidence, one),
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

  /** Whether it is what was put into that queue; a function that died sets it aside once more. */
  private static boolean isOf(Fact.DeadLetter letter, Fact.HopelessPut put) {
    return letter.queue().equals(put.queue().replaceFirst("Queue$", "DeadLetters"))
        && !letter.at().isBefore(put.at());
  }
}
