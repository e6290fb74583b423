package dev.houston.secret;

/** A secret as it is stored: encrypted, and of use only to {@link Secrets#open}. */
public record Sealed(String ciphertext) {

  @Override
  public String toString() {
    return "Sealed[…]";
  }
}
