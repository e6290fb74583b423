package dev.houston.simulation;

import dev.houston.simulation.Weather.Storm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The weather of a day: every kind of fault has a rate of its own in it, storms are short and long,
 * and twice a day nothing goes wrong for hours.
 */
final class Forecast {
  /** The system is set up before anything goes wrong. */
  private static final Duration FIRST = Duration.ofMinutes(15);

  private static final Duration CALM = Duration.ofHours(3);

  /** What every single call to AWS may meet, so that much of it lets nothing through at all. */
  private static final Set<FaultKind> AT_EVERY_CALL =
      EnumSet.of(
          FaultKind.THROTTLED,
          FaultKind.FAILED_BEFORE,
          FaultKind.ANSWER_LOST,
          FaultKind.DIED_BEFORE,
          FaultKind.DIED_AFTER,
          FaultKind.SLOW);

  private final Dice dice;
  private final Duration length;
  private final Map<FaultKind, Double> rates = new EnumMap<>(FaultKind.class);
  private final Instant firstCalm;
  private final Instant secondCalm;

  private Forecast(long seed, Duration length) {
    this.dice = new Dice(seed, "weather");
    this.length = length;
    for (FaultKind kind : FaultKind.values()) {
      rates.put(kind, 0.01 + dice.share() * most(kind));
    }
    Duration half = length.dividedBy(2);
    this.firstCalm = World.BEGIN.plus(dice.between(FIRST, half.minus(CALM)));
    this.secondCalm = World.BEGIN.plus(dice.between(half, length.minus(CALM)));
  }

  private static double most(FaultKind kind) {
    return AT_EVERY_CALL.contains(kind) ? 0.05 : 0.3;
  }

  static Weather of(long seed, Duration length) {
    var forecast = new Forecast(seed, length);
    List<Storm> storms = new ArrayList<>();
    int number = forecast.dice.between(6, 11);
    for (int storm = 0; storm < number; storm++) {
      forecast.storm(storms);
    }
    forecast.subscribersAway(storms);
    return new Weather(storms);
  }

  private void storm(List<Storm> storms) {
    boolean isShort = dice.happens(0.5);
    Duration lasts =
        isShort
            ? dice.between(Duration.ofMinutes(1), Duration.ofMinutes(6))
            : dice.between(Duration.ofMinutes(15), Duration.ofMinutes(70));
    Instant from = World.BEGIN.plus(dice.between(FIRST, length.minus(lasts)));
    Instant to = from.plus(lasts);
    Map<FaultKind, Double> its = new EnumMap<>(FaultKind.class);
    for (FaultKind kind : FaultKind.values()) {
      if (dice.happens(0.6)) {
        its.put(kind, rates.get(kind));
      }
    }
    if (!touches(firstCalm, from, to) && !touches(secondCalm, from, to)) {
      storms.add(new Storm(from, to, its));
    }
  }

  private static boolean touches(Instant calm, Instant from, Instant to) {
    return from.isBefore(calm.plus(CALM)) && to.isAfter(calm);
  }

  /**
   * Now and then whoever subscribed answers nothing but 503 for hours: that troubles nobody else.
   */
  private void subscribersAway(List<Storm> storms) {
    if (dice.happens(0.3)) {
      Instant from = World.BEGIN.plus(dice.between(FIRST, length));
      Instant to = from.plus(dice.between(Duration.ofHours(1), Duration.ofHours(5)));
      storms.add(new Storm(from, to, Map.of(FaultKind.SUBSCRIBER_FAILED, 1.0)));
    }
  }
}
