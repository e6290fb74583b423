package dev.houston.curator;

import dev.houston.channel.ChannelAlert;
import dev.houston.channel.ChannelStatus;
import dev.houston.notice.AlertKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a subject, as its curators are to know it.
 *
 * @param number counts the news of the subject: the highest is what stands
 * @param key what to tell; nothing for what the user did on purpose, of which nobody is told (CU-2)
 * @param since when a channel came into its status
 * @param amount what is left of a balance, with its currency
 */
public record News(
    long number, Optional<AlertKey> key, @Nullable Instant since, @Nullable String amount) {

  /** What a channel's curators are to know. */
  public static News of(ChannelAlert alert) {
    return new News(alert.number(), key(alert.status()), alert.since(), null);
  }

  /** What is to be known of a balance. */
  public static News of(BalanceAlert alert) {
    return new News(alert.number(), Optional.of(alert.what().key()), null, alert.amount());
  }

  private static Optional<AlertKey> key(ChannelStatus status) {
    return switch (status) {
      case ACTIVE -> Optional.of(AlertKey.ACTIVE);
      case JUST_A_MINUTE, TAKING_BACK -> Optional.of(AlertKey.JUST_A_MINUTE);
      case NO_CONNECTION_WITH_THE_PHONE -> Optional.of(AlertKey.NO_CONNECTION_WITH_THE_PHONE);
      case ENABLE_HERE -> Optional.of(AlertKey.OPENED_IN_ANOTHER_PLACE);
      case SCAN_THE_QR_CODE, LOG_OUT_FROM_ALL_DEVICES -> Optional.of(AlertKey.SCAN_THE_QR_CODE);
      case FOREIGN_PHONE -> Optional.of(AlertKey.FOREIGN_PHONE);
      // The balance speaks for all channels at once (CU-3).
      case DISABLED, NOT_PAID, DELETED -> Optional.empty();
    };
  }

  /** Whether this is the same as what was heard, though perhaps told anew; a reminder never is. */
  boolean says(Heard heard) {
    return key.filter(heard.key()::equals)
        .filter(what -> what.kind() != AlertKey.Kind.REMINDER || heard.number() == number)
        .isPresent();
  }

  /** Whether somebody who last heard that must hear this: a stop, a return, or one more warning. */
  boolean isNewTo(@Nullable Heard last) {
    return key.filter(
            what ->
                switch (what.kind()) {
                  case STOP -> last == null || !says(last);
                  case RETURN -> last != null && last.key().kind() == AlertKey.Kind.STOP;
                  case REMINDER -> last == null || last.number() < number;
                })
        .isPresent();
  }
}
