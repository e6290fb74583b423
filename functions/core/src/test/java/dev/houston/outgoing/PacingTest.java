package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far apart messages go (OM-7). */
class PacingTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static Drain dueSince(long milliseconds) {
    return new Drain(
        DrainStory.ACCOUNT,
        DrainStory.CHANNEL,
        NOW.minusMillis(milliseconds),
        List.of(),
        null,
        null,
        0,
        null,
        null,
        Drain.Stored.NEVER);
  }

  @ParameterizedTest(name = "late by {0} ms: the next one in {1} ms")
  @CsvSource({"0, 1000", "600, 400", "1000, 0", "1800, 0", "2000, 0", "2001, 1000", "90000, 1000"})
  void lateByUpToTwoSecondsIsMadeUpForByOneAtMost(long late, long next) {
    assertThat(dueSince(late).paced(NOW, SECOND, 1).nextSendAt()).isEqualTo(NOW.plusMillis(next));
  }

  @Test
  void theFirstOneOfAllIsFollowedByAWholePause() {
    Drain fresh = Drain.fresh(DrainStory.ACCOUNT, DrainStory.CHANNEL);
    assertThat(fresh.paced(NOW, SECOND, 1).nextSendAt()).isEqualTo(NOW.plus(SECOND));
  }

  @ParameterizedTest(name = "chance {0}: {1} ms")
  @CsvSource({"0, 500", "0.25, 750", "0.999, 1499"})
  void noTwoPausesAreAlike(double chance, long pause) {
    var account = new DrainStory().accounts.find(DrainStory.ACCOUNT).orElseThrow();
    Drain paced = new Pacing(() -> chance).paced(dueSince(0), account, NOW);
    assertThat(paced.nextSendAt()).isEqualTo(NOW.plusMillis(pause));
  }
}
