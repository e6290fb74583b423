package dev.houston.simulation;

/** Decides what goes wrong at which call. */
interface Blows {

  /** Nothing. */
  Blows NONE = (place, where) -> null;

  /** What goes wrong with the next call to the outside; null for nothing. */
  FaultKind next(Crossing.Place place, String where);
}
