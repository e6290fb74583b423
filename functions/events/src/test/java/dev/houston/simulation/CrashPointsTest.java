package dev.houston.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.simulation.Figures.Figure;
import dev.houston.simulation.judge.Judge;
import dev.houston.simulation.judge.Violation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever call to the outside the process dies at, or fails, or loses its answer: in the end all
 * is as if nothing had gone wrong.
 */
@DisabledIfSystemProperty(
    named = "simulation.days",
    matches = "[0-9]{1,3}",
    disabledReason = "a short run of the simulation leaves it out")
class CrashPointsTest {

  /** To die before a call is to die after the one before it. */
  private static final List<FaultKind> KINDS =
      List.of(FaultKind.DIED_AFTER, FaultKind.FAILED_BEFORE, FaultKind.ANSWER_LOST);

  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @EnumSource(ShortStory.class)
  void changeNothing_SM4_NV1(ShortStory story) {
    var undisturbed = Strokes.none();
    var expected = Outcome.of(story.tell(undisturbed));
    long calls = undisturbed.calls();
    AllProcessors.play(
        0,
        number -> number < calls * KINDS.size(),
        number -> {
          FaultKind kind = KINDS.get((int) (number % KINDS.size()));
          tell(story, Map.of(number / KINDS.size() + 1, kind), expected);
        });
    Figures.count(Figure.CRASH_POINTS, calls * KINDS.size());
    assertThat(failures).as("instead of %s", expected).isEmpty();
  }

  @Test
  void changeNothingAlsoInPairs_SM4_NV1() {
    ShortStory story = ShortStory.NOBODY_THERE;
    var undisturbed = Strokes.none();
    var expected = Outcome.of(story.tell(undisturbed));
    long calls = undisturbed.calls();
    AllProcessors.play(
        0,
        number -> number < calls * calls,
        number -> {
          long one = number / calls + 1;
          long other = number % calls + 1;
          if (one < other) {
            FaultKind kind = KINDS.get((int) (number % KINDS.size()));
            tell(story, Map.of(one, FaultKind.DIED_AFTER, other, kind), expected);
            Figures.count(Figure.CRASH_PAIRS, 1);
          }
        });
    assertThat(failures).as("instead of %s", expected).isEmpty();
  }

  private void tell(ShortStory story, Map<Long, FaultKind> faults, Outcome expected) {
    World world = story.tell(new Strokes(faults));
    var outcome = Outcome.of(world);
    List<Violation> violations = Judge.judge(world.chronicle()).violations();
    if (!outcome.equals(expected) || !violations.isEmpty()) {
      failures.add(story + " " + faults + " " + violations + " " + outcome);
    }
  }
}
