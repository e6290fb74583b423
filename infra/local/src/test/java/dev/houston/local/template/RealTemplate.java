package dev.houston.local.template;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The template of this repository. */
public final class RealTemplate {
  public static final LocalNames NAMES =
      new LocalNames(URI.create("http://127.0.0.1:9324"), "us-east-1", "000000000000");

  private RealTemplate() {}

  private static final Path FILE = Path.of("../../template.yaml");

  /** As it is written. */
  public static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static Template read(LocalNames names) {
    try (Reader yaml = Files.newBufferedReader(FILE)) {
      return Template.read(yaml, names);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
