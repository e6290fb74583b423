package dev.houston.connector.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.WebhookEntry;
import dev.houston.connector.UnprovenException;
import dev.houston.connector.WebhookRequest;
import dev.houston.secret.Sealed;
import dev.houston.webhook.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What proves a webhook of the generic protocol, and what does not (IN-2, NV-2). */
class GenericProofTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final String CLIENT = "79161234567";
  private static final WebhookEntry CHANNEL =
      new WebhookEntry(
          new AccountId("acme"),
          new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          "generic",
          "default",
          new Sealed(""));

  private final GenericConnector generic = new GenericConnector();
  private final GenericWebhook webhook = GenericWebhook.fromClient("M1", CLIENT, NOW);

  private WebhookRequest with(String header, String value) {
    Map<String, String> headers = new HashMap<>(webhook.headers(GenericWebhook.SECRET, NOW));
    headers.put(header, value);
    return request(headers);
  }

  private WebhookRequest request(Map<String, String> headers) {
    return new WebhookRequest(webhook.body().getBytes(StandardCharsets.UTF_8), headers);
  }

  private void assertUnproven(WebhookRequest request, String header) {
    assertThatThrownBy(() -> generic.prove(request, GenericWebhook.SECRET))
        .isInstanceOfSatisfying(
            UnprovenException.class, refusal -> assertThat(refusal.field()).isEqualTo(header));
  }

  @Test
  void isASignatureOfStandardWebhooks() {
    assertThatCode(() -> generic.prove(webhook.signed(NOW), GenericWebhook.SECRET))
        .doesNotThrowAnyException();
  }

  @Test
  void isWithASecretThatTheConnectorMakes() {
    String secret = generic.newSecret(new SecureRandom());
    assertThat(WebhookSecret.parse(secret)).isPresent();
    assertThat(secret).startsWith("whsec_").isNotEqualTo(generic.newSecret(new SecureRandom()));
    generic.prove(request(webhook.headers(secret, NOW)), secret);
  }

  @Test
  void mayStandBesideSignaturesOfOtherSecrets() {
    String ours = webhook.headers(GenericWebhook.SECRET, NOW).get("Webhook-Signature");
    generic.prove(with("Webhook-Signature", "v1,b3RoZXI= " + ours), GenericWebhook.SECRET);
  }

  @Test
  void failsUnderAnotherSecret_NV2() {
    String another = generic.newSecret(new SecureRandom());
    assertThatThrownBy(() -> generic.prove(webhook.signed(NOW), another))
        .isInstanceOf(UnprovenException.class)
        .hasMessageStartingWith("webhook-signature");
  }

  @Test
  void failsForAnotherBody_NV2() {
    var bent = GenericWebhook.fromClient("M2", CLIENT, NOW);
    var request =
        new WebhookRequest(
            bent.body().getBytes(StandardCharsets.UTF_8),
            webhook.headers(GenericWebhook.SECRET, NOW));
    assertUnproven(request, "webhook-signature");
  }

  @Test
  void failsForAnIdAndATimestampThatWereNotSigned_NV2() {
    assertUnproven(with("Webhook-Id", "evt_other"), "webhook-signature");
    assertUnproven(with("Webhook-Timestamp", "1772445601"), "webhook-signature");
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void failsWithoutAnyOfItsHeaders(String header) {
    Map<String, String> headers = new HashMap<>();
    webhook
        .headers(GenericWebhook.SECRET, NOW)
        .forEach(
            (name, value) -> {
              if (!name.equalsIgnoreCase(header)) {
                headers.put(name, value);
              }
            });
    assertUnproven(request(headers), header);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\tb", "é", "evt_1.1772445600", "evt\u0000"})
  void failsForAnIdThatIsNone(String id) {
    assertUnproven(with("Webhook-Id", id), "webhook-id");
  }

  @Test
  void failsForAnIdThatIsTooLong() {
    assertUnproven(with("Webhook-Id", "x".repeat(257)), "webhook-id");
    assertUnproven(with("Webhook-Id", "x".repeat(256)), "webhook-signature");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1772445600",
        "+1772445600",
        "-1772445600",
        "1772445600.0",
        "1.7e9",
        "0x69a",
        "٣",
        "2026-03-02T10:00:00Z",
        "9999999999999"
      })
  void failsForATimestampThatIsNoNumberOfSeconds(String timestamp) {
    assertUnproven(with("Webhook-Timestamp", timestamp), "webhook-timestamp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1,", "v1", "v2,AAAA", "v1a,AAAA", "v1,AAAA", "AAAA", "v1,é"})
  void failsForASignatureThatIsNone(String signature) {
    assertUnproven(with("Webhook-Signature", signature), "webhook-signature");
  }

  @Test
  void aSecretOfOursThatIsNoneIsOurFault() {
    assertThatThrownBy(() -> generic.prove(webhook.signed(NOW), "not a secret"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("not a secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-5M-1S", "PT5M1S", "PT-24H", "PT24H"})
  void failsForAnAttemptThatIsNotOfNow_NV2(Duration away) {
    assertThatThrownBy(() -> generic.translate(webhook.signed(NOW.plus(away)), CHANNEL, NOW))
        .isInstanceOf(UnprovenException.class)
        .hasMessage("webhook-timestamp is more than 5 minutes from now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-5M", "PT5M"})
  void allowsClocksToDifferByFiveMinutes(Duration away) {
    assertThat(generic.translate(webhook.signed(NOW.plus(away)), CHANNEL, NOW).size()).isEqualTo(1);
  }

  @Test
  void isOfTheAttemptHoweverOldTheEvent() {
    var old = GenericWebhook.fromClient("M1", CLIENT, NOW.minus(Duration.ofDays(30)));
    assertThat(generic.translate(old.signed(NOW), CHANNEL, NOW).size()).isEqualTo(1);
  }
}
