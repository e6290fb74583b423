package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.local.endtoend.RunningHouston.Answer;
import java.io.UncheckedIOException;
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

/** What the gateway of the simulated phone makes of messages, however it is told to behave. */
class PhoneBehaviourIT {
  private static final String MESSAGE =
      "{\"messageId\":\"H1\",\"client\":{\"phone\":\"+79990000001\"},\"type\":\"text\","
          + "\"text\":\"Good morning\"}";

  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
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
    number = "791611300" + (10 + LAST_PHONE.incrementAndGet());
    anna = PlayedPhone.connect(houston, number).with("79990000001");
    gateway = CommandedGateway.of(houston, data, number);
  }

  @Test
  void takesAFileAndShowsWhereItIs_OM9() {
    String image =
        "{\"messageId\":\"H1\",\"client\":{\"lid\":\"99887766554433@lid\"},\"type\":\"image\","
            + "\"contentUri\":\"https://files.example.com/1.jpg\",\"quotes\":\"M0\"}";
    assertThat(gateway.post("/messages", image).status()).isEqualTo(201);
    JsonNode arrived = arrived(0).get(0);
    assertThat(arrived.get("type").asText()).isEqualTo("image");
    assertThat(arrived.get("contentUri").asText()).isEqualTo("https://files.example.com/1.jpg");
    assertThat(arrived.get("quotes").asText()).isEqualTo("M0");
    assertThat(arrived.get("client").asText()).isEqualTo("99887766554433@lid");
  }

  @Test
  void knowsWhatItHasTakenByHoustonsId_OM5() {
    assertThat(gateway.get("/messages/H1").status()).isEqualTo(404);
    behave("{\"ownIds\": true}");
    String own = gateway.post("/messages", MESSAGE).body().get("messageId").asText();
    act("{\"do\": \"stop\", \"silently\": true}");
    Answer found = gateway.get("/messages/H1");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.body().get("messageId").asText()).isEqualTo(own).isNotEqualTo("H1");
  }

  @Test
  void tellsWhoHasWhatsApp_DS2() {
    behave("{\"withoutWhatsApp\": \"+7 999 000-00-01\"}");
    assertThat(gateway.get("/contacts/79990000001").raw().body()).isEqualTo("{\"exists\":false}");
    assertThat(gateway.get("/contacts/79990000002").raw().body()).isEqualTo("{\"exists\":true}");
  }

  @Test
  void sendsNothingToWhomHasNoWhatsApp_DS2() {
    behave("{\"withoutWhatsApp\": \"+7 999 000-00-01\"}");
    Answer refused = gateway.post("/messages", MESSAGE);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().get("reason").asText()).isEqualTo("no-account");
  }

  @Test
  void cannotTellWhoHasWhatsAppWhereItIsNotMeantTo_DS4() {
    behave("{\"checks\": false}");
    assertThat(gateway.get("/contacts/79990000001").status()).isEqualTo(501);
  }

  @Test
  void doesNotTellWhoHasWhatsAppWhileItsSessionDoesNotWork_DS4() {
    act("{\"do\": \"stop\", \"silently\": true}");
    assertThat(gateway.get("/contacts/79990000001").status()).isEqualTo(409);
  }

  @Test
  void takesAMessageAndTimesOut_OM5() {
    behave("{\"swallows\": \"timesOut\", \"swallowNext\": 1}");
    assertThat(gateway.post("/messages", MESSAGE).status()).isEqualTo(504);
    assertThat(gateway.get("/messages/H1").status()).isEqualTo(200);
    assertThat(gateway.post("/messages", MESSAGE).status()).isEqualTo(201);
    assertThat(arrived(0)).hasSize(1);
  }

  @Test
  void takesAMessageAndEndsTheConnection_OM5() {
    behave("{\"swallows\": \"dies\", \"swallowNext\": 1}");
    assertThatThrownBy(() -> gateway.post("/messages", MESSAGE))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(gateway.get("/messages/H1").status()).isEqualTo(200);
  }

  @Test
  void answersSlowly_OM5() {
    behave("{\"slowSeconds\": 1}");
    long before = System.nanoTime();
    assertThat(gateway.post("/messages", MESSAGE).status()).isEqualTo(201);
    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isGreaterThanOrEqualTo(Duration.ofMillis(900));
  }

  @Test
  void listsWhatArrivedInItsOrder_OM3() {
    for (int n = 1; n <= 3; n++) {
      String client = "7999000000" + (1 + n % 2);
      gateway.post("/messages", MESSAGE.replace("H1", "H" + n).replace("79990000001", client));
      houston.advance(Duration.ofSeconds(1));
    }
    anna.writes("client", "Thank you");
    assertThat(arrived(0))
        .extracting(
            message -> message.get("number").asInt(),
            message -> message.get("houstonId").asText(),
            message -> message.get("client").asText())
        .containsExactly(
            tuple(1, "H1", "79990000002"),
            tuple(2, "H2", "79990000001"),
            tuple(3, "H3", "79990000002"),
            tuple(4, "null", "79990000001"));
    assertThat(arrived(3)).hasSize(2);
  }

  @Test
  void tellsHowItBehaves() {
    behave("{\"refuses\": \"spam\", \"echoes\": false, \"swallowEvery\": 3}");
    assertThat(houston.get("/local/phones/" + number + "/behaviour").raw().body())
        .isEqualTo(
            "{\"withoutWhatsApp\":[],\"checks\":true,\"refuses\":\"spam\",\"echoes\":false,"
                + "\"ownIds\":false,\"swallowing\":{\"by\":\"dies\",\"next\":0,\"every\":3,"
                + "\"seen\":0},\"slowSeconds\":0}");
  }

  @Test
  void refusesToBehaveOtherwiseNamingTheField_NV3() {
    Answer refused = houston.send("PUT", behaviourPath(), "{\"refuses\": \"dropped\"}", JSON);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.raw().body()).contains("refuses");
  }

  private String behaviourPath() {
    return "/local/phones/" + number + "/behaviour";
  }

  private void behave(String body) {
    Answer answer = houston.send("PUT", behaviourPath(), body, JSON);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
  }

  private List<JsonNode> arrived(int from) {
    List<JsonNode> messages = new ArrayList<>();
    houston
        .get("/local/phones/" + number + "/messages?from=" + from)
        .body()
        .get("messages")
        .forEach(messages::add);
    return messages;
  }

  private void act(String body) {
    Answer answer = houston.post("/local/phones/" + number + "/session", body);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
  }
}
