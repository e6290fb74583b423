package dev.houston.fuzz;

import org.jspecify.annotations.Nullable;

/**
 * Where Jazzer comes in: it finds the two methods by their names, tells the first one whom to
 * attack, and calls the second one with one input after the other.
 */
public final class Fuzzing {
  private static @Nullable Target target;

  private Fuzzing() {}

  /**
   * Chooses the target.
   *
   * @param chosen the name of a class of {@link Targets}, and that of a target in it
   */
  public static void fuzzerInitialize(String[] chosen) {
    target = Targets.of(chosen[0]).named(chosen[1]);
  }

  /** Attacks it once. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (target == null) {
      throw new IllegalStateException("no target was chosen");
    }
    target.attack(input);
  }
}
