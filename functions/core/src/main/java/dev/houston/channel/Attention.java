package dev.houston.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the curators know of a channel, and when they are to know more (CU-2, CU-3).
 *
 * @param told the stop that they were told of last; none if they think it works
 * @param since when what is shown began
 * @param dueAt when they are told of the status that is shown, should it last
 */
public record Attention(
    @Nullable ChannelStatus told, @Nullable Instant since, @Nullable Instant dueAt) {

  /** A stop that lasts less wakes nobody. */
  public static final Duration A_BLIP = Duration.ofMinutes(1);

  /** "Just a minute" may last so long. */
  public static final Duration A_LONG_MINUTE = Duration.ofMinutes(3);

  /** They think it works, or never heard of it. */
  public static final Attention NONE = new Attention(null, null, null);

  /** Another status is shown from now on. */
  Attention showing(ChannelStatus status, ChannelStatus before, Instant now) {
    return isTheSame(status, before) ? this : new Attention(told, now, due(status, now));
  }

  /** They are told of this status, or of the return. */
  Attention telling(ChannelStatus status) {
    return new Attention(status == ChannelStatus.ACTIVE ? null : status, since, null);
  }

  private @Nullable Instant due(ChannelStatus status, Instant now) {
    return delay(status).map(now::plus).orElse(null);
  }

  /** Whether they are told of this status as soon as it is shown. */
  boolean isAtOnce(ChannelStatus status) {
    return delay(status).filter(Duration.ZERO::equals).isPresent();
  }

  /** How long a status must last before they are told of it; none if they need not know. */
  private Optional<Duration> delay(ChannelStatus status) {
    return switch (status) {
      case ACTIVE -> Optional.of(Duration.ZERO).filter(none -> told != null);
      // A log-out and its QR code are one alert.
      case SCAN_THE_QR_CODE, LOG_OUT_FROM_ALL_DEVICES ->
          Optional.of(Duration.ZERO).filter(none -> !isAboutTheCode(told));
      case FOREIGN_PHONE -> Optional.of(Duration.ZERO);
      case NO_CONNECTION_WITH_THE_PHONE, ENABLE_HERE ->
          Optional.of(A_BLIP).filter(blip -> told != status);
      case JUST_A_MINUTE, TAKING_BACK -> Optional.of(A_LONG_MINUTE).filter(minute -> told == null);
      // What the user did on purpose; and Not paid is told of the account.
      case DISABLED, DELETED, NOT_PAID -> Optional.empty();
    };
  }

  /** Both are "Just a minute" to a curator, and last together. */
  private static boolean isTheSame(ChannelStatus status, ChannelStatus before) {
    return isAMinute(status) && isAMinute(before);
  }

  private static boolean isAMinute(ChannelStatus status) {
    return status == ChannelStatus.JUST_A_MINUTE || status == ChannelStatus.TAKING_BACK;
  }

  private static boolean isAboutTheCode(@Nullable ChannelStatus status) {
    return status == ChannelStatus.SCAN_THE_QR_CODE
        || status == ChannelStatus.LOG_OUT_FROM_ALL_DEVICES
        || status == ChannelStatus.FOREIGN_PHONE;
  }
}
