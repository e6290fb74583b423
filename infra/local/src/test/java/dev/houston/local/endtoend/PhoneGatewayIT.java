package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.local.endtoend.RunningHouston.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gateway of the simulated phone, commanded over HTTP with the generic protocol. */
class PhoneGatewayIT {
  private static final String MESSAGE =
      "{\"messageId\":\"H1\",\"client\":{\"phone\":\"+79990000001\"},\"type\":\"text\","
          + "\"text\":\"Good morning\"}";

  private static final AtomicInteger LAST_PHONE = new AtomicInteger();

  @TempDir private static Path data;

  private static RunningHouston houston;

  private String number;
  private PlayedPhone anna;
  private CommandedGateway gateway;

  @BeforeAll
  static void start() {
    houston = RunningHouston.startOn(data, Map.of());
  }

  @AfterAll
  static void stop() {
    houston.close();
  }

  @BeforeEach
  void connectAPhoneOfItsOwn() {
    int last = LAST_PHONE.incrementAndGet();
    number = "791611200" + (10 + last);
    anna = PlayedPhone.connect(houston, number).with("79990000001");
    gateway = CommandedGateway.of(houston, data, number);
  }

  @Test
  void tellsWhatTheSessionIsInAndSinceWhen_CH4() {
    JsonNode working = gateway.get("").body();
    assertThat(working.get("status").asText()).isEqualTo("working");
    assertThat(working.get("phone").asText()).isEqualTo("+" + number);

    act("{\"do\": \"goOffline\"}");
    Answer offline = gateway.get("");
    assertThat(offline.status()).isEqualTo(200);
    assertThat(offline.body().get("status").asText()).isEqualTo("phoneUnavailable");
    assertThat(offline.body().has("phone")).isFalse();
    assertThat(Instant.parse(offline.body().get("timestamp").asText()))
        .isAfter(Instant.parse(working.get("timestamp").asText()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stop          | start     | working
          breakDown     | restart   | working
          openElsewhere | take-back | working
          goOffline     | log-out   | qr
          """)
  void obeysAtOnceAndAsOftenAsItIsTold_CH5(String before, String command, String status) {
    act("{\"do\": \"" + before + "\", \"silently\": true}");
    for (int n = 0; n < 2; n++) {
      assertThat(gateway.post("/" + command, "").status()).isEqualTo(202);
      houston.advance(Duration.ofSeconds(3));
      assertThat(gateway.get("").body().get("status").asText()).isEqualTo(status);
    }
  }

  @Test
  void showsItsQrCodeWhileThereIsOne_CH1() {
    assertThat(gateway.get("/qr").status()).isEqualTo(404);
    gateway.post("/log-out", "");
    houston.advance(Duration.ofSeconds(3));
    Answer answer = gateway.get("/qr");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("text").asText()).startsWith("2@");
    assertThat(answer.raw().headers().firstValue("cache-control")).contains("no-store");
  }

  @Test
  void givesWhatCameWhileThePhoneWasOfflineOnceItIsBack_CH4() {
    act("{\"do\": \"goOffline\"}");
    String since = gateway.get("").body().get("timestamp").asText();
    anna.writes("client", "Hello");
    anna.calls(true);
    assertThat(anna.states()).containsExactly("kept", "kept");
    Answer unable = gateway.get("/events?since=" + since);
    assertThat(unable.status()).isEqualTo(503);
    assertThat(unable.body().get("error").asText()).isEqualTo("SESSION_NOT_WORKING");

    act("{\"do\": \"comeBack\", \"silently\": true}");
    List<String> events = new ArrayList<>();
    JsonNode page = gateway.get("/events?since=" + since + "&limit=1").body();
    events.add(page.get("events").get(0).toString());
    String next = page.get("next").asText();
    page = gateway.get("/events?since=" + since + "&limit=1&after=" + next).body();
    events.add(page.get("events").get(0).toString());
    assertThat(page.has("next")).isFalse();
    assertThat(events)
        .isEqualTo(anna.webhooks().stream().map(hook -> hook.get("body").asText()).toList());
  }

  @Test
  void sendsAMessageOnceAndTellsIt_OM5() {
    for (int n = 0; n < 2; n++) {
      Answer answer = gateway.post("/messages", MESSAGE);
      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.raw().body()).isEqualTo("{\"messageId\":\"H1\"}");
    }
    houston.settle();
    assertThat(anna.states()).containsExactly("delivered");
    assertThat(anna.inHouston())
        .singleElement()
        .satisfies(message -> assertThat(message.get("isEcho").asBoolean()).isTrue());
  }

  @Test
  void sendsNothingWhileItsSessionDoesNotWork() {
    act("{\"do\": \"stop\", \"silently\": true}");
    Answer answer = gateway.post("/messages", MESSAGE);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().get("error").asText()).isEqualTo("SESSION_NOT_WORKING");
  }

  private void act(String body) {
    Answer answer = houston.post("/local/phones/" + number + "/session", body);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
  }
}
