package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.local.endtoend.RunningHouston.Answer;
import java.nio.file.Path;
import java.time.Duration;
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

/**
 * The session of the simulated phone, played as curl would. What Houston would put right at once
 * happens without its being told.
 */
class PhoneSessionIT {
  private static final AtomicInteger LAST_PHONE = new AtomicInteger();

  private static RunningHouston houston;

  private String number;

  @BeforeAll
  static void start() {
    houston = RunningHouston.start();
  }

  @AfterAll
  static void stop() {
    houston.close();
  }

  @BeforeEach
  void connectAPhoneOfItsOwn() {
    number = "791611300" + (10 + LAST_PHONE.incrementAndGet());
    PlayedPhone.connect(houston, number);
  }

  private Answer act(String body) {
    return houston.post("/local/phones/" + number + "/session", body);
  }

  private JsonNode session() {
    return houston.get("/local/phones/" + number + "/session").body();
  }

  private String status() {
    return session().get("status").asText();
  }

  private List<String> can() {
    List<String> can = new ArrayList<>();
    session().get("can").forEach(act -> can.add(act.asText()));
    return can;
  }

  @Test
  void worksFromTheBeginning_CH1() {
    assertThat(status()).isEqualTo("working");
    assertThat(session().get("loggedIn").asText()).isEqualTo(number);
    assertThat(can()).containsExactly("goOffline", "openElsewhere", "logOut", "breakDown", "stop");
  }

  @Test
  void showsItsQrCodeUntilItIsScannedWithANumber_CH7() {
    // A new channel's session is told to start, and a session that starts makes its code at once.
    houston.settle();
    act("{\"do\": \"logOut\", \"silently\": true}");
    assertThat(status()).isIn("loggedOut", "qr");
    houston.advance(Duration.ofSeconds(3));
    assertThat(status()).isEqualTo("qr");
    assertThat(session().at("/qr/text").asText()).startsWith("2@");
    assertThat(session().at("/qr/path").asText()).startsWith("M");

    act("{\"do\": \"scan\", \"number\": \"+7 916 119-99-99\", \"silently\": true}");
    houston.advance(Duration.ofSeconds(2));
    assertThat(status()).isEqualTo("working");
    assertThat(session().get("loggedIn").asText()).isEqualTo("79161199999");
    assertThat(session().get("qr").isNull()).isTrue();
  }

  @Test
  void waitsForItsQrCodeToBeScannedWhereTheSessionIsNew_CH1() {
    Answer answer =
        houston.post(
            "/local/phones",
            "{\"name\": \"New\", \"plainId\": \"79161139999\", \"unscanned\": true}");
    assertThat(answer.status()).isEqualTo(201);
    JsonNode unscanned = houston.get("/local/phones/79161139999/session").body();
    assertThat(unscanned.get("status").asText()).isEqualTo("qr");
  }

  @Test
  void isOpenedElsewhereByOneWhoKeepsTakingIt_CH5() {
    act("{\"do\": \"openElsewhere\", \"elsewhere\": \"keepsTakingIt\", \"silently\": true}");
    assertThat(status()).isEqualTo("openElsewhere");
    assertThat(session().get("elsewhere").asText()).isEqualTo("keepsTakingIt");
  }

  @Test
  void saysALostEventAfterAll_CH7() {
    houston.settle();
    act("{\"do\": \"goOffline\", \"silently\": true}");
    JsonNode lost = session().get("webhooks").get(1);
    assertThat(lost.get("state").asText()).isEqualTo("lost");

    String webhook = "webhooks/" + lost.get("webhookId").asText() + "/again";
    Answer answer = houston.post("/local/phones/" + number + "/session/" + webhook, "");
    assertThat(answer.status()).isEqualTo(200);
    houston.settle();
    assertThat(session().get("webhooks").get(1).get("attempts").asInt()).isEqualTo(1);
  }

  @Test
  void isWhatItWasAfterAKillAndGoesOn(@TempDir Path data) throws InterruptedException {
    String path = "/local/phones/79161112233/session";
    try (var before = RunningHouston.startOn(data, Map.of())) {
      PlayedPhone.connect(before, "79161112233");
      before.post(path, "{\"do\": \"logOut\"}");
      before.kill();
    }
    try (var after = RunningHouston.startOn(data, Map.of())) {
      after.advance(Duration.ofSeconds(3));
      assertThat(after.get(path).body().get("status").asText()).isEqualTo("qr");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''        | []                                              | body
          ''        | {}                                              | do
          ''        | {"do": 1}                                       | do
          ''        | {"do": "explode"}                               | do
          ''        | {"do": "comeBack"}                              | do
          ''        | {"do": "scan"}                                  | do
          ''        | {"do": "goOffline", "silently": "yes"}          | silently
          ''        | {"do": "openElsewhere", "elsewhere": "nowhere"} | elsewhere
          ''        | {"do": "openElsewhere", "elsewhere": true}      | elsewhere
          ''        | {"do": "scan", "number": "anna"}                | number
          /webhooks/W/again | {}                                      | webhookId
          """)
  void wrongInputIsRefusedNamingTheField_NV3(String path, String body, String field) {
    Answer answer = houston.post("/local/phones/" + number + "/session" + path, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("data").path("fields").path(0).asText()).isEqualTo(field);
    assertThat(status()).isEqualTo("working");
  }

  @Test
  void anUnknownPhoneHasNoSession_NV3() {
    Answer answer = houston.get("/local/phones/79160000000/session");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("data").path("fields").path(0).asText()).isEqualTo("phone");
  }
}
