package dev.houston.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a caller of the API shows, e.g. {@code hk_4vJ…}. Only its hash is ever stored (NV-2); a key
 * of our making has 256 bits, so an unsalted SHA-256 gives nothing away.
 */
public record ApiKey(String value) {
  private static final int LONGEST = 200;

  public ApiKey {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new InvalidFieldException("apiKey", "must have 1 to " + LONGEST + " characters");
    }
  }

  /** A new key that nobody can guess. */
  public static ApiKey random(SecureRandom random) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    return new ApiKey("hk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** The SHA-256 of the key in lower-case hex. */
  public String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** Never the key: this may land in a log. */
  @Override
  public String toString() {
    return "ApiKey[…]";
  }
}
