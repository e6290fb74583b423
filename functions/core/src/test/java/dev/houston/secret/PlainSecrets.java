package dev.houston.secret;

/** Seals nothing, but keeps the promise that a secret opens for its own owner only. */
public final class PlainSecrets implements Secrets {

  @Override
  public Sealed seal(SecretOwner owner, String secret) {
    return new Sealed(owner + "|" + secret);
  }

  @Override
  public String open(SecretOwner owner, Sealed sealed) {
    String prefix = owner + "|";
    if (!sealed.ciphertext().startsWith(prefix)) {
      throw new IllegalArgumentException("not sealed for " + owner);
    }
    return sealed.ciphertext().substring(prefix.length());
  }
}
