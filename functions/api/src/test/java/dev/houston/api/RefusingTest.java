package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.OpeningAccount;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AP-1, NV-3: whatever is refused is refused in one shape. */
@QuarkusTest
class RefusingTest {
  private static final String SETTINGS = "/v3/settings";

  @Inject OpeningAccount opening;

  private Customer customer;

  @BeforeEach
  void openAccount() {
    customer = Customer.of(opening);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v3",
        "/v3/",
        "/v3/unknown",
        "/v3/channels/1/x",
        "/v3/chats/1/2",
        "/",
        "/v4/chats"
      })
  void knowsNoOtherRoute(String path) {
    customer.get(path).mustBeRefusedWith(404, "NOT_FOUND");
    Http.send(Http.request(path).header("Accept", "text/html")).mustBeRefusedWith(404, "NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE | /v3/channels | GET,HEAD,OPTIONS,POST",
        "PUT    | /v3/channels/1 | DELETE,GET,HEAD,OPTIONS",
        "GET    | /v3/channels/1/enable | OPTIONS,POST",
        "PUT    | /v3/settings | GET,HEAD,OPTIONS,PATCH",
        "POST   | /v3/settings | GET,HEAD,OPTIONS,PATCH",
        "PUT    | /v3/chats    | GET,HEAD,OPTIONS,POST",
        "GET    | /v3/message  | OPTIONS,POST",
        "TRACE  | /v3/chats/1/2/messages | GET,HEAD,OPTIONS",
        "DANCE  | /v3/chats/   | GET,HEAD,OPTIONS,POST",
      })
  void knowsNoOtherMethodAndSaysWhichItKnows(String method, String path, String known) {
    Answer refused = Http.json(method, path, customer.key(), "{}".getBytes(StandardCharsets.UTF_8));

    refused.mustBeRefusedWith(405, "METHOD_NOT_ALLOWED");
    assertThat(refused.header("Allow").split(", *")).containsExactly(known.split(","));
  }

  @Test
  void takesNothingButJsonBack() {
    Answer refused =
        Http.send(Http.request(SETTINGS, customer.key()).header("Accept", "image/png"));

    refused.mustBeRefusedWith(406, "NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v3/chats?from=%00",
        "/v3/chats/%00/%00/messages",
        "/v3/chats/%F0%9F%92%A9/%C3%28/messages",
        "/v3/%00",
        "/v3/chats/..%2f..%2fchannels",
        "/v3/chats/;a=b/;c/messages",
      })
  void answersStrangeAddressesInItsOwnShape(String path) {
    Answer refused = customer.get(path);

    assertThat(refused.status()).isBetween(400, 499);
    assertThat(refused.body().path("status").asInt()).isEqualTo(refused.status());
  }

  @Test
  void saysNothingOfItsOwnFaultsButTheRequestsId() {
    var logged = new ArrayList<LogRecord>();
    Handler handler = remembering(logged);
    Logger.getLogger("").addHandler(handler);

    Answer failed = Http.get(SETTINGS, AccountsWithFault.BREAKING);

    Logger.getLogger("").removeHandler(handler);
    failed.mustBeRefusedWith(500, "UNKNOWN_ERROR");
    assertThat(failed.body().toString())
        .doesNotContain(AccountsWithFault.DETAIL, "Exception", "houston");
    assertThat(logged).hasSize(1);
    assertThat(logged.get(0).getThrown()).hasMessage(AccountsWithFault.DETAIL);
    assertThat(words(logged.get(0)))
        .contains(failed.header("X-Request-Id"))
        .doesNotContain(AccountsWithFault.BREAKING.value());
  }

  @Test
  void answersHeadAsGetWithoutABody() {
    Answer head =
        Http.send(Http.request(SETTINGS, customer.key()).method("HEAD", BodyPublishers.noBody()));

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.response().body()).isEmpty();
    assertThat(head.header("X-Request-Id")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v3/settings | GET,HEAD,OPTIONS,PATCH",
        "/v3/channels | GET,HEAD,OPTIONS,POST",
        "/v3/channels/1 | DELETE,GET,HEAD,OPTIONS",
        "/v3/channels/1/enable | OPTIONS,POST",
        "/v3/chats    | GET,HEAD,OPTIONS,POST",
        "/v3/chats/1/2/messages | GET,HEAD,OPTIONS",
      })
  void answersOptionsWithWhatThisVeryPathAllows(String path, String allowed) {
    Answer options = options(path);

    assertThat(options.status()).isEqualTo(204);
    assertThat(options.header("Allow").split(", *")).containsExactly(allowed.split(","));
    assertThat(options.header("X-Request-Id")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v3", "/v3/none", "/v3/chats/1", "/v3/channels/1/x"})
  void knowsNoOptionsOfAPathThatNobodyServes(String path) {
    options(path).mustBeRefusedWith(404, "NOT_FOUND");
  }

  @Test
  void answersInUtf8AndKeepsOutOfCaches() {
    Answer answer = customer.get(SETTINGS);

    assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}");
  }

  private static Answer options(String path) {
    return Http.send(Http.request(path).method("OPTIONS", BodyPublishers.noBody()));
  }

  private static Handler remembering(List<LogRecord> records) {
    return new Handler() {
      @Override
      public void publish(LogRecord logged) {
        records.add(logged);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private static String words(LogRecord logged) {
    return new PatternFormatter("%s").format(logged);
  }
}
