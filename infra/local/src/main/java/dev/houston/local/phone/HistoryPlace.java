package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.chat.ChatId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Comparator;

/**
 * Where an event stands in what has come about in a phone's chats: by its time, and what came about
 * at the same instant chat by chat.
 *
 * @param number of the event within its chat
 */
record HistoryPlace(Instant at, String client, int number) implements Comparable<HistoryPlace> {
  private static final int LONGEST = 200;
  private static final Comparator<HistoryPlace> ORDER =
      Comparator.comparing(HistoryPlace::at)
          .thenComparing(HistoryPlace::client)
          .thenComparing(HistoryPlace::number);

  @Override
  public int compareTo(HistoryPlace other) {
    return ORDER.compare(this, other);
  }

  /** The cursor that says it, of characters that need no encoding in an address. */
  String cursor() {
    String text = at + " " + client + " " + number;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place that a cursor says.
   *
   * @throws InvalidFieldException naming {@code after} if it says none
   */
  static HistoryPlace ofCursor(String cursor) {
    try {
      if (cursor.length() <= LONGEST) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", -1);
        if (parts.length == 3 && ChatId.allows(parts[1])) {
          return new HistoryPlace(Instant.parse(parts[0]), parts[1], Integer.parseInt(parts[2]));
        }
      }
    } catch (DateTimeParseException | IllegalArgumentException noPlace) {
      throw unknown();
    }
    throw unknown();
  }

  private static InvalidFieldException unknown() {
    return new InvalidFieldException("after", "is no place that this gateway has named");
  }

  /** Never a full number: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "HistoryPlace[" + at + "]";
  }
}
