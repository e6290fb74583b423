package dev.houston.simulation;

import dev.houston.simulation.Crossing.Place;
import java.util.Map;

/** What goes wrong at exactly these calls to the outside, counted from 1. */
final class Strokes implements Blows {
  private final Map<Long, FaultKind> planned;
  private long calls;

  Strokes(Map<Long, FaultKind> planned) {
    this.planned = Map.copyOf(planned);
  }

  static Strokes none() {
    return new Strokes(Map.of());
  }

  @Override
  public FaultKind next(Place place, String where) {
    calls++;
    FaultKind fault = planned.get(calls);
    boolean isOthers = place == Place.CONNECTOR || place == Place.SUBSCRIBER;
    boolean isDeath = fault == FaultKind.DIED_BEFORE || fault == FaultKind.DIED_AFTER;
    return isOthers && !isDeath ? null : fault;
  }

  /** How many calls there were. */
  long calls() {
    return calls;
  }
}
