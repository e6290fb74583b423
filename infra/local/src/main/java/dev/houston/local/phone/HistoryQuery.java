package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of what has come about somebody asks for.
 *
 * @param after the place behind which it begins; null for the beginning
 */
record HistoryQuery(Instant since, @Nullable HistoryPlace after, int limit) {
  static final int MOST = 100;

  private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");

  /**
   * Reads the parameters of an address.
   *
   * @throws InvalidFieldException naming the one that is missing or malformed
   */
  static HistoryQuery parse(
      @Nullable String since, @Nullable String after, @Nullable String limit) {
    return new HistoryQuery(
        time(since),
        after == null ? null : HistoryPlace.ofCursor(after),
        limit == null ? MOST : number(limit));
  }

  private static Instant time(@Nullable String since) {
    if (since == null) {
      throw new InvalidFieldException("since", "is missing");
    }
    try {
      return Instant.parse(since);
    } catch (DateTimeParseException noTime) {
      throw new InvalidFieldException("since", "must be a time such as 2026-03-02T10:00:00Z");
    }
  }

  private static int number(String limit) {
    int number = LIMIT.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
    if (number < 1 || number > MOST) {
      throw new InvalidFieldException("limit", "must be a number from 1 to " + MOST);
    }
    return number;
  }
}
