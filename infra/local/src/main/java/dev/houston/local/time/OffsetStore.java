package dev.houston.local.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Where the clock's offset is kept. */
public interface OffsetStore {

  /** The offset last saved; zero if there is none. */
  Duration load();

  void save(Duration offset);

  /** Keeps nothing: every start is in the present. */
  static OffsetStore none() {
    return new OffsetStore() {
      @Override
      public Duration load() {
        return Duration.ZERO;
      }

      @Override
      public void save(Duration offset) {
        // Nothing outlives a process without a data directory.
      }
    };
  }

  /**
   * Keeps the offset in a file, as text: {@code PT10M}. A kill leaves either the old or the new
   * one.
   */
  static OffsetStore in(Path file) {
    return new OffsetStore() {
      @Override
      public Duration load() {
        try {
          return Files.exists(file)
              ? Duration.parse(Files.readString(file).strip())
              : Duration.ZERO;
        } catch (DateTimeParseException damaged) {
          throw new IllegalStateException(file + " holds no duration", damaged);
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      }

      @Override
      public void save(Duration offset) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
          Files.writeString(next, offset.toString());
          Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      }
    };
  }
}
