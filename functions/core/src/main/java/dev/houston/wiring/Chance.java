package dev.houston.wiring;

import java.util.UUID;

/**
 * What is left to chance. Like the clock it comes from outside, so that a run whose chance and
 * clock are given can be run again.
 */
public interface Chance {

  /** A name that nothing has had before. */
  UUID name();

  /** Anything from 0 up to, and without, 1: by how much pauses differ. */
  double share();
}
