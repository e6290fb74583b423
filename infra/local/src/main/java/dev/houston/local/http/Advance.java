package dev.houston.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How far to move the clock: {@code {"advance": "PT10M"}}. */
record Advance(Duration advance) {
  private static final Duration FARTHEST = Duration.ofDays(400);

  /**
   * Reads it.
   *
   * @throws InvalidAdvanceException with what is wrong
   */
  static Advance parse(String body, ObjectMapper json) {
    JsonNode text = field(body, json);
    if (!text.isTextual()) {
      throw new InvalidAdvanceException("advance is missing: a duration such as \"PT10M\"");
    }
    Duration duration = duration(text.textValue());
    if (duration.isNegative()) {
      throw new InvalidAdvanceException("advance is negative: the clock never runs backwards");
    }
    if (duration.compareTo(FARTHEST) > 0) {
      throw new InvalidAdvanceException("advance is longer than 400 days");
    }
    return new Advance(duration);
  }

  private static JsonNode field(String body, ObjectMapper json) {
    try {
      return json.readTree(body).path("advance");
    } catch (JsonProcessingException noJson) {
      throw new InvalidAdvanceException("advance is missing: the body is no JSON");
    }
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException noDuration) {
      throw new InvalidAdvanceException("advance is no ISO 8601 duration, such as \"PT10M\"");
    }
  }

  /** What is wrong with the request. */
  static final class InvalidAdvanceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidAdvanceException(String message) {
      super(message);
    }
  }
}
