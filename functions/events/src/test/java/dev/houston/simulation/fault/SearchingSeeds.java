package dev.houston.simulation.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Looks for days that show the known faults: for each fault the first seeds that the judge finds it
 * out by, with the rules. To be run by hand when the days, the judge or the list have changed:
 *
 * <pre>java -cp … dev.houston.simulation.fault.SearchingSeeds 1 200 3 "a word of the faults"</pre>
 */
public final class SearchingSeeds {
  private final FaultyProgram program = new FaultyProgram(ProgramFaults.all());
  private final Map<Long, List<String>> sound = new HashMap<>();

  private SearchingSeeds() {}

  /**
   * Searches.
   *
   * @param arguments the first seed, the last one, how many seeds are enough of one fault, and
   *     words that the faults to be looked for have, if not all are
   */
  public static void main(String[] arguments) {
    long first = Long.parseLong(arguments[0]);
    long last = Long.parseLong(arguments[1]);
    int enough = Integer.parseInt(arguments[2]);
    String words = arguments.length > 3 ? arguments[3] : "";
    var searching = new SearchingSeeds();
    for (ProgramFault fault : ProgramFaults.all()) {
      if (fault.words().contains(words)) {
        System.out.println(fault.number() + " " + fault + "\n" + searching.found(fault, first, last, enough));
      }
    }
  }

  private String found(ProgramFault fault, long first, long last, int enough) {
    List<String> found = new ArrayList<>();
    for (long seed = first; seed <= last && found.size() < enough; seed++) {
      List<String> before = sound.computeIfAbsent(seed, program::violations);
      long begin = System.nanoTime();
      List<String> new_ = new ArrayList<>(program.violations(fault, seed));
      long took = (System.nanoTime() - begin) / 1_000_000;
      Set<String> rules = rules(before);
      new_.removeIf(violation -> rules.contains(rule(violation)));
      if (!new_.isEmpty()) {
        Map<String, Long> counts =
            new_.stream().collect(Collectors.groupingBy(SearchingSeeds::rule, TreeMap::new, Collectors.counting()));
        found.add("    " + seed + " (" + took + " ms): " + counts + "\n        " + new_.get(0));
      }
    }
    return found.isEmpty() ? "    NOT CAUGHT" : String.join("\n", found);
  }

  private static Set<String> rules(List<String> violations) {
    return new HashSet<>(violations.stream().map(SearchingSeeds::rule).toList());
  }

  private static String rule(String violation) {
    return violation.substring(0, violation.indexOf(' '));
  }
}
