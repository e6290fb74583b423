package dev.houston.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalClockTest {
  private final SettableTime real = new SettableTime("2030-01-01T00:00:00Z");

  @TempDir Path directory;

  @Test
  void runsWithRealTime() {
    LocalClock clock = new LocalClock(real, OffsetStore.none());
    real.advance("PT3S");

    assertThat(clock.instant()).isEqualTo("2030-01-01T00:00:03Z");
  }

  @Test
  void neverRunsBackwards() {
    LocalClock clock = new LocalClock(real, OffsetStore.none());
    real.advance("PT-3S");

    assertThat(clock.instant()).isEqualTo("2030-01-01T00:00:00Z");
  }

  @Test
  void standsStillWhileItIsMovedAndThenRunsOnFromThere() {
    LocalClock clock = new LocalClock(real, OffsetStore.none());
    clock.stop();
    clock.moveTo(Instant.parse("2030-01-02T00:00:00Z"));
    real.advance("PT3S");
    assertThat(clock.instant()).isEqualTo("2030-01-02T00:00:00Z");

    clock.start();
    real.advance("PT1S");
    assertThat(clock.instant()).isEqualTo("2030-01-02T00:00:01Z");
  }

  @Test
  void refusesToMoveBack() {
    LocalClock clock = new LocalClock(real, OffsetStore.none());
    clock.stop();

    assertThatThrownBy(() -> clock.moveTo(Instant.parse("2029-12-31T23:59:59Z")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsItsOffsetOverARestart() {
    OffsetStore store = OffsetStore.in(directory.resolve("clock"));
    LocalClock clock = new LocalClock(real, store);
    clock.stop();
    clock.moveTo(clock.instant().plus(Duration.ofDays(7)));
    clock.start();
    real.advance("PT1H");

    assertThat(new LocalClock(real, store).instant()).isEqualTo("2030-01-08T01:00:00Z");
  }

  @Test
  void keepsItsOffsetAlsoWhenItIsKilledWhileItIsMoved() {
    OffsetStore store = OffsetStore.in(directory.resolve("clock"));
    LocalClock clock = new LocalClock(real, store);
    clock.stop();
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(10)));

    assertThat(new LocalClock(real, store).instant()).isEqualTo("2030-01-01T00:10:00Z");
  }

  @Test
  void saysWhichFileIsDamaged() throws IOException {
    Path file = Files.writeString(directory.resolve("clock"), "tomorrow");
    OffsetStore store = OffsetStore.in(file);

    assertThatThrownBy(store::load).hasMessageContaining(file.toString());
  }

  @Test
  void tellsWhoeverWaitsThatItHasMoved() {
    LocalClock clock = new LocalClock(real, OffsetStore.none());
    Signal moved = new Signal();
    clock.onMove(moved::raise);
    clock.stop();
    clock.moveTo(clock.instant());
    clock.start();

    assertThat(moved.raised()).isEqualTo(2);
  }
}
