package dev.houston.connector.generic;

import dev.houston.json.JsonFields;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The protocol's times: RFC 3339, e.g. {@code 2026-03-02T13:00:00+03:00}, from 1970 to 9999, of
 * which we keep the milliseconds.
 */
final class GenericTime {
  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant BEHIND_LAST = Instant.parse("+10000-01-01T00:00:00Z");

  private GenericTime() {}

  /** The time in this field, or nothing where it is missing or null. */
  static Optional<Instant> in(JsonFields fields, String name) {
    return fields
        .optionalText(name)
        .map(
            text ->
                parse(text)
                    .orElseThrow(
                        () ->
                            fields.invalid(
                                name, "must be a time such as 2026-03-02T10:00:00.000Z")));
  }

  private static Optional<Instant> parse(String text) {
    try {
      return Optional.of(Instant.parse(text))
          .filter(time -> !time.isBefore(FIRST) && time.isBefore(BEHIND_LAST))
          .map(time -> time.truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }
}
