package dev.houston.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * What the run of the simulation did, in figures: printed when it is over, and with {@code
 * -Dhouston.write=true} put into the README between two marks.
 */
public final class Figures implements TestExecutionListener {
  private static final Path README = Path.of("../../README.md");
  private static final String BEGIN = "<!-- simulation: begin -->\n";
  private static final String END = "<!-- simulation: end -->";
  private static final Map<String, LongAdder> COUNTED = new ConcurrentSkipListMap<>();

  /** Counts so much of this; tables are in the order of {@link Figure}. */
  static void count(Figure figure, long more) {
    count(figure.name(), more);
  }

  /** Counts one of what was made to go wrong. */
  static void count(FaultKind kind, long more) {
    count(kind.name(), more);
  }

  private static void count(String name, long more) {
    COUNTED.computeIfAbsent(name, none -> new LongAdder()).add(more);
  }

  /** What is counted besides the faults. */
  enum Figure {
    DAYS("Days simulated"),
    EVENTS("Events from outside: webhooks, messages written, commands, answers"),
    FUNCTIONS("Calls of functions"),
    CROSSINGS("Calls of the system to the outside"),
    FAULTS("Faults injected"),
    CHECKED("Times that a rule was checked"),
    RULES("Rules checked"),
    UNDECIDED("Times that the judge could not say"),
    OPEN("Disagreements of system and judge of which it is open who errs (`open-days.txt`)"),
    CRASH_POINTS("Crash points walked one by one, of short stories"),
    CRASH_PAIRS("Pairs of crash points"),
    PROGRAM_FAULTS("Faults put into the program"),
    PROGRAM_FAULTS_CAUGHT("Faults of the program caught");

    private final String words;

    Figure(String words) {
      this.words = words;
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (COUNTED.isEmpty()) {
      return;
    }
    String table = table();
    System.out.println(table);
    if (Boolean.getBoolean("houston.write")) {
      write(table);
    }
  }

  private static String table() {
    var table = new StringBuilder("| what | how many |\n|---|---:|\n");
    for (Figure figure : Figure.values()) {
      row(table, figure.words, figure.name());
      if (figure == Figure.FAULTS) {
        for (FaultKind kind : FaultKind.values()) {
          row(table, "· " + kind.words(), kind.name());
        }
      }
    }
    return table.toString();
  }

  private static void row(StringBuilder table, String words, String name) {
    LongAdder counted = COUNTED.get(name);
    if (counted != null) {
      table.append(String.format(Locale.ROOT, "| %s | %,d |%n", words, counted.sum()));
    }
  }

  private static void write(String table) {
    try {
      String readme = Files.readString(README);
      int begin = readme.indexOf(BEGIN) + BEGIN.length();
      Files.writeString(
          README, readme.substring(0, begin) + table + readme.substring(readme.indexOf(END)));
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  /** For a failure's message. */
  @Override
  public String toString() {
    return COUNTED.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
