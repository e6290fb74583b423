package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** AP-1, AP-3: a client that was written for Wazzup's API v3 works with Houston, unchanged. */
class V3ClientIT {
  private static final String NUMBER = "79161112233";
  private static final String CLIENT = "79990000001";

  private static RunningHouston houston;
  private static PlayedPhone phone;
  private static V3Client client;
  private static String channel;

  @BeforeAll
  static void start() {
    Optional<Path> python = V3Client.python();
    assumeTrue(
        python.isPresent(),
        "HOUSTON_V3_CLIENT names no Python that has the client of API v3: see .ci/run");
    houston = RunningHouston.start();
    phone = PlayedPhone.connect(houston, NUMBER).with(CLIENT);
    channel = houston.get("/v3/channels").body().at("/0/channelId").asText();
    client = V3Client.start(python.orElseThrow(), houston.address(), RunningHouston.KEY);
    assertThat(client.does("register").at("/answer/channelsUpdates").asBoolean()).isTrue();
  }

  @AfterAll
  static void stop() {
    if (houston != null) {
      client.close();
      houston.close();
    }
  }

  private static ObjectNode message(String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("channelId", channel)
        .put("chatType", "whatsapp")
        .put("chatId", CLIENT)
        .put("text", text);
  }

  /** What the API itself shows of a message. */
  private static JsonNode shown(String messageId) {
    String path = "/v3/chats/" + channel + "/" + CLIENT + "/messages?limit=100";
    for (JsonNode one : houston.get(path).body().get("messages")) {
      if (one.get("messageId").asText().equals(messageId)) {
        return one;
      }
    }
    throw new AssertionError("no such message stands there");
  }

  @Test
  void listsTheChannels() {
    JsonNode answer = client.does("channels").get("answer");

    assertThat(answer).hasSize(1);
    assertThat(answer.at("/0/transport").asText()).isEqualTo("whatsapp");
    assertThat(answer.at("/0/plainId").asText()).isEqualTo(NUMBER);
  }

  @Test
  void sendsAMessage() {
    JsonNode sent = client.sends(message("Good morning!")).get("answer");
    houston.settle();

    assertThat(sent.get("chatId").asText()).isEqualTo(CLIENT);
    assertThat(shown(sent.get("messageId").asText()).get("text").asText())
        .isEqualTo("Good morning!");
  }

  @Test
  void hearsThatItsMessageWasSentAndRead() {
    String id = client.sends(message("Are you there?")).at("/answer/messageId").asText();
    houston.advance(Duration.ofSeconds(10));
    phone.happens(id, "delivered");
    phone.happens(id, "read");

    assertThat(client.heard("statuses"))
        .filteredOn(status -> status.get("messageId").asText().equals(id))
        .extracting(status -> status.get("status").asText())
        .containsExactly("sent", "delivered", "read");
  }

  @Test
  void hearsWhatAClientWrites() {
    phone.writes("client", "Hello from the client");

    assertThat(client.heard("messages"))
        .filteredOn(one -> one.path("text").asText().equals("Hello from the client"))
        .extracting(one -> one.get("status").asText())
        .containsExactly("inbound");
  }

  @Test
  void hearsThatAChannelIsSwitchedOffAndOn() {
    houston.post("/v3/channels/" + channel + "/disable", "");
    houston.settle();
    JsonNode refused = client.sends(message("Too late"));
    houston.post("/v3/channels/" + channel + "/enable", "");
    houston.settle();

    assertThat(refused.get("error").asText()).isEqualTo("CHANNEL_BLOCKED");
    assertThat(refused.get("category").asText()).isEqualTo("channel");
    assertThat(client.heard("channelsUpdates"))
        .extracting(update -> update.get("state").asText())
        .containsSubsequence("disabled", "active");
  }

  @Test
  void knowsTheErrorOfANameThatIsUsedUp() {
    ObjectNode named = message("Once").put("crmMessageId", "lead-17/3");
    client.sends(named);

    JsonNode repeated = client.sends(named);

    assertThat(repeated.get("error").asText()).isEqualTo("REPEATED_CRM_MESSAGE_ID");
    assertThat(repeated.get("status").asInt()).isEqualTo(400);
    assertThat(repeated.get("category").asText()).isEqualTo("conflict");
  }

  @Test
  void knowsTheErrorOfAChannelThatIsNotThere() {
    ObjectNode lost = message("Lost").put("channelId", UUID.randomUUID().toString());

    JsonNode refused = client.sends(lost);

    assertThat(List.of(refused.get("error").asText(), refused.get("category").asText()))
        .containsExactly("CHANNEL_NOT_FOUND", "channel");
  }

  @Test
  void knowsTheErrorOfAnotherMessenger() {
    JsonNode refused = client.sends(message("Hello").put("chatType", "vk"));

    assertThat(refused.get("error").asText()).isEqualTo("WRONG_TRANSPORT");
    assertThat(refused.at("/data/transport").asText()).isEqualTo("whatsapp");
  }

  /** It was written without knowing of system messages, which v3 has. */
  @Test
  void understandsEveryWebhookButThoseItWasNotWrittenFor() {
    client.sends(message("And this?"));
    phone.writes("client", "Yes, this.");
    houston.settle();

    assertThat(client.does("heard").get("answer"))
        .filteredOn(one -> one.get("name").isNull())
        .extracting(one -> one.at("/body/messages/0"))
        .allSatisfy(
            strange ->
                assertThat(strange.get("type").asText() + " " + strange.get("status").asText())
                    .isEqualTo("system inbound"));
  }
}
