package dev.houston.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever call the process dies at, or that fails or loses its answer: in the end all is as if
 * nothing had gone wrong.
 */
class CrashPointsTest {
  private static final List<FaultKind> KINDS =
      // To die before a call is to die after the one before it.
      List.of(FaultKind.DIED_AFTER, FaultKind.FAILED_BEFORE, FaultKind.ANSWER_LOST);

  @ParameterizedTest
  @EnumSource(ShortStory.class)
  void changeNothing_SM4_NV1(ShortStory story) {
    var undisturbed = Strokes.none();
    World calm = story.tell(undisturbed);
    var expected = Outcome.of(calm);
    if (Boolean.getBoolean("show")) {
      System.out.println(story + "\n" + Stories.of(calm.chronicle()) + "\n" + expected);
    }
    List<String> failures = new ArrayList<>();
    for (long call = 1; call <= undisturbed.calls(); call++) {
      for (FaultKind kind : KINDS) {
        World world = story.tell(new Strokes(Map.of(call, kind)));
        var outcome = Outcome.of(world);
        String where =
            world.chronicle().of(Fact.Fault.class).findFirst().map(Fact.Fault::where).orElse("");
        if (!outcome.equals(expected)) {
          failures.add(call + " " + kind + " " + where + "\n" + outcome);
        }
        world.chronicle().of(Fact.OwnFault.class).forEach(own -> failures.add(where + " " + own));
      }
    }
    System.out.println(story + ": " + undisturbed.calls() + " calls, failures " + failures.size());
    assertThat(failures).as("%s instead of%n%s", story, expected).isEmpty();
  }
}
