package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.ApiKey;
import dev.houston.account.OpeningAccount;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AP-1, NV-2: nobody gets in without a key. */
@QuarkusTest
class KeyTest {
  private static final String SETTINGS = "/v3/settings";

  @Inject OpeningAccount opening;

  private Customer customer;

  @BeforeEach
  void openAccount() {
    customer = Customer.of(opening);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/v3/channels",
    "POST,/v3/channels",
    "GET,/v3/channels/d9e5721c-ce2b-444f-9627-60a8129d7e1f",
    "DELETE,/v3/channels/d9e5721c-ce2b-444f-9627-60a8129d7e1f",
    "POST,/v3/channels/d9e5721c-ce2b-444f-9627-60a8129d7e1f/enable",
    "POST,/v3/channels/d9e5721c-ce2b-444f-9627-60a8129d7e1f/disable",
    "POST,/v3/channels/d9e5721c-ce2b-444f-9627-60a8129d7e1f/use-here",
    "GET,/v3/settings",
    "PATCH,/v3/settings",
    "GET,/v3/chats",
    "GET,/v3/chats/d9e5721c-ce2b-444f-9627-60a8129d7e1f/79991234567/messages",
  })
  void letsNobodyInWithoutAKeyThatWeKnow(String method, String path) {
    HttpRequest.Builder keyless = Http.request(path).method(method, BodyPublishers.ofString("{"));
    HttpRequest.Builder unknown =
        Http.request(path, new ApiKey("hk_unknown")).method(method, BodyPublishers.ofString("{"));

    for (HttpRequest.Builder request : List.of(keyless, unknown)) {
      Answer refused = Http.send(request.header("Content-Type", "application/json"));
      refused.mustBeRefusedWith(401, "INVALID_API_KEY");
      assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Basic aGs6",
        "hk_key",
        "BearerX",
        "Bearer %s x",
        "Token %s"
      })
  void takesNoKeyThatIsNotABearersAlone(String authorization) {
    Answer refused =
        Http.send(
            Http.request(SETTINGS)
                .header("Authorization", authorization.formatted(customer.key().value())));

    refused.mustBeRefusedWith(401, "INVALID_API_KEY");
  }

  @Test
  void takesNoKeyThatIsTooLong() {
    Answer refused =
        Http.send(Http.request(SETTINGS).header("Authorization", "Bearer " + "k".repeat(5_000)));

    refused.mustBeRefusedWith(401, "INVALID_API_KEY");
  }

  @Test
  void takesNoTwoKeysAtOnce() {
    Answer refused =
        Http.send(
            Http.request(SETTINGS, customer.key()).header("Authorization", "Bearer hk_other"));

    refused.mustBeRefusedWith(401, "INVALID_API_KEY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearer %s", "BEARER %s", "Bearer   %s", "Bearer %s "})
  void takesTheSchemeInAnyCase(String authorization) {
    Answer answer =
        Http.send(
            Http.request(SETTINGS)
                .header("Authorization", authorization.formatted(customer.key().value())));

    assertThat(answer.status()).isEqualTo(200);
  }
}
