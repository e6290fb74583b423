package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import dev.houston.simulation.judge.Explained.Unexplained;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of the delivery watch come as they are owed, each once, in order, on time (DW-1 to
 * DW-14). Where there is doubt about what the chat heard first, every possibility is gone through.
 */
final class DeliveryWatch {
  private static final int MOST_POSSIBILITIES = 2_000;

  private final Evidence evidence;
  private final ChatEvidence chat;
  private final List<Tiding> tidings;
  private final List<Fact.Stood> lines;

  private DeliveryWatch(Evidence evidence, ChatEvidence chat) {
    this.evidence = evidence;
    this.chat = chat;
    this.tidings = Tidings.of(evidence, chat);
    this.lines = chat.lines().stream().filter(line -> Texts.isOfTheWatch(line.words())).toList();
  }

  static void judge(Evidence evidence, ChatEvidence chat, Findings findings) {
    new DeliveryWatch(evidence, chat).judge(findings);
  }

  private void judge(Findings findings) {
    var doubts = new Doubts();
    Unexplained nearest = null;
    for (int possibility = 0; possibility < MOST_POSSIBILITIES; possibility++) {
      var found = new Findings();
      try {
        goThrough(doubts, found);
        found.verdict().checked().forEach(findings::holds);
        lines.forEach(line -> findings.holds(Texts.rule(line.words()), 1));
        return;
      } catch (Unexplained unexplained) {
        boolean nearer = nearest == null || unexplained.explained() > nearest.explained();
        nearest = nearer ? unexplained : nearest;
      }
      if (!doubts.tryAnother()) {
        Violation violation = nearest.in(chat.name);
        findings.expect(false, violation.rule(), chat.name, violation.at(), violation.words());
        return;
      }
    }
    findings.undecided("DW");
  }

  private void goThrough(Doubts doubts, Findings found) {
    var explained = new Explained(lines, evidence.end);
    AccountEvidence account = evidence.accountOf(chat.name.channel());
    ChannelLife life = evidence.lives.get(chat.name.channel());
    var watch = new Watch(account.first, life, evidence.disturbances, doubts, explained, found);
    List<Tiding> left = new ArrayList<>(tidings);
    Due due = watch.checks().next();
    while (!left.isEmpty() || (due != null && !isAfterTheEnd(due))) {
      explained.passed(earliest(left, due));
      Tiding tiding = left.isEmpty() ? null : left.get(next(left, doubts));
      if (due != null && isFirst(due, tiding, doubts)) {
        watch.checks().make(due);
      } else {
        left.remove(tiding);
        watch.take(tiding);
      }
      due = watch.checks().next();
    }
    explained.all();
  }

  private boolean isAfterTheEnd(Due due) {
    return !due.when().from().isBefore(evidence.end);
  }

  private static Instant earliest(List<Tiding> left, Due due) {
    Instant tiding = left.isEmpty() ? Course.NEVER : left.get(0).when().from();
    return due != null && due.when().from().isBefore(tiding) ? due.when().from() : tiding;
  }

  /** The place of what is heard next: where it is not known which of two that is, either. */
  private static int next(List<Tiding> left, Doubts doubts) {
    if (left.size() < 2) {
      return 0;
    }
    Tiding first = left.get(0);
    Tiding second = left.get(1);
    boolean open =
        (first.wide() || second.wide()) && !second.when().from().isAfter(first.when().to());
    return open ? doubts.oneOf(2) : 0;
  }

  private static boolean isFirst(Due due, Tiding tiding, Doubts doubts) {
    if (tiding == null || due.when().isCertainlyBefore(tiding.when())) {
      return true;
    }
    return !tiding.when().isCertainlyBefore(due.when()) && doubts.mayBe();
  }
}
