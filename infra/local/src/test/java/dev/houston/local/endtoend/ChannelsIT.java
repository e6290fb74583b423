package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.local.endtoend.RunningHouston.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Channels from end to end: two phones, one of which carries the alerts, and a curator. */
class ChannelsIT {
  private static final String SALES = "79161112233";
  private static final String ALERTS = "79162223344";
  private static final String CURATOR = "79995550101";

  private RunningHouston houston;
  private PlayedPhone sales;
  private PlayedPhone curator;

  @BeforeEach
  void start() {
    houston = RunningHouston.start();
    sales = PlayedPhone.connect(houston, SALES);
    curator = PlayedPhone.connect(houston, ALERTS).with(CURATOR);
    houston.advance(Duration.ofMinutes(1));
    assertThat(state(SALES)).isEqualTo("active");
    assertThat(state(ALERTS)).isEqualTo("active");
    answered(
        201,
        houston.post(
            "/v3/curators",
            """
        {"name": "Olga", "phone": "+%s", "channels": ["%s"]}"""
                .formatted(CURATOR, channel(SALES).get("channelId").asText())));
    answered(
        200,
        houston.patch(
            "/v3/settings",
            """
        {"alertChannelId": "%s"}"""
                .formatted(channel(ALERTS).get("channelId").asText())));
  }

  @AfterEach
  void stop() {
    houston.close();
  }

  @Test
  void whatCameWhileThePhoneWasOfflineIsFetchedOnceAndInOrder_CH4_CU2() {
    sales.session("{\"do\": \"goOffline\"}");
    for (int minute = 0; minute < 20; minute++) {
      sales.with("7999000000" + minute % 4).writes("client", "message " + minute);
      houston.advance(Duration.ofMinutes(1));
    }
    assertThat(state(SALES)).isEqualTo("phoneUnavailable");
    assertThat(sales.with("79990000000").inHouston()).isEmpty();
    houston.advance(Duration.ofMinutes(40));

    sales.session("{\"do\": \"comeBack\", \"silently\": true}");
    assertThat(state(SALES)).isEqualTo("phoneUnavailable");
    houston.advance(Duration.ofMinutes(3));
    assertThat(state(SALES)).isEqualTo("active");

    for (int client = 0; client < 4; client++) {
      int first = client;
      assertThat(sales.with("7999000000" + client).inHouston())
          .extracting(message -> message.get("text").asText())
          .containsExactlyElementsOf(
              IntStream.range(0, 5).mapToObj(n -> "message " + (first + 16 - 4 * n)).toList());
    }
    assertThat(alerts())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("No connection with the phone"),
            second -> assertThat(second).startsWith("Active again"));
  }

  @Test
  void sixTakeoversWithinTenMinutes_CH5() {
    for (int takeover = 1; takeover <= 5; takeover++) {
      sales.session("{\"do\": \"openElsewhere\"}");
      houston.advance(Duration.ofSeconds(30));
      assertThat(state(SALES)).as("after takeover %d", takeover).isEqualTo("active");
    }
    sales.session("{\"do\": \"openElsewhere\"}");
    houston.advance(Duration.ofSeconds(30));
    assertThat(state(SALES)).isEqualTo("openElsewhere");
    houston.advance(Duration.ofMinutes(2));
    assertThat(state(SALES)).isEqualTo("openElsewhere");
    assertThat(alerts()).singleElement().asString().startsWith("Opened in another place");

    command("use-here");
    houston.advance(Duration.ofSeconds(30));
    assertThat(state(SALES)).isEqualTo("active");
    assertThat(alerts()).last().asString().startsWith("Active again");

    houston.advance(Duration.ofMinutes(11));
    sales.session("{\"do\": \"openElsewhere\"}");
    houston.advance(Duration.ofSeconds(30));
    assertThat(state(SALES)).isEqualTo("active");
  }

  @Test
  void aLogOutAndItsQrCodeAreOneAlertAtOnce_CU3() {
    sales.session("{\"do\": \"logOut\"}");
    assertThat(state(SALES)).isEqualTo("qr");
    assertThat(alerts()).singleElement().asString().startsWith("Scan the QR code");
    houston.advance(Duration.ofMinutes(5));
    assertThat(alerts()).hasSize(1);
    Answer qr = houston.get("/v3/channels/" + id(SALES) + "/qr");
    assertThat(qr.body().get("png").asText()).startsWith("data:image/png;base64,");

    sales.session("{\"do\": \"scan\"}");
    houston.advance(Duration.ofSeconds(30));
    assertThat(state(SALES)).isEqualTo("active");
    assertThat(alerts()).hasSize(2).last().asString().startsWith("Active again");
  }

  @Test
  void aCodeScannedWithAnotherNumberIsLoggedOutAgain_CH7() {
    sales.session("{\"do\": \"logOut\"}");
    houston.advance(Duration.ofMinutes(1));
    sales.session("{\"do\": \"scan\", \"number\": \"+79167778899\"}");
    houston.advance(Duration.ofMinutes(3));
    assertThat(state(SALES)).isEqualTo("qr");
    assertThat(alerts())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Scan the QR code"),
            second -> assertThat(second).startsWith("Scanned with another number"));
  }

  @Test
  void whenTheBalanceIsUsedUpEverythingWaitsForTheTopUp_CH2_BA1() {
    answered(
        202,
        houston.patch(
            "/v3/balance",
            """
        {"amount": "15", "tariffPerChannelDay": "10"}"""));
    houston.settle();
    assertThat(houston.get("/v3/balance").body().get("amount").asText()).isEqualTo("15");
    houston.advance(Duration.ofHours(24));
    assertThat(houston.get("/v3/balance").body().get("amount").asText()).isEqualTo("-5");
    assertThat(state(SALES)).isEqualTo("notEnoughMoney");
    assertThat(state(ALERTS)).isEqualTo("notEnoughMoney");
    assertThat(alerts()).last().asString().startsWith("Not paid");

    PlayedPhone anna = sales.with("79990000001");
    anna.writes("client", "Are you there?");
    anna.calls(false);
    anna.writes("client", "I need an answer");
    houston.advance(Duration.ofHours(30));
    assertThat(anna.inHouston()).isEmpty();
    assertThat(houston.get("/v3/balance").body().get("amount").asText()).isEqualTo("-5");

    answered(202, houston.post("/v3/balance/top-ups", "{\"amount\": \"1000\"}"));
    houston.settle();
    assertThat(state(SALES)).isEqualTo("active");
    assertThat(state(ALERTS)).isEqualTo("active");
    assertThat(anna.inHouston())
        .extracting(message -> message.get("type").asText())
        .containsExactlyInAnyOrder("text", "missing_call", "text");
    assertThat(anna.inHouston().get(anna.inHouston().size() - 1).get("text").asText())
        .isEqualTo("Are you there?");
    assertThat(alerts()).last().asString().startsWith("The balance has been topped up");
  }

  @Test
  void whatClientsWriteToADisabledChannelIsDropped_CH3() {
    PlayedPhone anna = sales.with("79990000001");
    command("disable");
    assertThat(state(SALES)).isEqualTo("disabled");
    anna.writes("client", "into the void");
    command("enable");
    houston.advance(Duration.ofMinutes(1));
    assertThat(state(SALES)).isEqualTo("active");
    anna.writes("client", "and now?");
    assertThat(anna.inHouston())
        .extracting(message -> message.get("text").asText())
        .containsExactly("and now?");
    assertThat(alerts()).isEmpty();
  }

  @Test
  void aDeletedChannelIsGoneAndItsNumberIsFree_CH1_CH7() {
    String id = id(SALES);
    houston.send("DELETE", "/v3/channels/" + id, null, key());
    houston.settle();
    assertThat(list(houston.get("/v3/channels").body())).hasSize(1);
    assertThat(houston.get("/v3/channels/" + id).status()).isEqualTo(404);
    sales.with("79990000001").writes("client", "anybody there?");
    assertThat(houston.get("/v3/channels/" + id).status()).isEqualTo(404);
    houston.createChannel(SALES);
    assertThat(list(houston.get("/v3/channels").body())).hasSize(2);
  }

  /**
   * What was sent to the curator, oldest first: it is in the other phone, and in no chat of ours.
   */
  private List<String> alerts() {
    houston.settle();
    assertThat(curator.inHouston()).isEmpty();
    return curator.texts();
  }

  private void command(String command) {
    answered(202, houston.post("/v3/channels/" + id(SALES) + "/" + command, ""));
    houston.settle();
  }

  private String id(String number) {
    return channel(number).get("channelId").asText();
  }

  private String state(String number) {
    return channel(number).get("state").asText();
  }

  private JsonNode channel(String number) {
    return list(houston.get("/v3/channels").body()).stream()
        .filter(channel -> channel.get("plainId").asText().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> key() {
    return Map.of("Authorization", "Bearer " + RunningHouston.KEY);
  }

  private static void answered(int status, Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
