package dev.houston.simulation.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Pins the seeds of the known faults anew when the days, the judge or the list have changed. To be
 * run by hand: {@code -Dtest=PinningSeedsTest -Dfaults.seeds=200}.
 */
@EnabledIfSystemProperty(named = "faults.seeds", matches = "[0-9]+")
class PinningSeedsTest {
  private static final Path LIST =
      Path.of("src/test/resources/dev/houston/simulation/fault/faults.txt");

  @Test
  void writesTheListWithTheSeedsThatWereFound() throws IOException {
    SearchingSeeds.pin(Long.getLong("faults.seeds"), LIST, System.getProperty("faults.words", ""));
    assertThat(LIST).content().doesNotContain("| ?");
  }
}
