package dev.houston.local.phone;

import dev.houston.local.phone.Phone.Connection;
import dev.houston.local.phone.Phones.Turn;
import dev.houston.local.time.Worker.Work;
import dev.houston.secret.Secrets;
import dev.houston.webhook.StandardWebhooks;
import dev.houston.webhook.WebhookSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Sends the phones' webhooks, one after the other, each chat's and each session's in their order.
 * One that does not get through is sent again after a pause, and holds up its own chat or session
 * alone. It is signed anew on each attempt, since Houston takes no signature older than five
 * minutes.
 */
public final class SendingWebhooks implements Work {
  private final Phones phones;
  private final HoustonOverHttp houston;
  private final Secrets secrets;
  private final InstantSource clock;

  public SendingWebhooks(
      Phones phones, HoustonOverHttp houston, Secrets secrets, InstantSource clock) {
    this.phones = phones;
    this.houston = houston;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> nextDue() {
    return phones.nextAttempt();
  }

  @Override
  public void perform() {
    Instant now = clock.instant();
    phones.next().filter(turn -> !turn.at().isAfter(now)).ifPresent(this::attempt);
  }

  private void attempt(Turn turn) {
    Webhook webhook = turn.webhook();
    UnaryOperator<Webhook> outcome;
    try {
      HoustonAnswer answer =
          houston.deliver(
              turn.phone().connection().webhookPath(),
              headers(turn.phone().connection(), webhook, clock.instant()),
              webhook.body());
      outcome = sent -> sent.answered(answer, clock.instant());
    } catch (IOException noAnswer) {
      outcome = sent -> sent.unanswered(clock.instant());
    }
    UnaryOperator<Webhook> change = outcome;
    phones.change(turn.phone().number(), phone -> phone.changing(webhook.webhookId(), change));
  }

  private Map<String, String> headers(Connection connection, Webhook webhook, Instant now) {
    String written = secrets.open(connection.channel().owner(), connection.webhookSecret());
    WebhookSecret secret = WebhookSecret.parse(written).orElseThrow();
    byte[] body = webhook.body().getBytes(StandardCharsets.UTF_8);
    return Map.of(
        StandardWebhooks.ID, webhook.webhookId(),
        StandardWebhooks.TIMESTAMP, String.valueOf(now.getEpochSecond()),
        StandardWebhooks.SIGNATURE,
            StandardWebhooks.sign(List.of(secret), webhook.webhookId(), now, body));
  }
}
