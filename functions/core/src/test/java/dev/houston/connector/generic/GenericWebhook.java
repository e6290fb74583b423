package dev.houston.connector.generic;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.connector.WebhookRequest;
import dev.houston.webhook.StandardWebhooks;
import dev.houston.webhook.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A valid webhook of the generic protocol, from which a test takes away or bends one thing. */
public final class GenericWebhook {
  public static final String SECRET = "whsec_SG91c3RvbiBzaWducyB0aGUgdGVzdHMgd2l0aCB0aGlz";
  public static final String ID = "evt_4tZk9R";

  private static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode envelope = JSON.createObjectNode();

  private GenericWebhook(String type, String client, Instant at) {
    envelope.put("type", type).put("timestamp", at.toString());
    envelope.putObject("data").putObject("client").put("phone", "+" + client);
  }

  /** A message the client wrote, told of a second later. */
  public static GenericWebhook fromClient(String id, String client, Instant at) {
    var webhook = new GenericWebhook("message", client, at.plusSeconds(1));
    webhook
        .data()
        .put("messageId", id)
        .put("fromUs", false)
        .put("sentAt", at.toString())
        .put("text", "Good morning!");
    return webhook;
  }

  /** A message of ours, written on the phone. */
  public static GenericWebhook fromUs(String id, String client, Instant at) {
    var webhook = new GenericWebhook("message", client, at.plusSeconds(1));
    webhook
        .data()
        .put("messageId", id)
        .put("fromUs", true)
        .put("sentAt", at.toString())
        .put("type", "text")
        .put("text", "Your order is ready")
        .put("status", "sent");
    return webhook;
  }

  /** How far a message of ours has got, e.g. {@code delivered}. */
  public static GenericWebhook status(String id, String client, String status, Instant at) {
    var webhook = new GenericWebhook("message.status", client, at.plusSeconds(1));
    webhook.data().put("messageId", id).put("status", status).put("at", at.toString());
    return webhook;
  }

  /** The client calls. */
  public static GenericWebhook call(String id, String client, Instant at) {
    var webhook = new GenericWebhook("call", client, at.plusSeconds(1));
    webhook.data().put("callId", id).put("video", false).put("at", at.toString());
    return webhook;
  }

  /** What the session is in, e.g. {@code working}. */
  public static GenericWebhook session(String status, Instant at) {
    var webhook = new GenericWebhook("session.status", "79161112233", at);
    webhook.data().remove("client");
    webhook.data().put("status", status).put("phone", "+79161112233");
    return webhook;
  }

  /** The same of a session that does not say with which number it is logged in. */
  public GenericWebhook withoutNumber() {
    data().remove("phone");
    return this;
  }

  public ObjectNode envelope() {
    return envelope;
  }

  public ObjectNode data() {
    return (ObjectNode) envelope.get("data");
  }

  public ObjectNode client() {
    return (ObjectNode) data().get("client");
  }

  /** The body as a gateway sends it. */
  public String body() {
    return envelope.toString();
  }

  /** The headers of an attempt at this time, signed with this secret. */
  public Map<String, String> headers(String secret, Instant attemptAt) {
    return headers(secret, attemptAt, body());
  }

  /** The request of an attempt at this time, signed with {@link #SECRET}. */
  WebhookRequest signed(Instant attemptAt) {
    return signed(body(), attemptAt);
  }

  /** The same of any body. */
  static WebhookRequest signed(String body, Instant attemptAt) {
    return new WebhookRequest(
        body.getBytes(StandardCharsets.UTF_8), headers(SECRET, attemptAt, body));
  }

  private static Map<String, String> headers(String secret, Instant attemptAt, String body) {
    String signature =
        StandardWebhooks.sign(
            List.of(WebhookSecret.parse(secret).orElseThrow()),
            ID,
            attemptAt,
            body.getBytes(StandardCharsets.UTF_8));
    return Map.of(
        "Webhook-Id", ID,
        "Webhook-Timestamp", Long.toString(attemptAt.getEpochSecond()),
        "Webhook-Signature", signature);
  }
}
