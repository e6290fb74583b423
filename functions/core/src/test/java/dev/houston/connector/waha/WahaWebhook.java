package dev.houston.connector.waha;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.connector.Hmac;
import dev.houston.connector.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** A valid webhook of WAHA's, from which a test takes away or bends one thing. */
public final class WahaWebhook {
  public static final String SECRET = "a secret of the tests";

  /** The envelope's. */
  public static final String ID = "evt_01jd3v9r2m6y5p7h8k0q1w2e3r";

  private static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode envelope = JSON.createObjectNode();

  private WahaWebhook(String event, Instant now) {
    envelope
        .put("id", ID)
        .put("timestamp", now.toEpochMilli())
        .put("event", event)
        .put("session", "default")
        .put("engine", "NOWEB");
    envelope.putObject("payload");
    envelope.putObject("environment").put("version", "2026.7.1").put("tier", "CORE");
  }

  /** A message the client wrote. */
  public static WahaWebhook fromClient(String id, String client, Instant at) {
    var webhook = new WahaWebhook("message", at);
    webhook
        .payload()
        .put("id", "false_" + client + "@c.us_" + id)
        .put("timestamp", at.getEpochSecond())
        .put("from", client + "@c.us")
        .put("fromMe", false)
        .put("to", "79161112233@c.us")
        .put("body", "Good morning!")
        .put("hasMedia", false)
        .put("ack", 1);
    return webhook;
  }

  /** A message of ours, written on the phone. */
  public static WahaWebhook fromUs(String id, String client, Instant at) {
    var webhook = new WahaWebhook("message.any", at);
    webhook
        .payload()
        .put("id", "true_" + client + "@c.us_" + id)
        .put("timestamp", at.getEpochSecond())
        .put("from", "79161112233@c.us")
        .put("fromMe", true)
        .put("source", "app")
        .put("to", client + "@c.us")
        .put("body", "Your order is ready")
        .put("hasMedia", false)
        .put("ack", 1)
        .put("ackName", "SERVER");
    return webhook;
  }

  /** How far a message of ours has got. */
  public static WahaWebhook ack(String id, String client, int ack, Instant at) {
    var webhook = new WahaWebhook("message.ack", at);
    webhook
        .payload()
        .put("id", "true_" + client + "@c.us_" + id)
        .put("from", "79161112233@c.us")
        .put("to", client + "@c.us")
        .put("fromMe", true)
        .put("ack", ack);
    return webhook;
  }

  /** A call: {@code call.received}, {@code call.accepted} or {@code call.rejected}. */
  public static WahaWebhook call(String event, String id, String client, Instant at) {
    var webhook = new WahaWebhook(event, at);
    webhook
        .payload()
        .put("id", id)
        .put("from", client + "@c.us")
        .put("timestamp", at.getEpochSecond())
        .put("isVideo", false)
        .put("isGroup", false);
    return webhook;
  }

  /** What the session is in, e.g. {@code WORKING}. */
  public static WahaWebhook sessionStatus(String status, Instant at) {
    var webhook = new WahaWebhook("session.status", at);
    webhook.payload().put("name", "default").put("status", status).putNull("data");
    webhook
        .payload()
        .putArray("statuses")
        .add(
            JSON.createObjectNode()
                .put("status", "STARTING")
                .put("timestamp", at.minusSeconds(7).toEpochMilli()))
        .add(
            JSON.createObjectNode()
                .put("status", status)
                .put("timestamp", at.minusMillis(5).toEpochMilli()));
    return webhook;
  }

  /** The same of a session that does not say with which number it is logged in. */
  public WahaWebhook withoutNumber() {
    envelope().remove("me");
    return this;
  }

  /** What state WhatsApp Web is in, e.g. {@code CONFLICT}: a bare text. */
  public static WahaWebhook stateChange(String state, Instant at) {
    var webhook = new WahaWebhook("state.change", at);
    webhook.envelope().put("payload", state).put("engine", "WEBJS");
    return webhook;
  }

  public ObjectNode envelope() {
    return envelope;
  }

  public ObjectNode payload() {
    return (ObjectNode) envelope.get("payload");
  }

  /** The body as WAHA sends it. */
  public String body() {
    return envelope.toString();
  }

  /** The signature that belongs to the body under this secret. */
  public String signature(String secret) {
    return Hmac.sha512().hex(secret, body().getBytes(StandardCharsets.UTF_8));
  }

  WebhookRequest signed() {
    return new WebhookRequest(
        body().getBytes(StandardCharsets.UTF_8),
        Map.of("x-webhook-hmac", signature(SECRET), "x-webhook-hmac-algorithm", "sha512"));
  }
}
