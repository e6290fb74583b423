package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a subscriber is told of a chat: everything, at least once, always under the same id, in the
 * order in which it came about, and nothing else (AP-3, SM-4, SM-5, OM-6).
 */
final class Tellings {
  /** A subscriber that fails is left alone for up to an hour. */
  private static final Duration REST = Duration.ofMinutes(75);

  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  private final Evidence evidence;
  private final ChatEvidence chat;
  private final Findings findings;
  private final Instant since;

  private Tellings(Evidence evidence, ChatEvidence chat, Findings findings) {
    this.evidence = evidence;
    this.chat = chat;
    this.findings = findings;
    this.since = evidence.accountOf(chat.name.channel()).subscribedAt;
  }

  static void judge(Evidence evidence, ChatEvidence chat, Findings findings) {
    var judged = new Tellings(evidence, chat, findings);
    judged.sameIdSameContent();
    judged.ofWhatIs();
    boolean left = !evidence.accountOf(chat.name.channel()).subscriberLeft.isEmpty();
    if (judged.since != null && left) {
      findings.undecided("AP-3");
    } else if (judged.since != null) {
      judged.allIsTold();
      judged.inOrder();
    }
  }

  private void sameIdSameContent() {
    Map<String, String> contents = new HashMap<>();
    for (Fact.Told one : chat.told) {
      String content = one.what() + " " + one.message() + " " + one.says();
      String first = contents.putIfAbsent(one.id(), content);
      findings.expect(
          first == null || first.equals(content),
          "SM-4",
          chat.name,
          one.at(),
          "one id for two contents: " + one.id());
    }
    Set<String> known = new HashSet<>(contents.values());
    findings.expect(
        known.size() == contents.size(),
        "SM-4",
        chat.name,
        evidence.end,
        "one content under two ids");
  }

  /** Nothing is told that does not stand, or not so. */
  private void ofWhatIs() {
    for (Fact.Told one : chat.told) {
      Fact.Stood standing = chat.byId.get(one.message());
      boolean so =
          standing != null
              && (one.what().equals("status")
                  ? was(one.message(), one.says())
                  : standing.words().equals(one.says()));
      findings.expect(so, "AP-3", chat.name, one.at(), "is not so: " + one.says());
    }
  }

  /** A status that was passed over at once by a higher one was so too. */
  private boolean was(String message, String status) {
    return chat.byId.get(message).status().equals(status)
        || chat.became.stream()
            .filter(one -> one.message().equals(message))
            .anyMatch(one -> isAtLeast(one.status(), status));
  }

  private static boolean isAtLeast(String status, String other) {
    boolean way = other.equals("sent") || other.equals("delivered");
    return status.equals(other) || (way && Statuses.rank(status) > Statuses.rank(other));
  }

  private boolean hadTime(Instant at) {
    Instant by = at.plus(REST);
    return at.isAfter(since) && evidence.disturbances.latestEverywhere(by).isBefore(evidence.end);
  }

  private void allIsTold() {
    Set<String> told = new HashSet<>();
    chat.told.stream()
        .filter(Fact.Told::taken)
        .forEach(one -> told.add(one.what() + one.message() + one.says()));
    for (Fact.Stood one : chat.stood) {
      boolean inApi = !one.words().equals(Texts.SCAN_QR) && !"waiting".equals(one.status());
      if (inApi && hadTime(one.at())) {
        findings.expect(
            told.contains("message" + one.message() + one.words())
                || told.contains("status" + one.message() + one.status()),
            "AP-3",
            chat.name,
            one.at(),
            "not told: " + one.words());
      }
    }
    for (Fact.Became one : chat.became) {
      String key = "status" + one.message();
      if (hadTime(one.at()) && !told.contains(key + one.status()) && isFolded(one, told)) {
        findings.undecided("AP-3");
      } else if (hadTime(one.at())) {
        findings.expect(
            told.contains(key + one.status()),
            "AP-3",
            chat.name,
            one.at(),
            "not told to be " + one.status() + ": " + one.message());
      }
    }
  }

  /**
   * Whether a higher status came while this one was held up by a fault: the chat saw both at once.
   */
  private boolean isFolded(Fact.Became one, Set<String> told) {
    boolean higher =
        Statuses.ORDER.stream()
            .filter(status -> Statuses.rank(status) > Statuses.rank(one.status()))
            .anyMatch(status -> told.contains("status" + one.message() + status));
    return higher && !evidence.disturbances.isCalm(one.at(), one.at().plus(AT_ONCE));
  }

  /**
   * The first time of each: messages and lines as they stood, a message's statuses as they came.
   */
  private void inOrder() {
    Map<String, Integer> place = new LinkedHashMap<>();
    chat.stood.forEach(one -> place.put("message" + one.message(), place.size()));
    List<String> first = new ArrayList<>();
    Map<String, Integer> ranks = new HashMap<>();
    Map<String, Integer> furthest = new HashMap<>();
    for (Fact.Told one : chat.told) {
      String key = one.what() + one.message();
      if (first.contains(key + one.says())) {
        continue;
      }
      first.add(key + one.says());
      if (one.what().equals("message") && place.containsKey(key)) {
        String author = chat.byId.get(one.message()).author();
        boolean calm = evidence.disturbances.isCalm(chat.byId.get(one.message()).at(), one.at());
        findings.expect(
            !calm || place.get(key) > furthest.getOrDefault(author, -1),
            "SM-5",
            chat.name,
            one.at(),
            "told behind a later one: " + one.says());
        furthest.merge(author, place.get(key), Math::max);
      }
      if (one.what().equals("status")) {
        int rank = Statuses.rank(one.says());
        boolean again = one.says().equals("sent") && ranks.getOrDefault(key, -1) == 2;
        findings.expect(
            rank > ranks.getOrDefault(key, -1) || again,
            "DW-12",
            chat.name,
            one.at(),
            "told that a status went back: " + one.message());
        ranks.merge(key, rank, Math::max);
      }
    }
  }
}
