package dev.houston.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * One system message before it has words: which one, and what is filled into it.
 *
 * <p>E.g. {@code Notice.notDelivered(Duration.ofMinutes(10))} becomes, in English, {@code Till now
 * is not delivered to the client (it has passed 10 minutes).}
 */
public record Notice(NoticeKey key, List<String> arguments) {
  private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm");

  public Notice {
    arguments = List.copyOf(arguments);
  }

  /** A system message into which nothing is filled. */
  public static Notice of(NoticeKey key) {
    return new Notice(key, List.of());
  }

  /** DW-1, after this many whole minutes. */
  public static Notice notDelivered(Duration delay) {
    return new Notice(NoticeKey.NOT_DELIVERED, List.of(Long.toString(delay.toMinutes())));
  }

  /** DW-5, after this many whole hours. */
  public static Notice notRead(Duration delay) {
    return new Notice(NoticeKey.NOT_READ, List.of(Long.toString(delay.toHours())));
  }

  /** DW-11. */
  public static Notice messageFailed(FailureReason reason) {
    return new Notice(NoticeKey.MESSAGE_FAILED, List.of(reason.code()));
  }

  /** MC-1: the caller in E.164, the time as HH:mm in the account's zone. */
  public static Notice missedCall(boolean video, String caller, Instant at, ZoneId zone) {
    return new Notice(
        video ? NoticeKey.MISSED_VIDEO_CALL : NoticeKey.MISSED_CALL,
        List.of(caller, HOURS_AND_MINUTES.format(at.atZone(zone))));
  }
}
