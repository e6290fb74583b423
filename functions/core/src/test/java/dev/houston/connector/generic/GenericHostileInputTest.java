package dev.houston.connector.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.account.InvalidFieldException;
import dev.houston.channel.ChannelId;
import dev.houston.channel.WebhookEntry;
import dev.houston.connector.Translated;
import dev.houston.connector.WebhookRequest;
import dev.houston.secret.Sealed;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NV-3: whatever a gateway sends is taken, or refused by the field that is wrong. */
class GenericHostileInputTest {
  private static final WebhookEntry CHANNEL =
      new WebhookEntry(
          new AccountId("acme"),
          new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          "generic",
          "default",
          new Sealed(""));

  private static Translated translate(String body) {
    return new GenericConnector()
        .translate(GenericWebhook.signed(body, BentWebhook.AT), CHANNEL, BentWebhook.AT);
  }

  private static void assertRefused(String body, String field) {
    assertThatThrownBy(() -> translate(body))
        .isInstanceOfSatisfying(
            InvalidFieldException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @ParameterizedTest
  @MethodSource("dev.houston.connector.generic.BentWebhook#all")
  void isTakenOrRefusedByItsField(BentWebhook webhook) {
    webhook
        .refused()
        .ifPresentOrElse(
            field -> assertRefused(webhook.body(), field),
            () -> assertThat(translate(webhook.body()).size()).isEqualTo(1));
  }

  /** Which a pattern that ends in a dollar sign may overlook. */
  @ParameterizedTest
  @CsvSource({
    "M1, data.messageId",
    "+79161234567, data.client.phone",
    "2026-03-02T10:00:00Z, data.sentAt",
    "message, type"
  })
  void namesAFieldWithALineBreakAtItsEnd(String good, String field) {
    var webhook = GenericWebhook.fromClient("M1", "79161234567", BentWebhook.AT);
    assertRefused(webhook.body().replace("\"" + good + "\"", "\"" + good + "\\n\""), field);
  }

  @Test
  void namesTheStatusOfAMessageThatIsNotFromUs() {
    var webhook = GenericWebhook.fromClient("M1", "79161234567", BentWebhook.AT);
    webhook.data().put("status", "read");
    assertRefused(webhook.body(), "data.status");
  }

  @Test
  void namesTheReasonOfWhatHasNotFailed() {
    var webhook = GenericWebhook.status("M1", "79161234567", "delivered", BentWebhook.AT);
    webhook.data().put("reason", "spam");
    assertRefused(webhook.body(), "data.reason");
  }

  @Test
  void namesTheFileOfAMessageOfWordsAlone() {
    var webhook = GenericWebhook.fromClient("M1", "79161234567", BentWebhook.AT);
    webhook.data().put("contentUri", "https://files.example.com/1");
    assertRefused(webhook.body(), "data.contentUri");
  }

  @Test
  void namesTheTypeOfAnEventThatWeDoNotKnow() {
    var webhook = GenericWebhook.call("C1", "79161234567", BentWebhook.AT);
    webhook.envelope().put("type", "weather.changed").put("data", "rain");
    assertRefused(webhook.body(), "type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"message\"",
        "{",
        "{\"type\":\"call\",\"type\":\"call\"}",
        "{\"data\":{\"client\":{\"phone\":\"+79161234567\",\"phone\":\"+79161234568\"}}}",
        "{} {}",
        "\uFEFF{}",
        "{\"a\":NaN}"
      })
  void namesABodyThatIsNoObject(String body) {
    assertRefused(body, "body");
  }

  @Test
  void namesABodyThatIsNestedTooDeep() {
    assertRefused("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", "body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1"})
  void namesABodyThatIsNotUtf8(String charset) {
    var webhook = GenericWebhook.fromClient("M1", "79161234567", BentWebhook.AT);
    webhook.data().put("text", "é");
    var request =
        new WebhookRequest(
            webhook.body().getBytes(Charset.forName(charset)),
            webhook.headers(GenericWebhook.SECRET, BentWebhook.AT));
    assertThatThrownBy(() -> new GenericConnector().translate(request, CHANNEL, BentWebhook.AT))
        .hasMessageStartingWith("body is not");
  }

  @Test
  void repeatsNothingOfWhatWasWrittenInAComplaint_NV2() {
    var webhook = GenericWebhook.fromClient("M1", "79161234567", BentWebhook.AT);
    webhook.client().put("phone", "+7 999 765 43 21");
    assertThatThrownBy(() -> translate(webhook.body())).hasMessageNotContaining("765").hasNoCause();
    String unreadable = webhook.body().replace("\"Good", "Good");
    assertThatThrownBy(() -> translate(unreadable)).hasMessageNotContaining("Good");
  }

  @Test
  void theTableIsNotEmpty() {
    assertThat(BentWebhook.all())
        .hasSizeGreaterThan(400)
        .map(BentWebhook::name)
        .doesNotHaveDuplicates();
  }
}
