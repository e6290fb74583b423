package dev.houston.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DayTest {
  @Test
  void goes() {
    long begin = System.nanoTime();
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
    System.out.println("ms a day: " + (System.nanoTime() - begin) / 1_000_000 / days);
  }
}
