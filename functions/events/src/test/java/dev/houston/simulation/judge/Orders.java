package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order within a chat: our messages reach the client as they were accepted, and a conversation
 * shows all that stands in it, once, and its system messages as they were decided (OM-3, SM-4,
 * SM-5).
 */
final class Orders {
  private final Evidence evidence;
  private final ChatEvidence chat;
  private final Findings findings;

  private Orders(Evidence evidence, ChatEvidence chat, Findings findings) {
    this.evidence = evidence;
    this.chat = chat;
    this.findings = findings;
  }

  static void judge(Evidence evidence, ChatEvidence chat, Findings findings) {
    var judged = new Orders(evidence, chat, findings);
    judged.noneOvertakesAnother();
    if (chat.conversation != null) {
      judged.allStandsOnce();
    } else {
      findings.expect(chat.stood.isEmpty(), "SM-4", chat.name, evidence.end, "has no conversation");
    }
  }

  /** By its own time, which is that of its acceptance. */
  private void noneOvertakesAnother() {
    Map<String, Instant> reached = new LinkedHashMap<>();
    chat.handed.stream()
        .filter(Fact.Handed::reached)
        .forEach(one -> reached.putIfAbsent(one.message(), one.at()));
    List<Fact.Stood> ours =
        new ArrayList<>(
            chat.ours().stream().filter(one -> reached.containsKey(one.message())).toList());
    ours.sort(java.util.Comparator.comparing(Fact.Stood::ownTime));
    for (int place = 1; place < ours.size(); place++) {
      Fact.Stood one = ours.get(place - 1);
      Fact.Stood next = ours.get(place);
      boolean inOrder = !reached.get(next.message()).isBefore(reached.get(one.message()));
      findings.expect(
          inOrder || mayBePassed(one, next, reached.get(next.message())),
          "OM-3",
          chat.name,
          reached.get(next.message()),
          next.words() + " reached the client before " + one.words());
    }
  }

  /**
   * One that is uncertain holds up nobody; two that were accepted within one another have no order;
   * and one whose acceptance was still on its way is not there yet.
   */
  private boolean mayBePassed(Fact.Stood one, Fact.Stood next, Instant passed) {
    Instant uncertain = chat.becameAt(one.message(), "unknown");
    Instant answered = answered(one);
    return (uncertain != null && uncertain.isBefore(passed))
        || answered == null
        || answered.isAfter(next.ownTime());
  }

  /** When its sender knew that it was accepted; null if he never did. */
  private Instant answered(Fact.Stood message) {
    return chat.written.stream()
        .filter(one -> message.words().equals(one.words()))
        .filter(one -> one.answer().equals("accepted") || one.answer().equals("repeated"))
        .map(Fact.Written::answeredAt)
        .findFirst()
        .orElse(null);
  }

  private void allStandsOnce() {
    List<String> shown = chat.conversation.messages();
    Set<String> once = new HashSet<>(shown);
    Instant at = chat.conversation.at();
    findings.expect(
        once.size() == shown.size(), "SM-4", chat.name, at, "a message stands in it twice");
    findings.expect(
        once.equals(chat.byId.keySet()), "SM-4", chat.name, at, "shows other messages than stood");
    List<String> lines = chat.lines().stream().map(Fact.Stood::message).toList();
    Set<String> system = new HashSet<>(lines);
    List<String> shownLines = shown.stream().filter(system::contains).toList();
    boolean calm =
        chat.lines().stream().allMatch(line -> evidence.disturbances.isCalm(line.at(), line.at()));
    findings.expect(
        !calm || shownLines.equals(lines),
        "SM-5",
        chat.name,
        at,
        "system messages stand in another order than they came");
  }
}
