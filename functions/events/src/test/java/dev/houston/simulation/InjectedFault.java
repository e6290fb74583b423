package dev.houston.simulation;

/** A call to the outside that failed, whether it took effect or not: the caller cannot know. */
final class InjectedFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  InjectedFault(String where) {
    super(where, null, false, false);
  }
}
