package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.houston.local.endtoend.RunningHouston.Answer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** A simulated phone and one of its clients, played over {@code /local/phones} alone. */
final class PlayedPhone {
  private static final JsonMapper JSON = new JsonMapper();

  private final RunningHouston houston;
  private final String chat;

  private PlayedPhone(RunningHouston houston, String chat) {
    this.houston = houston;
    this.chat = chat;
  }

  static PlayedPhone connect(RunningHouston houston, String number) {
    Answer answer =
        houston.post(
            "/local/phones", "{\"name\": \"Sales\", \"plainId\": \"%s\"}".formatted(number));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    return at(houston, number);
  }

  /** One that is connected already. */
  static PlayedPhone at(RunningHouston houston, String number) {
    return new PlayedPhone(houston, "/local/phones/" + number + "/chats/79990000000");
  }

  /** The same phone and another client. */
  PlayedPhone with(String client) {
    return new PlayedPhone(houston, chat.substring(0, chat.lastIndexOf('/') + 1) + client);
  }

  /** Somebody writes; answers the message's id. */
  String writes(String from, String text) {
    return written(from, text, false);
  }

  /** Somebody writes, and Houston is not told; answers the message's id. */
  String writesUnheard(String from, String text) {
    return written(from, text, true);
  }

  private String written(String from, String text, boolean lost) {
    String body =
        JSON.createObjectNode().put("from", from).put("text", text).put("lost", lost).toString();
    return play("/messages", body, 201).get("messageId").asText();
  }

  /** Something happens to a message of ours. */
  void happens(String messageId, String status) {
    play("/messages/" + messageId + "/statuses", "{\"status\": \"%s\"}".formatted(status), 200);
  }

  /** WhatsApp gives a message of ours up, and says why. */
  void fails(String messageId, String reason) {
    play(
        "/messages/" + messageId + "/statuses",
        "{\"status\": \"failed\", \"reason\": \"%s\"}".formatted(reason),
        200);
  }

  /** Something happens to a message of ours, and Houston is not told. */
  void happensUnheard(String messageId, String status) {
    play(
        "/messages/" + messageId + "/statuses",
        "{\"status\": \"%s\", \"lost\": true}".formatted(status),
        200);
  }

  void calls(boolean video) {
    play("/calls", "{\"video\": %s}".formatted(video), 201);
  }

  /** The client calls, of which Houston dies, be it before or after it has answered. */
  void callsFatally() {
    try {
      houston.post(chat + "/calls", "{}");
    } catch (UncheckedIOException dead) {
      // Kept before anybody was told: that is what the test is about.
    }
  }

  /** The phone sends its last webhook in this state once more, or after all. */
  void sendsAgain(String state) {
    List<JsonNode> such =
        webhooks().stream().filter(one -> one.get("state").asText().equals(state)).toList();
    String id = such.get(such.size() - 1).get("webhookId").asText();
    play("/webhooks/" + id + "/again", "", 200);
  }

  /** The webhooks in the order in which they go out. */
  List<JsonNode> webhooks() {
    return list(houston.get(chat).body().get("webhooks"));
  }

  List<String> states() {
    return webhooks().stream().map(webhook -> webhook.get("state").asText()).toList();
  }

  JsonNode truth(String messageId) {
    return list(houston.get(chat).body().get("messages")).stream()
        .filter(message -> message.get("messageId").asText().equals(messageId))
        .findFirst()
        .orElseThrow();
  }

  /** Something befalls the phone's session, or somebody does it. */
  void session(String act) {
    String phone = chat.substring(0, chat.indexOf("/chats/"));
    Answer answer = houston.post(phone + "/session", act);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    houston.settle();
  }

  /** What stands in the phone itself, oldest first. */
  List<String> texts() {
    return list(houston.get(chat).body().get("messages")).stream()
        .map(message -> message.get("text").asText())
        .toList();
  }

  /** The system messages and missed calls in Houston, without the words before them. */
  List<String> said() {
    return inHouston().stream()
        .filter(message -> List.of("system", "missing_call").contains(message.get("type").asText()))
        .map(message -> message.get("text").asText().replace("=== SYSTEM Wazzup === ", ""))
        .toList();
  }

  /** The conversation as Houston knows it, the newest message first. */
  List<JsonNode> inHouston() {
    return list(houston.get(chat + "/in-houston").body().get("messages"));
  }

  private JsonNode play(String path, String body, int status) {
    Answer answer = houston.post(chat + path, body);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    houston.settle();
    return answer.body();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
