package dev.houston.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksTest {
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
  private static final Instant AT = Instant.ofEpochSecond(1614265330);
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final WebhookSecret SECRET = secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  /** The vector of the official libraries' tests. */
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void signsAsTheSpecificationsOwnExample() {
    assertThat(StandardWebhooks.sign(List.of(SECRET), ID, AT, BODY)).isEqualTo(SIGNATURE);
  }

  @Test
  void signsWithEachSecretWhileOneIsReplaced() {
    WebhookSecret other = WebhookSecret.random(new SecureRandom());
    String signatures = StandardWebhooks.sign(List.of(other, SECRET), ID, AT, BODY);
    assertThat(signatures).endsWith(" " + SIGNATURE);
    assertThat(verifies(signatures, SECRET)).isTrue();
    assertThat(verifies(signatures, other)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "v1,",
        "v1",
        "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OF=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1O",
        "v1,g0hM9SsE-OTPJTGt_tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
      })
  void refusesWhatIsNoSignatureOfItsOwn(String signatures) {
    assertThat(verifies(signatures, SECRET)).isFalse();
  }

  @Test
  void findsItsSignatureAmongOthers() {
    assertThat(verifies("v1a,bm90IG91cnM= v1,bm90IG91cnM= " + SIGNATURE, SECRET)).isTrue();
  }

  @Test
  void signsTheIdTheTimeAndTheBody() {
    String timestamp = Long.toString(AT.getEpochSecond());
    assertThat(StandardWebhooks.verifies(SIGNATURE, SECRET, ID + "x", timestamp, BODY)).isFalse();
    assertThat(StandardWebhooks.verifies(SIGNATURE, SECRET, ID, "1614265331", BODY)).isFalse();
    assertThat(StandardWebhooks.verifies(SIGNATURE, SECRET, ID, timestamp, new byte[0])).isFalse();
  }

  @Test
  void showsASecretOnlyWhenAsked() {
    assertThat(SECRET).hasToString("whsec_…");
    assertThat(SECRET.written()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64 at all, whatever else"})
  void knowsWhatIsNoSecret(String text) {
    assertThat(WebhookSecret.parse(text)).isEmpty();
  }

  private static boolean verifies(String signatures, WebhookSecret secret) {
    return StandardWebhooks.verifies(
        signatures, secret, ID, Long.toString(AT.getEpochSecond()), BODY);
  }

  private static WebhookSecret secret(String text) {
    return WebhookSecret.parse(text).orElseThrow();
  }
}
