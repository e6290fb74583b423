package dev.houston.account;

import java.time.Duration;

/**
 * How an account's messages to clients are sent.
 *
 * @param pause between two messages of one channel, on average (OM-7); whole milliseconds, 0 to
 *     {@link #LONGEST_PAUSE}
 * @param houston whether a chat is told to scan the QR code when its channel is logged out while a
 *     message of it is being sent (OM-6)
 */
public record SendingSettings(Duration pause, boolean houston) {

  public static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  public SendingSettings {
    if (pause.isNegative() || pause.compareTo(LONGEST_PAUSE) > 0) {
      throw new InvalidFieldException(
          "sending.pauseMilliseconds", "must be from 0 to " + LONGEST_PAUSE.toMillis());
    }
  }

  /** A message a second, and Houston speaks. */
  public static SendingSettings defaults() {
    return new SendingSettings(Duration.ofSeconds(1), true);
  }
}
