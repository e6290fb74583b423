package dev.houston.fuzz;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where Jazzer comes in: it finds the two methods by their names, tells the first one whom to
 * attack, and calls the second one with one input after the other.
 */
public final class Fuzzing {
  private static @Nullable Target target;
  private static Optional<Keeping> keeping = Optional.empty();

  private Fuzzing() {}

  /**
   * Chooses the target, and lets the classes behind it be loaded before any time is taken.
   *
   * @param chosen the name of a class of {@link Targets}, that of a target in it, and perhaps the
   *     folder of its corpus, if what matters is to be kept there
   */
  public static void fuzzerInitialize(String[] chosen) {
    Target named = Targets.of(chosen[0]).named(chosen[1]);
    named.attack(new byte[0]);
    target = named;
    keeping = chosen.length == 3 ? Optional.of(new Keeping(Path.of(chosen[2]))) : Optional.empty();
  }

  /** Attacks it once. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (target == null) {
      throw new IllegalStateException("no target was chosen");
    }
    target.attack(input);
    keeping.ifPresent(corpus -> corpus.consider(input));
  }
}
