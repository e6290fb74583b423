package dev.houston.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.simulation.Figures.Figure;
import dev.houston.simulation.judge.Judge;
import dev.houston.simulation.judge.Verdict;
import dev.houston.simulation.judge.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Days of several accounts, each from its seed, in which everything goes wrong that can: nothing is
 * lost, nothing comes twice, and everything that is owed is said.
 *
 * <p>{@code -Dsimulation.days=20000} plays more of them, {@code -Dsimulation.from=77} others, and
 * {@code -Dsimulation.minutes=60} as many as there is time for. A day that fails is played again
 * with {@code -Dsimulation.days=1 -Dsimulation.from=<its seed>}, and tells everything that
 * happened.
 */
class DaysTest {
  private static final int MOST_FAILURES = Integer.getInteger("simulation.failures", 3);
  private static final int MOST_STORIES = 2;

  private final Duration most = Duration.ofMinutes(Long.getLong("simulation.minutes", 0));
  private final long days = Long.getLong("simulation.days", 2_000);
  private final long from =
      Long.getLong("simulation.from", most.isZero() ? 1 : System.currentTimeMillis() * 1_000);
  private final Set<String> rules = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failed = new AtomicInteger();

  @Test
  void loseNothingAndSayNothingTwice_NV1_SM4_OM5() {
    long begin = System.nanoTime();
    AllProcessors.play(from, seed -> goesOn(seed, begin), this::judge);
    Figures.count(Figure.RULES, rules.size());
    assertThat(failures).as("%d days failed", failed.get()).isEmpty();
  }

  private boolean goesOn(long seed, long begin) {
    boolean goesOn =
        most.isZero() ? seed < from + days : System.nanoTime() - begin < most.toNanos();
    return goesOn && failed.get() < MOST_FAILURES;
  }

  private void judge(long seed) {
    World world = Day.play(seed);
    Chronicle chronicle = world.chronicle();
    Verdict verdict = Judge.judge(chronicle);
    rules.addAll(verdict.checked().keySet());
    Figures.count(Figure.DAYS, 1);
    Figures.count(Figure.EVENTS, chronicle.facts().stream().filter(Happenings::isOne).count());
    Figures.count(Figure.CROSSINGS, world.crossings());
    Figures.count(Figure.FUNCTIONS, world.invocations());
    chronicle.of(Fact.Fault.class).forEach(fault -> Figures.count(fault.kind(), 1));
    Figures.count(Figure.FAULTS, chronicle.of(Fact.Fault.class).count());
    Figures.count(
        Figure.CHECKED, verdict.checked().values().stream().mapToInt(Integer::intValue).sum());
    Figures.count(Figure.UNDECIDED, verdict.undecided());
    List<Violation> violations =
        verdict.violations().stream().filter(one -> !OpenDays.isOpen(seed, one.rule())).toList();
    Figures.count(Figure.OPEN, verdict.violations().size() - violations.size());
    if (!violations.isEmpty() && failed.incrementAndGet() <= MOST_FAILURES) {
      failures.add(
          "seed "
              + seed
              + violations.stream().map(one -> "\n" + one).collect(Collectors.joining())
              + violations.stream()
                  .map(Violation::where)
                  .distinct()
                  .limit(MOST_STORIES)
                  .map(where -> "\n" + Stories.about(chronicle, where))
                  .collect(Collectors.joining())
              + (days == 1 ? "\n" + Stories.of(chronicle) : ""));
    }
  }
}
