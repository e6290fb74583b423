package dev.houston.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Dice of one concern, from the seed and the concern's name alone: more throws here move nothing
 * there.
 */
class Dice {
  private final SplittableRandom random;

  Dice(long seed, String concern) {
    // The seed is mixed first: neighbours would else throw the same, one throw apart.
    long mixed = new SplittableRandom(seed).nextLong();
    this.random = new SplittableRandom(mixed ^ new SplittableRandom(concern.hashCode()).nextLong());
  }

  /** From 0 up to, and without, 1. */
  double share() {
    return random.nextDouble();
  }

  /** True as often as this share says. */
  boolean happens(double rate) {
    return rate > 0 && random.nextDouble() < rate;
  }

  /** From 0 up to, and without, this. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** In whole milliseconds, both included. */
  Duration between(Duration least, Duration most) {
    return Duration.ofMillis(
        least.toMillis() + random.nextLong(most.toMillis() - least.toMillis() + 1));
  }

  <T> T pick(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  long number() {
    return random.nextLong();
  }

  /** Dice with which nothing ever happens by chance. */
  static Dice ofNothing() {
    return new Dice(0, "nothing") {
      @Override
      boolean happens(double rate) {
        return false;
      }
    };
  }
}
