package dev.houston.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path directory;

  @Test
  void keepsWhatWasSaidFirst() {
    try (DataDirectory data = DataDirectory.open(Optional.of(directory.resolve("new")))) {
      assertThat(data.kept("key", () -> "first")).isEqualTo("first");
    }
    try (DataDirectory data = DataDirectory.open(Optional.of(directory.resolve("new")))) {
      assertThat(data.kept("key", () -> "second")).isEqualTo("first");
    }
  }

  @Test
  void keepsNothingWithoutADirectory() {
    try (DataDirectory data = DataDirectory.open(Optional.empty())) {
      assertThat(data.kept("key", () -> "first")).isEqualTo("first");
      assertThat(data.kept("key", () -> "second")).isEqualTo("second");
      assertThat(data.messages()).isEmpty();
      assertThat(data.tables()).isEmpty();
    }
  }
}
