package dev.houston.simulation;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** A chronicle in words. */
final class Stories {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private Stories() {}

  /** Everything that happened, a line each. */
  static String of(Chronicle chronicle) {
    return chronicle.facts().stream()
        .map(fact -> CLOCK.format(fact.at()) + "  " + fact)
        .collect(Collectors.joining("\n"));
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
