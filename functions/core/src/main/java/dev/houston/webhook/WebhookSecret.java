package dev.houston.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A symmetric secret of Standard Webhooks, e.g. {@code whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw}: 24
 * to 64 bytes in base64 behind a prefix.
 */
public final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final int NEW = 32;
  private static final int LEAST = 24;
  private static final int MOST = 64;

  private final byte[] key;

  private WebhookSecret(byte[] key) {
    this.key = key;
  }

  /** A new secret of 256 bits that nobody can guess. */
  public static WebhookSecret random(SecureRandom random) {
    byte[] key = new byte[NEW];
    random.nextBytes(key);
    return new WebhookSecret(key);
  }

  /** The secret that is written so, with or without its prefix; nothing if it is none. */
  public static Optional<WebhookSecret> parse(String text) {
    String encoded = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    try {
      byte[] key = Base64.getDecoder().decode(encoded);
      return key.length < LEAST || key.length > MOST
          ? Optional.empty()
          : Optional.of(new WebhookSecret(key));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** With its prefix, as the other side is given it. */
  public String written() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  byte[] key() {
    return key.clone();
  }

  /** Never the secret: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
