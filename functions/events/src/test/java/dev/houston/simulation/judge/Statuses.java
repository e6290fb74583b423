package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import dev.houston.simulation.Fact.MessageSaid;
import dev.houston.simulation.Fact.StatusSaid;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Statuses never go back, come of something that was said or done, and end as high as was said
 * (DW-7, DW-11, DW-12, OM-5).
 */
final class Statuses {
  /** In the order in which one replaces another (DW-7, DW-11). */
  static final List<String> ORDER =
      List.of("waiting", "sent", "unknown", "failed", "delivered", "read");

  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration APPLIED = Duration.ofSeconds(10);

  private final Evidence evidence;
  private final ChatEvidence chat;
  private final Findings findings;

  private Statuses(Evidence evidence, ChatEvidence chat, Findings findings) {
    this.evidence = evidence;
    this.chat = chat;
    this.findings = findings;
  }

  static void judge(Evidence evidence, ChatEvidence chat, Findings findings) {
    var judged = new Statuses(evidence, chat, findings);
    judged.neverGoBack();
    judged.chat.ours().forEach(judged::endsAsHighAsWasSaid);
  }

  static int rank(String status) {
    return ORDER.indexOf(status);
  }

  private void neverGoBack() {
    Map<String, String> now = new HashMap<>();
    chat.ours().forEach(one -> now.put(one.message(), one.status()));
    for (Fact.Became one : chat.became) {
      String before = now.put(one.message(), one.status());
      boolean found = one.before().equals("unknown") && one.status().equals("sent");
      findings.expect(
          one.before().equals(before)
              && (rank(one.status()) > rank(before) || (found && wasInDoubt(one.message()))),
          "DW-12",
          chat.name,
          one.at(),
          "went from " + before + " to " + one.status() + ": " + one.message());
      findings.expect(
          hasCause(one),
          "DW-11",
          chat.name,
          one.at(),
          "nothing made it " + one.status() + ": " + one.message());
    }
  }

  /** Whether its answer may not have been heard, so that its name may be known to nobody. */
  private boolean wasInDoubt(String message) {
    return chat.handed.stream().anyMatch(one -> one.message().equals(message) && isInDoubt(one));
  }

  private boolean isInDoubt(Fact.Handed one) {
    return !one.answer().equals("TAKEN")
        || !evidence.disturbances.isCalm(one.at(), one.at().plus(APPLIED));
  }

  private boolean hasCause(Fact.Became one) {
    return switch (one.status()) {
      case "delivered", "read" -> wasSaid(one.message(), one.status(), one.at());
      case "sent" -> wasSaid(one.message(), "sent", one.at()) || wasHanded(one, true);
      case "unknown" ->
          wasSaid(one.message(), "unknown", one.at()) || wasHanded(one, false) || mayHaveDied(one);
      case "failed" ->
          wasSaid(one.message(), "failed", one.at())
              || wasHanded(one, false)
              || wasSettled(one)
              || chat.isImpossible(one.at())
              || isDeleted(one.at());
      default -> false;
    };
  }

  private boolean wasHanded(Fact.Became became, boolean reached) {
    return chat.handed.stream()
        .filter(one -> one.message().equals(became.message()) && !one.at().isAfter(became.at()))
        .anyMatch(one -> reached ? one.reached() : isInDoubt(one));
  }

  /** OM-5: whoever was about to hand it over may have died, and nobody knows how far he came. */
  private boolean mayHaveDied(Fact.Became one) {
    return !evidence.disturbances.isCalm(chat.byId.get(one.message()).at(), one.at());
  }

  private boolean wasSettled(Fact.Became became) {
    return chat.settled.stream()
        .anyMatch(one -> one.message().equals(became.message()) && !one.at().isAfter(became.at()));
  }

  private boolean isDeleted(Instant by) {
    return evidence
        .lives
        .get(chat.name.channel())
        .isPossibly(ChannelLife.Shown.DELETED, by.minus(KEPT), by);
  }

  private boolean wasSaid(String message, String status, Instant by) {
    return chat.reports.stream()
        .filter(Report::counts)
        .filter(one -> !one.from().isAfter(by))
        .anyMatch(one -> status.equals(saidOf(one, message)));
  }

  /** The status that a report gives a message from us; null if it says nothing of it. */
  private String saidOf(Report report, String message) {
    if (report.said() instanceof StatusSaid said) {
      Fact.Stood named = chat.named(said.id());
      return named != null && named.message().equals(message) ? said.status() : null;
    }
    if (report.said() instanceof MessageSaid said && said.fromUs()) {
      Fact.Stood named = chat.named(said.id());
      boolean means = named != null && named.message().equals(message);
      return means ? (said.status() == null ? "sent" : said.status()) : null;
    }
    return null;
  }

  private void endsAsHighAsWasSaid(Fact.Stood message) {
    Instant known = message.at();
    String highest =
        chat.reports.stream()
            .filter(one -> one.taken() || one.queued())
            .filter(one -> one.to().isAfter(known.minus(KEPT)))
            .filter(one -> isDone(one.to()))
            .map(one -> saidOf(one, message.message()))
            .filter(one -> one != null && rank(one) >= 0)
            .reduce("waiting", (one, other) -> rank(other) > rank(one) ? other : one);
    String last = chat.lastStatus(message.message());
    boolean dropped =
        last.equals("failed")
            && chat.settled.stream().anyMatch(one -> one.message().equals(message.message()));
    boolean found = highest.equals("unknown") && last.equals("sent");
    if (dropped || ((found || last.equals("unknown")) && wasInDoubt(message.message()))) {
      findings.undecided("DW-12");
      return;
    }
    findings.expect(
        rank(last) >= rank(highest),
        "DW-12",
        chat.name,
        message.at(),
        "was " + highest + ", and ends as " + last + ": " + message.message());
  }

  private boolean isDone(Instant received) {
    return evidence.disturbances.latest(received, APPLIED).isBefore(evidence.end);
  }
}
