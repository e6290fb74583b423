package dev.houston.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.connector.Hmac;
import dev.houston.connector.Receipt;
import dev.houston.connector.Receipt.Verdict;
import dev.houston.connector.WebhookRequest;
import dev.houston.webhook.StandardWebhooks;
import dev.houston.webhook.WebhookSecret;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The body of a webhook of whoever holds the channel's secret. Whatever it is:
 *
 * <ul>
 *   <li>it is taken, or refused with a field and a complaint, and nothing is thrown (NV-3);
 *   <li>what is refused leaves nothing in a queue (NV-2);
 *   <li>what is taken is in the queues, as messages that SQS takes and that read as they were
 *       written, within the limits of their types (NV-1);
 *   <li>the same body again says the same, under the same causes.
 * </ul>
 */
final class WebhookTarget implements Target {
  private static final String WAHA_SECRET = "orchard wind and rain";
  private static final WebhookSecret GENERIC_SECRET =
      WebhookSecret.parse("whsec_T3JjaGFyZHMgYmxvc3NvbSBpbiB0aGUgc3ByaW5nIHJhaW4=").orElseThrow();
  private static final String ID = "evt_orchard_7";

  private final String connector;
  private final WebhookDesk desk;
  private final Function<byte[], Map<String, String>> signing;

  private WebhookTarget(
      String connector, String secret, Function<byte[], Map<String, String>> signing) {
    this.connector = connector;
    this.desk = new WebhookDesk(connector, secret);
    this.signing = signing;
  }

  static WebhookTarget ofWaha() {
    return new WebhookTarget(
        "waha",
        WAHA_SECRET,
        body -> Map.of("X-Webhook-Hmac", Hmac.sha512().hex(WAHA_SECRET, body)));
  }

  static WebhookTarget ofGeneric() {
    return new WebhookTarget(
        "generic",
        GENERIC_SECRET.written(),
        body ->
            Map.of(
                StandardWebhooks.ID,
                ID,
                StandardWebhooks.TIMESTAMP,
                Long.toString(WebhookDesk.NOW.getEpochSecond()),
                StandardWebhooks.SIGNATURE,
                StandardWebhooks.sign(List.of(GENERIC_SECRET), ID, WebhookDesk.NOW, body)));
  }

  @Override
  public String name() {
    return connector + "-webhook";
  }

  @Override
  public void attack(byte[] input) {
    var request = new WebhookRequest(input, signing.apply(input));
    Receipt receipt = desk.receive(request);
    List<String> queued = desk.queued();
    assertThat(queued).hasSize(receipt.events());
    switch (receipt.verdict()) {
      case TAKEN -> {
        desk.receive(request);
        assertThat(desk.queued()).isEqualTo(queued);
      }
      case INVALID, TOO_LARGE -> assertNamed(receipt);
      // Its own time can be stale; its signature cannot be wrong.
      case UNPROVEN -> assertThat(receipt.field()).isEqualTo("timestamp");
      case UNKNOWN_CHANNEL -> throw new AssertionError("the channel is there");
    }
  }

  private static void assertNamed(Receipt refusal) {
    assertThat(refusal.verdict()).isNotEqualTo(Verdict.TAKEN);
    assertThat(refusal.field()).isNotBlank();
    assertThat(refusal.complaint()).isNotBlank();
    assertThat(refusal.events()).isZero();
  }
}
