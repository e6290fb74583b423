package dev.houston.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures of Standard Webhooks 1.0.0: HMAC-SHA256 over {@code id.timestamp.body}, in base64
 * behind {@code v1,}; several of them, separated by spaces, while a secret is being replaced.
 */
public final class StandardWebhooks {

  /** Names the webhook, the same on every attempt. */
  public static final String ID = "webhook-id";

  /** Of the attempt, in seconds since 1970. */
  public static final String TIMESTAMP = "webhook-timestamp";

  /** One signature a secret. */
  public static final String SIGNATURE = "webhook-signature";

  private static final String VERSION = "v1,";
  private static final String ALGORITHM = "HmacSHA256";

  private StandardWebhooks() {}

  /** The value of {@link #SIGNATURE}: a signature with each of these secrets. */
  public static String sign(List<WebhookSecret> secrets, String id, Instant at, byte[] body) {
    return secrets.stream()
        .map(secret -> VERSION + base64(hash(secret, id, Long.toString(at.getEpochSecond()), body)))
        .collect(Collectors.joining(" "));
  }

  /**
   * Whether one of the signatures is this secret's.
   *
   * @param timestamp the header as it came; whether it is recent is for the caller to say
   */
  public static boolean verifies(
      String signatures, WebhookSecret secret, String id, String timestamp, byte[] body) {
    byte[] expected = base64(hash(secret, id, timestamp, body)).getBytes(StandardCharsets.UTF_8);
    return Arrays.stream(signatures.split(" ", -1))
        .filter(signature -> signature.startsWith(VERSION))
        .map(signature -> signature.substring(VERSION.length()).getBytes(StandardCharsets.UTF_8))
        .anyMatch(shown -> MessageDigest.isEqual(expected, shown));
  }

  private static byte[] hash(WebhookSecret secret, String id, String timestamp, byte[] body) {
    var signed = new ByteArrayOutputStream();
    signed.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
    signed.writeBytes(body);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
      return mac.doFinal(signed.toByteArray());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String base64(byte[] hash) {
    return Base64.getEncoder().encodeToString(hash);
  }
}
