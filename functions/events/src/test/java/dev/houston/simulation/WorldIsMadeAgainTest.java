package dev.houston.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A failing seed would else be no use to anybody. */
class WorldIsMadeAgainTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 77, 4_711})
  void aWorldMadeAgainFromItsSeedGoesTheSameWayToTheLastFact(long seed) {
    Chronicle once = Day.play(seed).chronicle();
    assertThat(Day.play(seed).chronicle().facts()).isEqualTo(once.facts());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 77})
  void theNextSeedMakesAnotherWorld(long seed) {
    Chronicle once = Day.play(seed).chronicle();
    assertThat(Day.play(seed + 1).chronicle().facts()).isNotEqualTo(once.facts());
  }
}
