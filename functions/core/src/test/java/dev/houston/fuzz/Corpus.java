package dev.houston.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The inputs that are kept of each target, one file each, under {@code src/test/fuzz}: seeds and
 * findings by names that people gave them, and those that the fuzzer kept by their hashes.
 */
public final class Corpus {

  /** From the folder of the module, in which Maven starts the tests. */
  private static final Path ROOT = Path.of("src", "test", "fuzz");

  private Corpus() {}

  /** An input and the target it is for. */
  public record Kept(Target target, String name, Path file) {

    /** Lets it in again. */
    public void replay() {
      try {
        target.attack(Files.readAllBytes(file));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    @Override
    public String toString() {
      return target.name() + ": " + name;
    }
  }

  /** The inputs of all these targets. */
  public static Stream<Kept> of(Targets targets) {
    return targets.all().stream().flatMap(target -> of(target).stream());
  }

  /** The inputs of one target. */
  public static List<Kept> of(Target target) {
    try (Stream<Path> files = Files.list(ROOT.resolve(target.name()))) {
      return files
          .sorted()
          .map(file -> new Kept(target, file.getFileName().toString(), file))
          .toList();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
