package dev.houston.simulation;

import dev.houston.simulation.Weather.Storm;
import java.time.Duration;
import java.time.Instant;

/** A day of two accounts, made of a seed alone: what happens in it, and what goes wrong. */
final class Day {
  static final Duration LENGTH = Duration.ofHours(24);

  /** After the day nothing goes wrong any more, and all that is owed comes. */
  private static final Duration SETTLING = Duration.ofHours(40);

  /** As long as it takes to set everything up. */
  private static final Duration SETTING_UP = Duration.ofMinutes(3);

  private static final double IN_A_STORM = 0.35;

  private final long seed;
  private final Dice dice;
  private final World world;
  private final Weather weather;

  Day(long seed, Weather weather) {
    this.seed = seed;
    this.dice = new Dice(seed, "day");
    this.weather = weather;
    this.world = new World(seed, weather);
  }

  /** Plays a day to its end. */
  static World play(long seed) {
    return play(seed, weather(seed));
  }

  static World play(long seed, Weather weather) {
    var day = new Day(seed, weather);
    day.plan();
    day.world.runUntil(World.BEGIN.plus(LENGTH).plus(SETTLING));
    Ending.tell(day.world);
    return day.world;
  }

  /** What the weather of the day with this seed is. */
  static Weather weather(long seed) {
    return Forecast.of(seed, LENGTH);
  }

  private void plan() {
    var operators = new Operators(world, new Dice(seed, "operators"));
    var accounts = new PlanningAccounts(this);
    accounts.open("acme", 2);
    accounts.open("bolt", dice.between(1, 2));
    new PlanningSettings(this).plan();
    new PlanningChannels(this, operators).plan();
    new PlanningChats(this, operators).plan();
    planStrangers();
  }

  private void planStrangers() {
    var strangers = new Strangers(world, new Dice(seed, "strangers"));
    var channels = world.gateways().all();
    for (int knock = dice.between(3, 8); knock > 0; knock--) {
      Gateway channel = dice.pick(channels);
      at(someTime(dice), () -> strangers.knock(channel, PlanningChats.SHARED.get(0)));
    }
    for (int piece = dice.between(1, 4); piece > 0; piece--) {
      at(someTime(dice), strangers::litter);
    }
  }

  // ---- what those who plan need ------------------------------------------------------------

  long seed() {
    return seed;
  }

  World world() {
    return world;
  }

  Dice dice(String concern) {
    return new Dice(seed, concern);
  }

  void at(Instant moment, Runnable what) {
    world.time().at(moment, what);
  }

  /** Any moment of the day, once everything is set up; more often in a storm than its share is. */
  Instant someTime(Dice dice) {
    if (weather.storms().isEmpty() || !dice.happens(IN_A_STORM)) {
      return World.BEGIN.plus(dice.between(SETTING_UP, LENGTH));
    }
    Storm storm = dice.pick(weather.storms());
    Duration lasts = Duration.between(storm.from(), storm.to());
    Instant moment = storm.from().plus(dice.between(Duration.ZERO, lasts));
    return moment.isAfter(end()) ? end() : moment;
  }

  static Instant end() {
    return World.BEGIN.plus(LENGTH);
  }

  Instant now() {
    return world.time().instant();
  }
}
