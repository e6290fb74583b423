package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.OpeningAccount;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NV-3: a body is one JSON object, and what is wrong with it is said. */
@QuarkusTest
class BodyTest {
  private static final String SETTINGS = "/v3/settings";
  private static final int MEBIBYTE = 1_048_576;

  @Inject OpeningAccount opening;

  private Customer customer;

  @BeforeEach
  void openAccount() {
    customer = Customer.of(opening);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "image/png"})
  void takesNothingButJson(String type) {
    Answer refused =
        Http.send(
            Http.request(SETTINGS, customer.key())
                .header("Content-Type", type)
                .method("PATCH", BodyPublishers.ofString("{}")));

    refused.mustBeRefusedWith(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "application/", "/json", "a/b/c"})
  void refusesAContentTypeThatIsNone(String type) {
    Answer refused =
        Http.send(
            Http.request(SETTINGS, customer.key())
                .header("Content-Type", type)
                .method("PATCH", BodyPublishers.ofString("{}")));

    assertThat(refused.status()).isBetween(400, 499);
    assertThat(refused.body().path("status").asInt()).isEqualTo(refused.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/json; charset=utf-8"})
  void takesJsonByAnyOfItsNames(String type) {
    Answer answer =
        Http.send(
            Http.request(SETTINGS, customer.key())
                .header("Content-Type", type)
                .method("PATCH", BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void takesABodyWithoutAContentTypeForJson() {
    Answer answer =
        Http.send(
            Http.request(SETTINGS, customer.key()).method("PATCH", BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[]",
        "null",
        "7",
        "\"text\"",
        "{} {}",
        "{}x",
        "{,}",
        "{\"locale\":}",
        "{locale:\"en\"}",
        "{'locale':'en'}",
        "{\"locale\":\"en\",\"locale\":\"ru\"}",
        "{\"deliveryWatch\":{\"enabled\":true,\"enabled\":false}}",
        "{\"systemName\":\"a\nb\"}",
        "{\"systemName\":NaN}",
        "{\"systemName\":\"\\x\"}",
        "\uFEFF{}",
        "{\u0000}",
        "/* a */ {}",
      })
  void namesTheBodyThatIsNoJsonObject(String body) {
    Answer refused = customer.patch(SETTINGS, body);

    refused.mustBeRefusedWith(400, "INVALID_REQUEST_DATA");
    assertThat(refused.fields()).containsExactly("body");
  }

  @Test
  void namesTheBodyThatIsNestedTooDeeply() {
    Answer refused = customer.patch(SETTINGS, "{\"x\":" + "[".repeat(100_000));

    refused.mustBeRefusedWith(400, "INVALID_REQUEST_DATA");
    assertThat(refused.fields()).containsExactly("body");
  }

  @Test
  void namesTheBodyWithANumberOfAThousandDigits() {
    Answer refused =
        customer.patch(
            SETTINGS, "{\"deliveryWatch\":{\"notReadHours\":" + "9".repeat(5_000) + "}}");

    refused.mustBeRefusedWith(400, "INVALID_REQUEST_DATA");
  }

  @Test
  void repeatsNothingOfWhatIsWrong() {
    Answer refused =
        customer.patch(
            SETTINGS, "{\"systemName\":7,\"locale\":\"sesame\",\"<b>\\u0000\\ud800\":\"sesame\"}");

    refused.mustBeRefusedWith(400, "INVALID_REQUEST_DATA");
    assertThat(refused.fields()).containsExactly("systemName", "locale", "?b???");
    assertThat(refused.body().toString()).doesNotContain("sesame", "<");
  }

  @Test
  void namesNoMoreThanFiftyFields() {
    StringBuilder body = new StringBuilder("{\"x\":1");
    for (int field = 0; field < 1_000; field++) {
      body.append(",\"").append("y".repeat(200)).append(field).append("\":1");
    }

    Answer refused = customer.patch(SETTINGS, body + "}");

    refused.mustBeRefusedWith(400, "INVALID_REQUEST_DATA");
    assertThat(refused.fields()).hasSizeLessThanOrEqualTo(50);
    assertThat(refused.fields()).allMatch(field -> field.length() <= 100);
  }

  @Test
  void takesABodyOfAMebibyteAndNotMore() {
    String padding = " ".repeat(MEBIBYTE - 2);

    assertThat(customer.patch(SETTINGS, "{" + padding + "}").status()).isEqualTo(200);
    Answer refused = customer.patch(SETTINGS, "{" + padding + " }");
    refused.mustBeRefusedWith(413, "BODY_TOO_LARGE");
    assertThat(refused.fields()).containsExactly("body");
  }
}
