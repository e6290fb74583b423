package dev.houston.simulation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A chronicle in words, e.g. {@code 2 10:05:13.120 the operator writes "…" (crm-12): accepted}. */
final class Stories {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private Stories() {}

  /** Everything that happened, a line each. */
  static String of(Chronicle chronicle) {
    return told(chronicle.facts(), new StoryTeller(chronicle.facts()));
  }

  /** All that a chat has seen, and what became of its channel meanwhile. */
  static String of(Chronicle chronicle, String account, String channel, String client) {
    List<Fact> story = new ArrayList<>();
    for (Fact fact : chronicle.facts()) {
      if (Subjects.isOfChat(fact, account, channel, client)) {
        story.add(fact);
      }
    }
    return told(story, new StoryTeller(chronicle.facts()));
  }

  /** All that a channel and its account have seen, without what is said in its chats. */
  static String of(Chronicle chronicle, String account, String channel) {
    List<Fact> story = new ArrayList<>();
    for (Fact fact : chronicle.facts()) {
      if (Subjects.isOfChannel(fact, account, channel)) {
        story.add(fact);
      }
    }
    return told(story, new StoryTeller(chronicle.facts()));
  }

  /**
   * The story of whatever a judge speaks of, for the message of a failing test.
   *
   * @param where {@code <channel>/<client>}, a channel, or anything else for everything
   */
  static String about(Chronicle chronicle, String where) {
    String[] parts = where.split("/", -1);
    return chronicle
        .of(Fact.ChannelConnected.class)
        .filter(connected -> connected.channel().equals(parts[0]))
        .findFirst()
        .map(
            connected ->
                parts.length == 2
                    ? of(chronicle, connected.account(), parts[0], parts[1])
                    : of(chronicle, connected.account(), parts[0]))
        .orElseGet(() -> of(chronicle));
  }

  /** Faults are counted up to what comes of them; no story is about each of a hundred. */
  private static String told(List<Fact> facts, StoryTeller teller) {
    List<String> lines = new ArrayList<>();
    Map<FaultKind, Integer> faults = new HashMap<>();
    Instant begin = Instant.EPOCH;
    for (Fact fact : facts) {
      if (fact instanceof Fact.Fault fault) {
        begin = faults.isEmpty() ? fault.at() : begin;
        faults.merge(fault.kind(), 1, Integer::sum);
      } else {
        storm(lines, begin, faults);
        lines.add(CLOCK.format(fact.at()) + "  " + teller.words(fact));
      }
    }
    storm(lines, begin, faults);
    return String.join("\n", lines);
  }

  private static void storm(List<String> lines, Instant begin, Map<FaultKind, Integer> faults) {
    if (!faults.isEmpty()) {
      String words =
          faults.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(one -> one.getKey().words() + " × " + one.getValue())
              .collect(Collectors.joining(", "));
      lines.add(CLOCK.format(begin) + "  (since then: " + words + ")");
      faults.clear();
    }
  }

  /** A moment of a day. */
  static String clock(Instant moment) {
    return CLOCK.format(moment);
  }

  /** Where a fault comes from. */
  static String words(Throwable fault) {
    if (fault == null) {
      return "nobody said why";
    }
    StackTraceElement[] trace = fault.getStackTrace();
    return fault + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
