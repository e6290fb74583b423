package dev.houston.connector.generic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The generic protocol as its users read it. */
public final class GenericProtocol {
  private static final String DESCRIPTION = "openapi.yaml";

  private GenericProtocol() {}

  /** An OpenAPI 3.1 document in YAML: the headers, the signature, every event with examples. */
  public static String description() {
    try (InputStream document =
        Objects.requireNonNull(
            GenericProtocol.class.getResourceAsStream(DESCRIPTION), DESCRIPTION)) {
      return new String(document.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
