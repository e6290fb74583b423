package dev.houston.connector.generic;

import dev.houston.channel.WebhookEntry;
import dev.houston.connector.Connector;
import dev.houston.connector.ReportedSession;
import dev.houston.connector.Translated;
import dev.houston.connector.UnprovenException;
import dev.houston.connector.WebhookRequest;
import dev.houston.json.JsonFields;
import dev.houston.webhook.StandardWebhooks;
import dev.houston.webhook.WebhookSecret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The generic protocol, which {@code openapi.yaml} beside this class describes to the makers of
 * gateways.
 *
 * <p>Proof is a signature of Standard Webhooks 1.0.0 over id, timestamp and raw body. The timestamp
 * is that of the attempt, so that a gateway may try again for as long as it likes.
 */
public final class GenericConnector implements Connector {

  /** How far the attempt's time may be from ours, either way. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** A full stop would move the borders inside what is signed: {@code id.timestamp.body}. */
  private static final Pattern ID = Pattern.compile("[!-~&&[^.]]{1,256}");

  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");

  @Override
  public String name() {
    return "generic";
  }

  /** A secret of Standard Webhooks, {@code whsec_…}. */
  @Override
  public String newSecret(SecureRandom random) {
    return WebhookSecret.random(random).written();
  }

  @Override
  public void prove(WebhookRequest request, String secret) {
    String id = header(request, StandardWebhooks.ID);
    if (!ID.matcher(id).matches()) {
      throw new UnprovenException(
          StandardWebhooks.ID, "must have 1 to 256 visible ASCII characters and no full stop");
    }
    String timestamp = header(request, StandardWebhooks.TIMESTAMP);
    if (!TIMESTAMP.matcher(timestamp).matches()) {
      throw new UnprovenException(StandardWebhooks.TIMESTAMP, "must be seconds since 1970");
    }
    String signatures = header(request, StandardWebhooks.SIGNATURE);
    WebhookSecret ours =
        WebhookSecret.parse(secret)
            .orElseThrow(() -> new IllegalStateException("the channel's secret is none"));
    if (!StandardWebhooks.verifies(signatures, ours, id, timestamp, request.body())) {
      throw new UnprovenException(
          StandardWebhooks.SIGNATURE, "has no HMAC-SHA256 of this id, timestamp and body");
    }
  }

  @Override
  public Translated translate(WebhookRequest request, WebhookEntry channel, Instant receivedAt) {
    refuseStale(request, receivedAt);
    JsonFields envelope = JsonFields.parse(request.body());
    if (GenericSession.isOne(envelope)) {
      String webhook = header(request, StandardWebhooks.ID);
      return Translated.of(
          ReportedSession.of(GenericSession.reported(envelope, receivedAt), receivedAt, webhook));
    }
    return Translated.of(
        GenericEvent.ofChat(envelope, receivedAt)
            .orElseThrow(
                () ->
                    envelope.invalid(
                        Field.TYPE, "must be message, message.status, call or session.status")));
  }

  private static void refuseStale(WebhookRequest request, Instant receivedAt) {
    var attemptAt =
        Instant.ofEpochSecond(Long.parseLong(header(request, StandardWebhooks.TIMESTAMP)));
    if (Duration.between(attemptAt, receivedAt).abs().compareTo(TOLERANCE) > 0) {
      throw new UnprovenException(
          StandardWebhooks.TIMESTAMP,
          "is more than " + TOLERANCE.toMinutes() + " minutes from now");
    }
  }

  private static String header(WebhookRequest request, String name) {
    return request.header(name).orElseThrow(() -> new UnprovenException(name, "is missing"));
  }
}
