package dev.houston.local.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Which faults befall which requests: a few at all times, and from time to time many of one kind,
 * in a storm of some seconds. All of it by one seed; but which request is the next depends on the
 * threads, so a seed repeats the weather and not the run.
 */
final class Weather {
  private static final int THOUSAND = 1_000;
  private static final int SHORTEST_CALM = 3_000;
  private static final int CALM_SPREAD = 9_000;
  private static final int SHORTEST_STORM = 500;
  private static final int STORM_SPREAD = 3_500;

  private final InstantSource time;
  private final Random random;
  private final Map<Fault, Long> befallen = new EnumMap<>(Fault.class);
  private Optional<Fault> storm = Optional.empty();
  private Instant change;
  private boolean over = true;
  private long requests;
  private int storms;

  Weather(long seed, InstantSource time) {
    this.time = time;
    this.random = new Random(seed);
    this.change = time.instant();
  }

  /** From now on there are faults. */
  synchronized void begin() {
    over = false;
    change = time.instant().plus(between(SHORTEST_CALM / 3, CALM_SPREAD / 9));
  }

  /** From now on there are none. */
  synchronized void end() {
    over = true;
    storm = Optional.empty();
  }

  /** Whether nobody listens at this moment. */
  synchronized boolean isOutage() {
    goOn();
    return storm.equals(Optional.of(Fault.REFUSED));
  }

  /** What befalls this request, if anything does. */
  synchronized Optional<Fault> on(AwsRequest request) {
    goOn();
    requests++;
    if (over) {
      return Optional.empty();
    }
    for (Fault fault : Fault.values()) {
      int rate = storm.equals(Optional.of(fault)) ? fault.inThousandOfAStorm() : fault.inThousand();
      if (fault.canBefall(request) && random.nextInt(THOUSAND) < rate) {
        count(fault);
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  synchronized void count(Fault fault) {
    befallen.merge(fault, 1L, Long::sum);
  }

  /** A time up to that many milliseconds, by the seed. */
  synchronized Duration upTo(int milliseconds) {
    return between(0, milliseconds);
  }

  /** How often each has befallen something. */
  synchronized Map<Fault, Long> befallen() {
    return Map.copyOf(befallen);
  }

  synchronized long requests() {
    return requests;
  }

  synchronized int storms() {
    return storms;
  }

  private void goOn() {
    Instant now = time.instant();
    if (over || now.isBefore(change)) {
      return;
    }
    if (storm.isPresent()) {
      storm = Optional.empty();
      change = now.plus(between(SHORTEST_CALM, CALM_SPREAD));
      return;
    }
    Fault[] kinds = Fault.values();
    storm = Optional.of(kinds[random.nextInt(kinds.length)]);
    storms++;
    change = now.plus(between(SHORTEST_STORM, STORM_SPREAD));
  }

  private Duration between(int least, int spread) {
    return Duration.ofMillis(least + random.nextInt(spread + 1));
  }
}
