package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import dev.houston.simulation.Fact.Rules;
import dev.houston.simulation.Fact.SessionSaid;
import dev.houston.simulation.Fact.StatusSaid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * The lines that belong to no watch: the beginning of a chat, messages that failed or are
 * uncertain, and log-outs during a hand-over (DS-1 to DS-4, DW-11, OM-5, OM-6, SM-2).
 */
final class OtherLines {
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  private final Evidence evidence;
  private final ChatEvidence chat;
  private final Findings findings;

  private OtherLines(Evidence evidence, ChatEvidence chat, Findings findings) {
    this.evidence = evidence;
    this.chat = chat;
    this.findings = findings;
  }

  static void judge(Evidence evidence, ChatEvidence chat, Findings findings) {
    var judged = new OtherLines(evidence, chat, findings);
    judged.wordForWord();
    judged.beginning();
    judged.atMost("DW-11", Texts.FAILED, chat.became, one -> one.status().equals("failed"));
    judged.atMost("OM-5", Texts.UNCERTAIN, chat.became, judged::isUncertain);
    judged.logOuts();
  }

  private void wordForWord() {
    for (Fact.Stood line : chat.lines()) {
      findings.expect(
          Texts.isKnown(line.words()),
          "SM-2",
          chat.name,
          line.at(),
          "no such text: " + line.words());
    }
  }

  private List<Fact.Stood> lines(String beginning) {
    return chat.lines().stream().filter(line -> line.words().startsWith(beginning)).toList();
  }

  private boolean isUncertain(Fact.Became one) {
    return one.status().equals("unknown");
  }

  /** No more lines than there are messages of which they can speak, and none before its message. */
  private void atMost(
      String rule, String beginning, List<Fact.Became> all, Predicate<Fact.Became> which) {
    List<Fact.Became> causes = all.stream().filter(which).toList();
    List<Fact.Stood> lines = lines(beginning);
    for (int place = 0; place < lines.size(); place++) {
      Fact.Stood line = lines.get(place);
      Instant since = evidence.disturbances.earliest(line.at(), AT_ONCE);
      Instant by = evidence.disturbances.latest(line.at(), AT_ONCE);
      long possible =
          causes.stream().filter(one -> !one.at().isAfter(by)).count()
              + chat.ours().stream().filter(one -> which.test(asIf(one))).count();
      findings.expect(
          possible > place && isRecent(causes, which, since),
          rule,
          chat.name,
          line.at(),
          "unowed: " + line.words());
    }
  }

  private boolean isRecent(List<Fact.Became> causes, Predicate<Fact.Became> which, Instant since) {
    return causes.stream().anyMatch(one -> !one.at().isBefore(since))
        || chat.ours().stream().anyMatch(one -> which.test(asIf(one)));
  }

  /** A message whose status was known before it stands with it from the beginning. */
  private Fact.Became asIf(Fact.Stood one) {
    return new Fact.Became(
        one.at(), one.account(), one.channel(), one.client(), one.message(), "", one.status());
  }

  // ---- the beginning of a chat -------------------------------------------------------------

  private void beginning() {
    List<Fact.Stood> ready = lines(Texts.CHAT_READY);
    List<Fact.Stood> impossible = lines(Texts.CHAT_IMPOSSIBLE);
    once(ready);
    once(impossible);
    ready.forEach(line -> expectCause(line, true));
    impossible.forEach(line -> expectCause(line, false));
    owed(ready, true);
    owed(impossible, false);
  }

  private void once(List<Fact.Stood> lines) {
    for (int place = 0; place < lines.size(); place++) {
      Fact.Stood line = lines.get(place);
      findings.expect(place == 0, "DS-3", chat.name, line.at(), "said again: " + line.words());
      findings.expect(
          !theyBegan(), "DS-1", chat.name, line.at(), "the client began: " + line.words());
    }
  }

  private void expectCause(Fact.Stood line, boolean exists) {
    boolean asked =
        chat.asked.stream().anyMatch(one -> answers(one, exists) && !one.at().isAfter(line.at()));
    boolean shown =
        exists
            ? chat.became.stream().anyMatch(one -> reached(one) && !one.at().isAfter(line.at()))
                || wasReported(line.at())
            : chat.handed.stream()
                .anyMatch(one -> one.answer().equals("FAILED") && !one.at().isAfter(line.at()));
    findings.expect(
        asked || shown, "DS-2", chat.name, line.at(), "nobody said so: " + line.words());
  }

  private boolean wasReported(Instant by) {
    return chat.reports.stream()
        .filter(Report::counts)
        .anyMatch(one -> one.said() instanceof StatusSaid && !one.from().isAfter(by));
  }

  private static boolean answers(Fact.NumberAsked asked, boolean exists) {
    return asked.exists() != null && asked.exists() == exists;
  }

  private static boolean reached(Fact.Became one) {
    return one.status().equals("delivered") || one.status().equals("read");
  }

  /** Where we began and the connector said something, the chat says it too (DS-2). */
  private void owed(List<Fact.Stood> lines, boolean exists) {
    chat.asked.stream()
        .filter(one -> answers(one, exists))
        .findFirst()
        .filter(one -> weBegan() && evidence.disturbances.isCalm(one.at(), one.at().plus(AT_ONCE)))
        .ifPresent(
            one ->
                findings.expect(
                    !lines.isEmpty(), "DS-2", chat.name, one.at(), "not said: exists " + exists));
  }

  private boolean theyBegan() {
    Instant theirs = theirFirst();
    Instant ours = ourFirst();
    return theirs != null
        && ours != null
        && evidence.disturbances.latest(theirs, AT_ONCE).isBefore(ours);
  }

  private boolean weBegan() {
    Instant theirs = theirFirst();
    Instant ours = ourFirst();
    return ours != null
        && (theirs == null || evidence.disturbances.latest(ours, AT_ONCE).isBefore(theirs));
  }

  private Instant theirFirst() {
    return chat.stood.stream()
        .filter(one -> one.author().equals("CLIENT") || "sent".equals(one.status()))
        .map(Fact::at)
        .findFirst()
        .orElse(null);
  }

  private Instant ourFirst() {
    Instant written = chat.written.stream().map(Fact.Written::at).findFirst().orElse(Course.NEVER);
    Instant opened = chat.opened.stream().map(Fact::at).findFirst().orElse(Course.NEVER);
    Instant first = written.isBefore(opened) ? written : opened;
    return first.equals(Course.NEVER) ? null : first;
  }

  // ---- log-outs ----------------------------------------------------------------------------

  /** OM-6: once a log-out, and only where a message was being sent. */
  private void logOuts() {
    List<Report> logOuts =
        evidence.channels.get(chat.name.channel()).reports.stream()
            .filter(Report::counts)
            .filter(one -> isLogOut((SessionSaid) one.said()))
            .toList();
    List<Fact.Stood> lines = lines(Texts.SCAN_QR);
    for (int place = 0; place < lines.size(); place++) {
      Fact.Stood line = lines.get(place);
      long before = logOuts.stream().filter(one -> !one.from().isAfter(line.at())).count();
      boolean sending =
          chat.handed.stream().anyMatch(one -> !one.at().isAfter(line.at()))
              || chat.ours().stream().anyMatch(one -> "waiting".equals(one.status()));
      findings.expect(
          before > place && sending && mayBeWanted(line.at()),
          "OM-6",
          chat.name,
          line.at(),
          "unowed: " + line.words());
    }
  }

  private static boolean isLogOut(SessionSaid said) {
    return said.status().equals("loggedOut") || said.status().equals("qr");
  }

  private boolean mayBeWanted(Instant at) {
    AccountEvidence account = evidence.accountOf(chat.name.channel());
    Rules rules = account.first;
    Instant since = evidence.disturbances.earliest(at, AT_ONCE);
    boolean wanted = rules.houston();
    for (Fact.RulesChanged change : account.changes) {
      wanted = change.at().isBefore(since) ? change.rules().houston() : wanted;
      wanted |= !change.at().isAfter(at) && change.rules().houston();
    }
    return wanted;
  }
}
