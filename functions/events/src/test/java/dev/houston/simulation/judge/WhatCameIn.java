package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import dev.houston.simulation.Fact.CallSaid;
import dev.houston.simulation.Fact.MessageSaid;
import dev.houston.simulation.judge.ChannelLife.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Nothing lost and nothing twice on the way in: what a connector got a 2xx for stands once, with
 * its words and its own time, and nothing stands that nobody said (NV-1, SM-4, MC-1, MC-2, CH-2,
 * CH-3).
 */
final class WhatCameIn {
  private static final DateTimeFormatter OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

  /** A time that a connector gives in whole seconds. */
  private static final Duration ROUNDED = Duration.ofSeconds(1);

  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  private final Evidence evidence;
  private final ChatEvidence chat;
  private final ChannelLife life;
  private final Findings findings;
  private final List<Fact.Stood> left = new ArrayList<>();

  private WhatCameIn(Evidence evidence, ChatEvidence chat, Findings findings) {
    this.evidence = evidence;
    this.chat = chat;
    this.life = evidence.lives.get(chat.name.channel());
    this.findings = findings;
  }

  static void judge(Evidence evidence, ChatEvidence chat, Findings findings) {
    var judged = new WhatCameIn(evidence, chat, findings);
    judged.messages();
    judged.calls();
  }

  /** What one connector says of one thing, however often. */
  private static Map<String, List<Report>> byId(List<Report> reports, boolean calls) {
    Map<String, List<Report>> byId = new LinkedHashMap<>();
    for (Report report : reports) {
      if (!calls && report.said() instanceof MessageSaid said) {
        byId.computeIfAbsent(said.id(), key -> new ArrayList<>()).add(report);
      }
      if (calls && report.said() instanceof CallSaid said) {
        byId.computeIfAbsent(said.id(), key -> new ArrayList<>()).add(report);
      }
    }
    return byId;
  }

  private void messages() {
    chat.stood.stream().filter(one -> !one.author().equals("SYSTEM")).forEach(left::add);
    List<String> written = chat.written.stream().map(Fact.Written::words).toList();
    left.removeIf(one -> one.author().equals("US") && written.contains(one.words()));
    byId(chat.reports, false)
        .forEach(
            (id, reports) -> {
              var said = (MessageSaid) reports.get(0).said();
              if (!isOurs(said, written)) {
                message(said, reports);
              }
            });
    for (Fact.Stood stray : left) {
      findings.expect(
          false, "SM-4", chat.name, stray.at(), "nobody wrote, or not twice: " + stray.words());
    }
  }

  private boolean isOurs(MessageSaid said, List<String> written) {
    return said.fromUs()
        && (written.contains(said.words())
            || chat.written.stream().anyMatch(one -> said.id().equals(one.message())));
  }

  private void message(MessageSaid said, List<Report> reports) {
    String author = said.fromUs() ? "US" : "CLIENT";
    Fact.Stood standing =
        left.stream()
            .filter(one -> one.author().equals(author) && one.words().equals(said.words()))
            .findFirst()
            .orElse(null);
    left.remove(standing);
    boolean alert = said.fromUs() && isToCurator();
    if (standing != null) {
      boolean heard =
          reports.stream().anyMatch(one -> one.counts() && !one.from().isAfter(standing.at()));
      findings.expect(heard, "NV-1", chat.name, standing.at(), "not said yet: " + said.words());
      boolean inTime = isOwnTime(said.sentAt(), standing.ownTime(), reports);
      findings.expect(
          inTime, "DW-12", chat.name, standing.at(), "has a time not its own: " + said.words());
      if (!said.fromUs() && heard) {
        findings.expect(
            !wasOff(said, reports), "CH-3", chat.name, standing.at(), "was off: " + said.words());
      }
    } else if (reports.stream().anyMatch(Report::taken) && !alert) {
      boolean free = mayBeMissing(said.sentAt(), reports);
      if (free) {
        findings.undecided("NV-1");
      } else {
        Instant at = reports.get(0).from();
        findings.expect(false, "NV-1", chat.name, at, "was lost: " + said.words());
      }
    }
  }

  private boolean isToCurator() {
    return evidence.accountOf(chat.name.channel()).curators.contains(chat.name.client());
  }

  private static boolean isOwnTime(Instant said, Instant shown, List<Report> reports) {
    return shown.equals(said)
        || reports.stream()
            .filter(Report::counts)
            .filter(one -> said == null || said.isAfter(one.from()))
            .anyMatch(one -> !shown.isBefore(one.from()) && !shown.isAfter(one.to()));
  }

  /** CH-3: whether the channel was certainly off, at the message's own time and when it came. */
  private boolean wasOff(MessageSaid said, List<Report> reports) {
    return reports.stream()
        .filter(Report::counts)
        .allMatch(
            report -> {
              Instant own = said.sentAt() == null ? report.from() : said.sentAt();
              return life.isCertainly(Shown.DISABLED, own.minus(ROUNDED), own.plus(ROUNDED))
                  && !life.user
                      .possible(report.from(), report.to())
                      .contains(ChannelLife.Switch.ON);
            });
  }

  /**
   * Whether the user may have had the channel off or deleted, or it may never have been paid for
   * since.
   */
  private boolean mayBeMissing(Instant own, List<Report> reports) {
    Instant from = own == null ? reports.get(0).from() : own;
    Instant first = reports.get(0).from();
    from = from.isBefore(first) ? from.minus(ROUNDED) : first.minus(ROUNDED);
    Instant by = evidence.disturbances.latest(reports.get(0).to(), AT_ONCE);
    boolean userHadItOff =
        life.user.possible(from, by).stream().anyMatch(one -> one != ChannelLife.Switch.ON);
    boolean heldTillTheEnd =
        life.isPossibly(Shown.NOT_PAID, from, by)
            && life.possible(evidence.end.minus(AT_ONCE), evidence.end).contains(Shown.NOT_PAID);
    boolean stillOnItsWay = !by.isBefore(evidence.end);
    return userHadItOff || heldTillTheEnd || stillOnItsWay;
  }

  private void calls() {
    Map<String, Integer> said = new LinkedHashMap<>();
    byId(chat.reports, true).forEach((id, reports) -> call(reports, said));
    Map<String, Integer> standing = new LinkedHashMap<>();
    for (Fact.Stood line : chat.lines()) {
      if (Texts.isCall(line.words())) {
        standing.merge(line.words(), 1, Integer::sum);
        int most = said.getOrDefault(line.words(), 0);
        findings.expect(
            standing.get(line.words()) <= most,
            "MC-2",
            chat.name,
            line.at(),
            "nobody called so, or not so often: " + line.words());
      }
    }
  }

  private void call(List<Report> reports, Map<String, Integer> said) {
    var call = (CallSaid) reports.get(0).said();
    if (reports.stream().noneMatch(Report::counts)) {
      return;
    }
    Instant when = call.calledAt();
    Report first = reports.stream().filter(Report::counts).findFirst().orElseThrow();
    when = when == null || when.isAfter(first.to()) ? first.from() : when;
    String words = Texts.call(call.video(), chat.name.client(), OF_DAY.format(when));
    int number = said.merge(words, 1, Integer::sum);
    List<Fact.Stood> lines =
        chat.lines().stream().filter(line -> line.words().equals(words)).toList();
    if (lines.size() >= number) {
      comesAtOnce(first, when, lines.get(number - 1));
    } else if (reports.stream().anyMatch(Report::taken)) {
      if (mayBeMissing(call.calledAt(), reports)) {
        findings.undecided("MC-1");
      } else {
        findings.expect(false, "MC-1", chat.name, first.from(), "no line of it: " + words);
      }
    }
  }

  /** MC-1; what comes while the account is not paid for waits (CH-2). */
  private void comesAtOnce(Report first, Instant when, Fact.Stood line) {
    Instant by = evidence.disturbances.latest(first.to(), AT_ONCE);
    if (!life.isPossibly(Shown.NOT_PAID, when, by)) {
      findings.expect(
          !line.at().isAfter(by), "MC-1", chat.name, line.at(), "came late: " + line.words());
    }
  }
}
