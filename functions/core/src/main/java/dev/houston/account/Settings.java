package dev.houston.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an account can set.
 *
 * @param systemName the name between the words of {@code === SYSTEM Wazzup ===} (SM-1), 1 to 40
 *     characters without line breaks
 * @param timeZone in which times of calls are told (MC-1)
 * @param locale of the system messages (SM-3)
 * @param alertChannel the id of the channel that alerts go by if it is Active (CU-4); none if any
 *     will do
 * @param sending how messages to clients are sent
 */
public record Settings(
    String systemName,
    ZoneId timeZone,
    Locale locale,
    DeliveryWatchSettings deliveryWatch,
    @Nullable UUID alertChannel,
    SendingSettings sending) {

  private static final int LONGEST_NAME = 40;

  public Settings {
    if (systemName.isBlank() || systemName.codePointCount(0, systemName.length()) > LONGEST_NAME) {
      throw new InvalidFieldException("systemName", "must have 1 to 40 characters");
    }
    if (systemName.codePoints().anyMatch(Character::isISOControl)) {
      throw new InvalidFieldException("systemName", "must be one line without control characters");
    }
  }

  /** Those of an account whose alerts may go by any channel. */
  public Settings(
      String systemName, ZoneId timeZone, Locale locale, DeliveryWatchSettings deliveryWatch) {
    this(systemName, timeZone, locale, deliveryWatch, null, SendingSettings.defaults());
  }

  /** {@code Wazzup}, UTC, English, the watch on. */
  public static Settings defaults() {
    return new Settings(
        "Wazzup", ZoneId.of("UTC"), Locale.ENGLISH, DeliveryWatchSettings.defaults());
  }
}
