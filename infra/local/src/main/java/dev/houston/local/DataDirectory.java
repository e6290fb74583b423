package dev.houston.local;

import dev.houston.local.time.OffsetStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where everything that shall outlive the process is kept; or nothing is. One process at a time: a
 * lock, which the operating system lifts when the process ends in whatever way.
 */
final class DataDirectory implements AutoCloseable {
  private final Optional<Path> directory;
  private final @Nullable FileChannel lock;

  private DataDirectory(Optional<Path> directory, @Nullable FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Opens the directory, and makes it if it is not there.
   *
   * @throws IllegalStateException when another process works on it
   */
  static DataDirectory open(Optional<Path> directory) {
    return new DataDirectory(directory, directory.map(DataDirectory::lock).orElse(null));
  }

  /** The file of the queues' messages. */
  Optional<Path> messages() {
    return directory.map(data -> data.resolve("messages"));
  }

  /** The directory of the tables. */
  Optional<Path> tables() {
    return directory.map(data -> data.resolve("tables"));
  }

  /** The directory of the simulated phones. */
  Optional<Path> phones() {
    return directory.map(data -> data.resolve("phones"));
  }

  OffsetStore clock() {
    return directory
        .map(data -> OffsetStore.in(data.resolve("clock")))
        .orElseGet(OffsetStore::none);
  }

  /** The text that was kept under that name; else this one, which is kept from now on. */
  String kept(String name, Supplier<String> otherwise) {
    if (directory.isEmpty()) {
      return otherwise.get();
    }
    Path file = directory.get().resolve(name);
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, otherwise.get());
      }
      return Files.readString(file).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static FileChannel lock(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        throw new IllegalStateException(directory + " is in use by another process");
      }
      return channel;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
