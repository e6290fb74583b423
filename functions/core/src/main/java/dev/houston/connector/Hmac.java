package dev.houston.connector;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes over raw bodies, compared in constant time. */
public final class Hmac {
  private final String algorithm;

  private Hmac(String algorithm) {
    this.algorithm = algorithm;
  }

  /** HMAC-SHA512, as WAHA signs. */
  public static Hmac sha512() {
    return new Hmac("HmacSHA512");
  }

  /** The hash of the body in lower-case hex; the key is the text's UTF-8. */
  public String hex(String key, byte[] body) {
    return HexFormat.of().formatHex(hash(key, body));
  }

  /** Whether this hex, in any case, is the body's hash under the key. */
  public boolean verifies(String hex, String key, byte[] body) {
    byte[] shown;
    try {
      shown = HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException notHex) {
      return false;
    }
    return MessageDigest.isEqual(hash(key, body), shown);
  }

  private byte[] hash(String key, byte[] body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(body);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
