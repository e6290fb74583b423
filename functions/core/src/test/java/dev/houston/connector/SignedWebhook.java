package dev.houston.connector;

import dev.houston.webhook.StandardWebhooks;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook with a good signature, from which a test bends one thing. */
final class SignedWebhook {
  static final String WAHA_SECRET = "orchard wind and rain";
  static final String WAHA_SIGNATURE = "X-Webhook-Hmac";

  private static final String GENERIC_KEY = "T3JjaGFyZHMgYmxvc3NvbSBpbiB0aGUgc3ByaW5nIHJhaW4=";
  static final String GENERIC_SECRET = "whsec_" + GENERIC_KEY;

  private static final String ID = "evt_orchard_7";

  private final String body;
  private final byte[] sent;
  private final Map<String, String> headers;

  private SignedWebhook(String body, byte[] sent, Map<String, String> headers) {
    this.body = body;
    this.sent = sent.clone();
    this.headers = headers;
  }

  /** What was signed. */
  String body() {
    return body;
  }

  /** What goes with it. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** One of WAHA's. */
  static SignedWebhook ofWaha() {
    String body =
        "{\"event\":\"session.status\",\"session\":\"default\",\"payload\":{\"status\":\"WORKING\"}}";
    return new SignedWebhook(
        body, bytes(body), Map.of(WAHA_SIGNATURE, Hmac.sha512().hex(WAHA_SECRET, bytes(body))));
  }

  /** One of the generic protocol, whose attempt is of this time, as it is written. */
  static SignedWebhook ofGeneric(String timestamp) {
    String body = "{\"type\":\"session.status\",\"data\":{\"status\":\"working\"}}";
    return new SignedWebhook(
        body,
        bytes(body),
        Map.of(
            StandardWebhooks.ID,
            ID,
            StandardWebhooks.TIMESTAMP,
            timestamp,
            StandardWebhooks.SIGNATURE,
            "v1," + base64(ID + "." + timestamp + "." + body)));
  }

  /** The same with another value of a header that it has. */
  SignedWebhook with(String header, UnaryOperator<String> bend) {
    Map<String, String> bent = new LinkedHashMap<>(headers);
    bent.computeIfPresent(header, (name, good) -> bend.apply(good));
    return new SignedWebhook(body, sent, bent);
  }

  /** The same with one more header. */
  SignedWebhook and(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new SignedWebhook(body, sent, more);
  }

  /** The same without a header. */
  SignedWebhook without(String header) {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove(header);
    return new SignedWebhook(body, sent, fewer);
  }

  /** The same signature for other bytes. */
  SignedWebhook sending(byte[] other) {
    return new SignedWebhook(body, other, headers);
  }

  WebhookRequest request() {
    return new WebhookRequest(sent, headers);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(GENERIC_KEY), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(bytes(signed)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
