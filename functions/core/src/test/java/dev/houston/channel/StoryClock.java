package dev.houston.channel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A clock that a story sets. */
final class StoryClock extends Clock {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

  private Instant now;

  StoryClock(Instant begin) {
    now = begin;
  }

  void set(Instant moment) {
    now = moment;
  }

  /** What happens now, as the story writes it down, e.g. {@code 10:02:30 take-back}. */
  String line(String words) {
    return line(now, words);
  }

  static String line(Instant at, String words) {
    return CLOCK.format(at) + " " + words;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a story is told in UTC");
  }
}
