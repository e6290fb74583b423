package dev.houston.local.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookLineTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  private static Webhook waiting(int number) {
    return Webhook.waiting("W" + number, "{}", NOW);
  }

  private static Webhook lost(int number) {
    return Webhook.lost("W" + number, "{}", NOW);
  }

  /** The first waits, the second is dealt with, all others wait. */
  private static WebhookLine full() {
    WebhookLine line = WebhookLine.empty().with(waiting(0)).with(lost(1));
    for (int n = 2; n < WebhookLine.LONGEST; n++) {
      line = line.with(waiting(n));
    }
    return line;
  }

  @Test
  void forgetsWhatIsDealtWithBeforeWhatWaits() {
    WebhookLine after = full().with(waiting(1_000));
    assertThat(after.webhooks())
        .hasSize(WebhookLine.LONGEST)
        .extracting(Webhook::webhookId)
        .startsWith("W0", "W2")
        .endsWith("W1000");
  }

  @Test
  void isFullWhenAllItCanHoldWaits() {
    assertThat(full().isFull()).isFalse();
    assertThat(full().with(waiting(1_000)).isFull()).isTrue();
  }

  @Test
  void forgetsTheOldestWhereAllOfThemWait() {
    WebhookLine after = full().with(waiting(1_000)).with(waiting(1_001));
    assertThat(after.webhooks())
        .hasSize(WebhookLine.LONGEST)
        .extracting(Webhook::webhookId)
        .startsWith("W2")
        .endsWith("W1000", "W1001");
  }
}
