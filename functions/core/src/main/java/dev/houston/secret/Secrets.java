package dev.houston.secret;

/**
 * Seals the secrets that connectors and subscribers share with us (NV-2). What was sealed for one
 * owner does not open for another.
 */
public interface Secrets {

  /** Encrypts a secret, bound to its owner. */
  Sealed seal(SecretOwner owner, String secret);

  /**
   * The secret again.
   *
   * @throws IllegalArgumentException if it was not sealed for this owner
   */
  String open(SecretOwner owner, Sealed sealed);
}
