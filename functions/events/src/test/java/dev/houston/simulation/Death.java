package dev.houston.simulation;

/** The end of a process: nothing that it was about to do is done. */
final class Death extends Error {
  private static final long serialVersionUID = 1;

  Death(String where) {
    super(where, null, false, false);
  }
}
