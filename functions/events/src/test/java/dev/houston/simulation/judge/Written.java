package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import dev.houston.simulation.judge.ChannelLife.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What operators write is accepted or refused as the channel's status says; what is accepted comes
 * to something, what is refused leaves no trace (OM-1 to OM-5, AP-1).
 */
final class Written {
  private static final Duration CLOCKS = Duration.ofSeconds(1);

  /** In which whatever waits on an Active channel has gone. */
  private static final Duration LONG = Duration.ofMinutes(15);

  private final Evidence evidence;
  private final ChatEvidence chat;
  private final ChannelLife life;
  private final Findings findings;

  private Written(Evidence evidence, ChatEvidence chat, Findings findings) {
    this.evidence = evidence;
    this.chat = chat;
    this.life = evidence.lives.get(chat.name.channel());
    this.findings = findings;
  }

  static void judge(Evidence evidence, ChatEvidence chat, Findings findings) {
    var judged = new Written(evidence, chat, findings);
    Map<String, List<Fact.Written>> names = new LinkedHashMap<>();
    for (Fact.Written one : chat.written) {
      judged.answered(one);
      names.computeIfAbsent(one.name(), key -> new ArrayList<>()).add(one);
    }
    names.values().forEach(judged::named);
  }

  /** OM-1, OM-2: the status at acceptance decides. */
  private void answered(Fact.Written one) {
    Set<Shown> shown = life.possible(one.at().minus(CLOCKS), one.answeredAt().plus(CLOCKS));
    boolean mayRefuse = shown.stream().anyMatch(Written::refuses);
    boolean mayAccept = shown.stream().anyMatch(status -> !refuses(status));
    switch (one.answer()) {
      case "accepted" ->
          findings.expect(
              mayAccept || wasAcceptedBefore(one),
              "OM-1",
              chat.name,
              one.at(),
              "accepted while " + shown + ": " + one.words());
      case "CHANNEL_BLOCKED", "CHANNEL_NO_MONEY", "CHANNEL_NOT_FOUND" ->
          findings.expect(
              shown.stream().anyMatch(status -> one.answer().equals(code(status))),
              "OM-2",
              chat.name,
              one.at(),
              "refused with " + one.answer() + " while " + shown + ": " + one.words());
      case "BAD_CONTACT" ->
          findings.expect(
              mayRefuse || chat.isImpossible(one.answeredAt()),
              "DS-4",
              chat.name,
              one.at(),
              "refused though its chat is possible: " + one.words());
      default -> findings.holds("OM-2", 1);
    }
  }

  /**
   * What broke off after it had been accepted goes on under its name, whatever the channel is now.
   */
  private boolean wasAcceptedBefore(Fact.Written again) {
    return chat.written.stream()
        .anyMatch(one -> one.name().equals(again.name()) && one.at().isBefore(again.at()));
  }

  private static boolean refuses(Shown status) {
    return status != Shown.ACTIVE && status != Shown.NOT_WORKING;
  }

  private static String code(Shown status) {
    return switch (status) {
      case DISABLED -> "CHANNEL_BLOCKED";
      case NOT_PAID -> "CHANNEL_NO_MONEY";
      case DELETED -> "CHANNEL_NOT_FOUND";
      case ACTIVE, NOT_WORKING -> "";
    };
  }

  /** All attempts under one name are one message, or none. */
  private void named(List<Fact.Written> attempts) {
    Fact.Written first = attempts.get(0);
    Set<String> messages = new TreeSet<>();
    attempts.stream().map(Fact.Written::message).filter(one -> one != null).forEach(messages::add);
    List<Fact.Stood> standing =
        chat.ours().stream().filter(one -> one.words().equals(first.words())).toList();
    boolean again =
        chat.settled.stream()
            .anyMatch(one -> standing.stream().anyMatch(s -> s.message().equals(one.message())));
    findings.expect(
        messages.size() <= 1 && (standing.size() <= 1 || again),
        "OM-5",
        chat.name,
        first.at(),
        "is more than one message: " + first.words());
    boolean accepted = attempts.stream().anyMatch(one -> one.answer().equals("accepted"));
    boolean open =
        attempts.stream()
            .anyMatch(one -> one.answer().equals("broken") || one.answer().equals("repeated"));
    if (accepted) {
      findings.expect(
          !standing.isEmpty() || isStillOnItsWay(attempts),
          "OM-2",
          chat.name,
          first.at(),
          "was accepted and stands nowhere: " + first.words());
    } else if (!open) {
      leavesNoTrace(first, standing);
    }
    standing.forEach(this::comesToSomething);
  }

  private boolean isStillOnItsWay(List<Fact.Written> attempts) {
    Instant last = attempts.get(attempts.size() - 1).answeredAt();
    return !evidence.disturbances.latest(last, ChannelLife.APPLIED).isBefore(evidence.end);
  }

  private void leavesNoTrace(Fact.Written refused, List<Fact.Stood> standing) {
    boolean trace =
        !standing.isEmpty()
            || chat.handed.stream().anyMatch(one -> one.words().equals(refused.words()))
            || chat.told.stream().anyMatch(one -> refused.words().equals(one.says()));
    findings.expect(
        !trace, "OM-1", chat.name, refused.at(), "refused, and left a trace: " + refused.words());
  }

  private void comesToSomething(Fact.Stood message) {
    String last = chat.lastStatus(message.message());
    switch (last) {
      case "sent", "delivered", "read" ->
          findings.expect(
              wasReached(message.message()),
              "OM-2",
              chat.name,
              message.at(),
              "is " + last + ", and the client never got it: " + message.words());
      case "failed" -> failed(message);
      case "unknown" -> unknown(message);
      default -> waits(message);
    }
  }

  private boolean wasReached(String message) {
    return chat.handed.stream().anyMatch(one -> one.message().equals(message) && one.reached());
  }

  /** DW-11, OM-8. */
  private void failed(Fact.Stood message) {
    boolean quiet =
        chat.settled.stream().anyMatch(one -> one.message().equals(message.message()))
            || chat.isImpossible(evidence.end);
    findings.expect(
        quiet || hasLine(Texts.FAILED, message.message(), "failed"),
        "DW-11",
        chat.name,
        message.at(),
        "failed without a line: " + message.words());
  }

  /** OM-5; or the connector said so, of a message that it has (DW-7). */
  private void unknown(Fact.Stood message) {
    findings.expect(
        hasLine(Texts.UNCERTAIN, message.message(), "unknown") || wasReached(message.message()),
        "OM-5",
        chat.name,
        message.at(),
        "is unknown without a line: " + message.words());
  }

  private boolean hasLine(String beginning, String message, String status) {
    Instant became = chat.becameAt(message, status);
    Instant from = became == null ? chat.byId.get(message).at() : became;
    Instant by = evidence.disturbances.latest(from, ChannelLife.APPLIED);
    Instant since = evidence.disturbances.earliest(from, ChannelLife.APPLIED);
    return !by.isBefore(evidence.end)
        || chat.lines().stream()
            .filter(line -> line.words().startsWith(beginning))
            .anyMatch(line -> !line.at().isAfter(by) && !line.at().isBefore(since));
  }

  /** OM-2, OM-3. */
  private void waits(Fact.Stood message) {
    Fact.StillWaiting waiting = evidence.channels.get(chat.name.channel()).waiting;
    findings.expect(
        waiting == null || waiting.messages().contains(message.message()),
        "OM-2",
        chat.name,
        message.at(),
        "waits, and nobody knows that it does: " + message.words());
    Instant since = evidence.end.minus(LONG);
    long before = waiting == null ? 0 : waiting.messages().size();
    long pause = evidence.accountOf(chat.name.channel()).shortestPause();
    Instant from = since.minus(Duration.ofMillis(4 * before * pause));
    boolean calm = evidence.disturbances.isCalm(from, evidence.end);
    boolean active = life.isCertainly(Shown.ACTIVE, from, evidence.end);
    if (calm && active && isRefused(from)) {
      findings.undecided("OM-3");
    } else if (calm && active && message.at().isBefore(from)) {
      findings.expect(
          false, "OM-3", chat.name, message.at(), "waits on an Active channel: " + message.words());
    } else {
      findings.holds("OM-3", 1);
    }
  }

  /** Whether the connector itself does not take what it is handed, whatever it has reported. */
  private boolean isRefused(Instant since) {
    return evidence.channels.get(chat.name.channel()).handed.stream()
        .anyMatch(one -> one.at().isAfter(since) && one.answer().equals("PUT_BACK"));
  }
}
