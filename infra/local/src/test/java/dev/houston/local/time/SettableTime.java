package dev.houston.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that stands still until a test moves it. */
public final class SettableTime implements InstantSource {
  private volatile Instant now;

  public SettableTime(String start) {
    now = Instant.parse(start);
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void advance(String duration) {
    now = now.plus(Duration.parse(duration));
  }
}
