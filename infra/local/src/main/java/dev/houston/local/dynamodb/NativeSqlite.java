package dev.houston.local.dynamodb;

import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteLibraryLoader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * SQLite's native library. DynamoDB Local unpacks it at every start, and a process that is killed
 * would leave a megabyte behind each time.
 */
final class NativeSqlite {
  private static final String WHERE_TO_UNPACK = "org.sqlite.tmpdir";

  private NativeSqlite() {}

  /** Loads it, and takes its file away again: a loaded library needs none, but on Windows. */
  static void load() {
    try {
      Path folder = Files.createTempDirectory("houston-sqlite");
      System.setProperty(WHERE_TO_UNPACK, folder.toString());
      SQLiteLibraryLoader.initialize();
      delete(folder.toFile());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (Exception failed) {
      throw new IllegalStateException("SQLite cannot be loaded", failed);
    }
  }

  private static void delete(File folder) {
    File[] files = folder.listFiles();
    boolean empty = true;
    for (File file : files == null ? new File[0] : files) {
      empty &= file.delete();
    }
    if (!empty || !folder.delete()) {
      folder.deleteOnExit();
    }
  }
}
