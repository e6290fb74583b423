package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.connector.Hmac;
import dev.houston.connector.waha.WahaWebhook;
import dev.houston.local.endtoend.RunningHouston.Answer;
import dev.houston.local.endtoend.RunningHouston.Channel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wrong input gets a clear answer, leaves nothing behind, and the next good one is served (NV-3).
 */
class WrongInputIT {
  private static final String CLIENT = "79160000001";

  private static RunningHouston houston;
  private static int channels;

  private Channel channel;

  @BeforeAll
  static void start() {
    houston = RunningHouston.start();
  }

  @AfterAll
  static void stop() {
    houston.close();
  }

  @BeforeEach
  void connect() {
    channels++;
    channel = houston.createChannel("7916111%04d".formatted(channels));
  }

  @AfterEach
  void theNextGoodWebhookIsServedAsEver() {
    assertThat(houston.settle().get("/v3/chats?limit=100").body().get("chats"))
        .noneMatch(chat -> chat.get("channelId").asText().equals(channel.id()));
    var good = WahaWebhook.fromClient("GOOD", CLIENT, houston.now());
    assertThat(houston.webhook(channel, good).status()).isEqualTo(200);
    houston.settle();
    assertThat(houston.messages(channel, CLIENT)).hasSize(1);
  }

  private static void assertRefused(Answer answer, int status, String field) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().get("status").asInt()).isEqualTo(status);
    assertThat(answer.body().get("error").asText()).isNotEmpty();
    assertThat(answer.body().get("requestId").asText()).isNotEmpty();
    assertThat(answer.body().get("description").asText()).isNotEmpty();
    assertThat(answer.body().path("data").path("fields").path(0).asText()).isEqualTo(field);
  }

  @Test
  void aBadSignature_NV2() {
    var webhook = WahaWebhook.fromClient("X", CLIENT, houston.now());
    Answer answer = houston.webhook(channel, webhook.body(), webhook.signature("wrong"));
    assertRefused(answer, 401, "X-Webhook-Hmac");
  }

  @Test
  void anUnknownChannel() {
    var unknown =
        new Channel(
            "11111111-2222-3333-4444-555555555555",
            "http://x/webhooks/waha/11111111-2222-3333-4444-555555555555",
            "secret");
    Answer answer = houston.webhook(unknown, WahaWebhook.fromClient("X", CLIENT, houston.now()));
    assertRefused(answer, 404, "channelId");
    assertThat(answer.body().get("error").asText()).isEqualTo("CHANNEL_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[]", "{\"event\":", "\u0000"})
  void aBodyThatIsNoJsonObject(String body) {
    String signature = Hmac.sha512().hex(channel.secret(), body.getBytes(StandardCharsets.UTF_8));
    assertRefused(houston.webhook(channel, body, signature), 400, "body");
  }

  @Test
  void aMissingField() {
    var webhook = WahaWebhook.fromClient("X", CLIENT, houston.now());
    webhook.payload().remove("id");
    assertRefused(houston.webhook(channel, webhook), 400, "payload.id");
  }

  @Test
  void aFieldOfTheWrongType() {
    var webhook = WahaWebhook.fromClient("X", CLIENT, houston.now());
    webhook.payload().put("fromMe", "no");
    assertRefused(houston.webhook(channel, webhook), 400, "payload.fromMe");
  }

  @Test
  void aBodyOfTwoMegabytes() {
    var webhook = WahaWebhook.fromClient("X", CLIENT, houston.now());
    webhook.payload().put("body", "x".repeat(2_000_000));
    assertRefused(houston.webhook(channel, webhook), 413, "body");
  }

  @Test
  void aForeignAccountsKey_NV2() {
    var opened = houston.post("/local/accounts", "{\"name\": \"Another company\"}");
    assertThat(opened.status()).isEqualTo(201);
    var foreign = Map.of("Authorization", "Bearer " + opened.body().get("apiKey").asText());

    assertThat(houston.send("GET", "/v3/channels", null, foreign).body()).isEmpty();
    assertThat(houston.send("GET", "/v3/chats", null, foreign).body().get("chats")).isEmpty();
    Answer messages =
        houston.send(
            "GET", "/v3/chats/" + channel.id() + "/" + CLIENT + "/messages", null, foreign);
    assertThat(messages.status()).isEqualTo(404);
    assertThat(messages.body().get("error").asText()).isEqualTo("CHANNEL_NOT_FOUND");
  }

  @Test
  void aKeyThatIsUnknown_NV2() {
    var unknown = Map.of("Authorization", "Bearer nonsense");
    assertThat(houston.send("GET", "/v3/channels", null, unknown).status()).isEqualTo(401);
    assertThat(houston.send("GET", "/v3/channels", null, Map.of()).status()).isEqualTo(401);
  }

  @Test
  void aPathThatNobodyServes() {
    assertThat(houston.get("/nowhere").status()).isEqualTo(404);
    assertThat(houston.get("/v3/nowhere").status()).isEqualTo(404);
  }

  @Test
  void nothingSecretIsLogged_NV2() {
    var webhook = WahaWebhook.fromClient("X", "79169876543", houston.now());
    webhook.payload().put("body", "a very private text").remove("fromMe");
    houston.webhook(channel, webhook);
    assertThat(houston.output())
        .doesNotContain("a very private text")
        .doesNotContain("79169876543")
        .doesNotContain(channel.secret())
        .doesNotContain("waha-key");
  }
}
