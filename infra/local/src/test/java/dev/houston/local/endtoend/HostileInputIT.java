package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.connector.Hmac;
import dev.houston.connector.waha.WahaWebhook;
import dev.houston.local.endtoend.RunningHouston.Answer;
import dev.houston.local.endtoend.RunningHouston.Channel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Proven webhooks with one named defect each (NV-3): refused by the field's name, or answered with
 * "no events", and nothing has changed; or taken, where the value is one that WAHA may send. Then
 * the next good one of the same chat is served.
 */
class HostileInputIT {
  private static final String CLIENT = WahaField.CLIENT;

  private static RunningHouston houston;
  private static int channels;

  private Channel channel;

  static Stream<WahaField> fields() {
    return WahaField.all();
  }

  @BeforeAll
  static void start() {
    houston = RunningHouston.start();
  }

  @AfterAll
  static void stop() {
    houston.close();
  }

  /** A channel with one chat, in which one message of ours stands. */
  @BeforeEach
  void connect() {
    channels++;
    channel = houston.createChannel("7916222%04d".formatted(channels));
    houston.webhook(channel, WahaWebhook.fromUs("A1", CLIENT, houston.now()));
    houston.settle();
  }

  @AfterEach
  void theNextGoodOneIsServed() {
    var good = WahaWebhook.fromClient("GOOD", CLIENT, houston.now());
    good.payload().put("body", "the next good one");
    assertThat(houston.webhook(channel, good).status()).isEqualTo(200);
    houston.settle();
    assertThat(houston.messages(channel, CLIENT))
        .anyMatch(message -> message.path("text").asText().equals("the next good one"));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void changesNothingWhereItIsNotWhatWahaSends(WahaField field) {
    List<JsonNode> before = everything();

    field
        .bodies(false, houston.now())
        .forEach((defect, body) -> assertRefusedOrLeftOut(send(body), field, defect, body));

    houston.settle();
    assertThat(everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void isTakenWhereWahaMaySendIt(WahaField field) {
    field
        .bodies(true, houston.now())
        .forEach(
            (defect, body) -> {
              Answer answer = send(body);
              assertThat(answer.status()).as(defect).isEqualTo(200);
              assertThat(answer.body().get("events").asInt()).as(defect).isEqualTo(1);
            });
  }

  private static void assertRefusedOrLeftOut(
      Answer answer, WahaField field, String defect, String body) {
    if (answer.status() == 200) {
      assertThat(answer.body().get("events").asInt()).as(defect).isZero();
      return;
    }
    assertThat(answer.status()).as(defect).isIn(400, 401);
    String named = answer.body().at("/data/fields/0").asText();
    if (WahaField.isJson(body)) {
      assertThat(named + ".").as(defect).startsWith(field.name() + ".");
    } else {
      assertThat(named).as(defect).isEqualTo("body");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void inAnotherEncodingIsRefusedAsBody(String charset) throws Exception {
    assertRefusedAsBody(good().body().getBytes(Charset.forName(charset)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80, 0xC0, 0xD0, 0xED, 0xF5, 0xFF})
  void withAByteThatIsNoUtf8IsRefusedAsBody(int noUtf8) throws Exception {
    byte[] body = good().body().getBytes(StandardCharsets.UTF_8);
    body[good().body().indexOf("Good morning")] = (byte) noUtf8;
    assertRefusedAsBody(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF%s", "%sx", "%s%s", "[%s]", "x%s", "%s,", "// %s"})
  void withSomethingAroundItIsRefusedAsBody(String around) throws Exception {
    String body = around.replace("%s", good().body());
    assertRefusedAsBody(body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "text/plain", "application/octet-stream", "x", "a/b;c"})
  void isTakenWhateverItsBytesAreCalled(String type) throws Exception {
    byte[] body = good().body().getBytes(StandardCharsets.UTF_8);
    assertThat(post(body, BodyPublishers.ofByteArray(body), type)).isEqualTo(200);
  }

  @Test
  void isTakenInPieces() throws Exception {
    byte[] body = good().body().getBytes(StandardCharsets.UTF_8);
    var inPieces = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body));
    assertThat(post(body, inPieces, "application/json")).isEqualTo(200);
  }

  /** NV-2: a place in another account's lists leads nowhere. */
  @Test
  void aForeignAccountsPlaceShowsNothing_NV2() {
    houston.webhook(channel, WahaWebhook.fromClient("F1", "79160000777", houston.now()));
    houston.settle();
    String path = "/v3/chats/" + channel.id() + "/" + CLIENT + "/messages";
    String chats = houston.get("/v3/chats?limit=1").body().get("next").asText();
    var opened = houston.post("/local/accounts", "{\"name\": \"Another company\"}");
    var foreign = Map.of("Authorization", "Bearer " + opened.body().get("apiKey").asText());

    Answer list = houston.send("GET", "/v3/chats?from=" + chats, null, foreign);
    Answer messages = houston.send("GET", path + "?from=" + chats, null, foreign);

    assertThat(list.body()).hasToString("{\"chats\":[]}");
    assertThat(messages.status()).isEqualTo(404);
  }

  private WahaWebhook good() {
    return WahaWebhook.fromClient("B1", CLIENT, houston.now());
  }

  private Answer send(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return houston.webhook(channel, body, Hmac.sha512().hex(channel.secret(), bytes));
  }

  private void assertRefusedAsBody(byte[] body) throws Exception {
    List<JsonNode> before = everything();
    assertThat(post(body, BodyPublishers.ofByteArray(body), "application/json")).isEqualTo(400);
    houston.settle();
    assertThat(everything()).isEqualTo(before);
  }

  private int post(byte[] body, BodyPublisher publisher, String type)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(channel.webhookUri()))
            .header("Content-Type", type)
            .header("X-Webhook-Hmac", Hmac.sha512().hex(channel.secret(), body))
            .POST(publisher)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  /** The chats of the account, and what stands in the chat of the test. */
  private List<JsonNode> everything() {
    List<JsonNode> everything = new ArrayList<>(houston.messages(channel, CLIENT));
    JsonNode page = houston.get("/v3/chats?limit=100").body();
    page.get("chats").forEach(everything::add);
    while (page.hasNonNull("next")) {
      page = houston.get("/v3/chats?limit=100&from=" + page.get("next").asText()).body();
      page.get("chats").forEach(everything::add);
    }
    return everything;
  }
}
