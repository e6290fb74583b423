package dev.houston.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class DayTest {
  @Test
  void goes() {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int days = Integer.getInteger("days", 1);
    for (int seed = 1; seed <= days; seed++) {
      World world = Day.play(seed);
      if (days == 1) {
        System.out.println(Stories.of(world.chronicle()));
      }
      assertThat(world.chronicle().of(Fact.OwnFault.class)).isEmpty();
      assertThat(world.chronicle().of(Fact.DeadLetter.class))
          .allMatch(letter -> letter.queue().equals(Queue.SWEEPS.address()));
    }
    System.out.println(
        "ms a day: "
            + (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin)
                / 1_000_000
                / days);
  }
}
