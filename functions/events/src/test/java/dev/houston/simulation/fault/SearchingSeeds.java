package dev.houston.simulation.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks for days that show the known faults: for each fault the first seed by which the judge finds
 * it out, while it finds nothing in the same day of the sound program. What was pinned before is
 * tried first.
 */
final class SearchingSeeds {
  private static final int NANOS_IN_A_MILLISECOND = 1_000_000;

  private final FaultyProgram program = new FaultyProgram(ProgramFaults.all());
  private final Map<Long, List<String>> sound = new HashMap<>();
  private final long last;

  private SearchingSeeds(long last) {
    this.last = last;
  }

  /**
   * By hand, without a build around it.
   *
   * @param arguments the last seed, the list to be written anew, and words of the faults to be
   *     looked for, if not all are
   */
  public static void main(String[] arguments) throws IOException {
    String words = arguments.length > 2 ? arguments[2] : "";
    pin(Long.parseLong(arguments[0]), Path.of(arguments[1]), words);
  }

  /**
   * Writes the list anew, with the seeds that are found.
   *
   * @param last seed to be tried, from 1 on
   * @param words of the faults to be looked for
   */
  static void pin(long last, Path list, String words) throws IOException {
    var searching = new SearchingSeeds(last);
    Map<String, String> found = new HashMap<>();
    for (ProgramFault fault : ProgramFaults.all()) {
      if (fault.words().contains(words)) {
        String line = searching.search(fault);
        System.out.println(line);
        found.put(fault.words(), line);
      }
    }
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      lines.add(found.getOrDefault(ProgramFaults.words(line), line));
    }
    Files.write(list, lines);
  }

  private String search(ProgramFault fault) {
    Optional<String> pinned = fault.seed() > 0 ? tried(fault, fault.seed()) : Optional.empty();
    for (long seed = 1; pinned.isEmpty() && seed <= last; seed++) {
      pinned = tried(fault, seed);
    }
    return pinned.orElseGet(() -> fault.pinned(0, "?"));
  }

  private Optional<String> tried(ProgramFault fault, long seed) {
    if (!sound.computeIfAbsent(seed, program::violations).isEmpty()) {
      return Optional.empty();
    }
    long begin = System.nanoTime();
    List<String> violations = program.violations(fault, seed);
    long took = (System.nanoTime() - begin) / NANOS_IN_A_MILLISECOND;
    Map<String, Long> rules =
        violations.stream()
            .map(violation -> violation.substring(0, violation.indexOf(' ')))
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    if (!violations.isEmpty()) {
      System.out.println("# " + seed + ", " + took + " ms: " + rules + " " + violations.get(0));
    }
    return fault.breaks().stream()
        .filter(rules::containsKey)
        .findFirst()
        .map(rule -> fault.pinned(seed, rule));
  }
}
