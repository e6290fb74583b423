package dev.houston.fuzz;

/**
 * A door of the program through which bytes of others come in, e.g. the body of a webhook, and what
 * must hold of it whatever they are (NV-3). A fuzzer attacks it; what the fuzzer found worth
 * keeping is tried again by every build.
 */
public interface Target {

  /** As the folder of its inputs is called, e.g. {@code waha-webhook}. */
  String name();

  /**
   * Lets these bytes in.
   *
   * @throws RuntimeException or an {@link AssertionError} if something does not hold
   */
  void attack(byte[] input);
}
