package dev.houston.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps an input if it reaches a branch of ours that none before it has reached, under its hash.
 * Jazzer's own way of making a corpus small keeps whatever runs a loop once more, ten times as
 * much.
 */
final class Keeping {
  private static final String COVERAGE = "com.code_intelligence.jazzer.runtime.CoverageMap";

  private final Path corpus;
  private final Set<Integer> reached = new HashSet<>();
  private final Set<ByteBuffer> kept = new HashSet<>();

  Keeping(Path corpus) {
    this.corpus = corpus;
    try (Stream<Path> files = Files.list(corpus)) {
      for (Path file : files.toList()) {
        kept.add(ByteBuffer.wrap(Files.readAllBytes(file)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Looks at what the input that was run last has reached. */
  void consider(byte[] input) {
    if (reached.addAll(reachedNow()) && kept.add(ByteBuffer.wrap(input.clone()))) {
      try {
        Files.write(corpus.resolve(hash(input)), input);
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }

  /** Of Jazzer's runtime, which is there only while it runs. */
  private static Set<Integer> reachedNow() {
    try {
      Set<Integer> ids = new HashSet<>();
      Object covered = Class.forName(COVERAGE).getMethod("getCoveredIds").invoke(null);
      ((Set<?>) covered).forEach(id -> ids.add((Integer) id));
      return ids;
    } catch (ReflectiveOperationException another) {
      throw new IllegalStateException("not the Jazzer that this was written for", another);
    }
  }

  private static String hash(byte[] input) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(input);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
