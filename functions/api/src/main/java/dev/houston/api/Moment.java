package dev.houston.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as v3 writes them: ISO 8601 in UTC, always with milliseconds. */
final class Moment {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Moment() {}

  /** E.g. {@code 2025-05-06T14:18:00.001Z}. */
  static String written(Instant moment) {
    return MILLISECONDS.format(moment);
  }
}
