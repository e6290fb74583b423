package dev.houston.simulation;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How much happened in a world, for the figures. */
final class Census {
  private int events;
  private final Map<FaultKind, Integer> faults = new EnumMap<>(FaultKind.class);
  private final Set<String> lines = new HashSet<>();

  /** Counts another world in. */
  void count(Chronicle chronicle) {
    events += events(chronicle);
    for (Fact fact : chronicle.facts()) {
      if (fact instanceof Fact.Fault fault) {
        faults.merge(fault.kind(), 1, Integer::sum);
      } else if (fact instanceof Fact.Stood stood && stood.author().equals("SYSTEM")) {
        lines.add(stood.words());
      }
    }
  }

  /** Events from outside so far. */
  int events() {
    return events;
  }

  /** How often each kind of fault was made. */
  Map<FaultKind, Integer> faults() {
    return Map.copyOf(faults);
  }

  /** The system messages that were said. */
  Set<String> lines() {
    return Set.copyOf(lines);
  }

  /**
   * What came to the system from outside in one world: each webhook, message, command, setting and
   * payment once, however often it was tried.
   */
  static int events(Chronicle chronicle) {
    Set<String> once = new HashSet<>();
    int others = 0;
    for (Fact fact : chronicle.facts()) {
      if (fact instanceof Fact.WebhookCame one) {
        once.add(one.channel() + one.id());
      } else if (fact instanceof Fact.Written one) {
        once.add(one.name() + one.words());
      } else if (fact instanceof Fact.Commanded one) {
        once.add(one.id());
      } else if (fact instanceof Fact.ToppedUp one) {
        once.add(one.account() + one.id());
      } else if (isOther(fact)) {
        others++;
      }
    }
    return once.size() + others;
  }

  private static boolean isOther(Fact fact) {
    return fact instanceof Fact.ChatOpened
        || fact instanceof Fact.Settled
        || fact instanceof Fact.Strayed
        || fact instanceof Fact.StrangerCame
        || fact instanceof Fact.HopelessPut
        || fact instanceof Fact.RulesChanged
        || fact instanceof Fact.TariffSet;
  }
}
