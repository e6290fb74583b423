package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.houston.local.endtoend.RunningHouston.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * An operator who writes to many clients over the API by one channel, and the simulated phone that
 * is to get it all: what was accepted, and what arrived.
 */
final class Sending {
  static final String SALES = "79161112233";

  private static final JsonMapper JSON = new JsonMapper();

  /** By client, in the order of acceptance. */
  private final Map<String, List<String>> accepted = new LinkedHashMap<>();

  private String channelId;

  /** A message that has arrived at the phone. */
  record Arrived(String messageId, String client, Instant at) {}

  static String client(int number) {
    return Long.toString(79_990_001_000L + number);
  }

  /** The phone is there. */
  PlayedPhone connect(RunningHouston houston) {
    PlayedPhone phone = PlayedPhone.connect(houston, SALES);
    houston.advance(Duration.ofMinutes(1));
    assertThat(state(houston)).isEqualTo("active");
    return phone;
  }

  /** The phone is there, and away again. */
  Sending connectThenGoOffline(RunningHouston houston) {
    PlayedPhone phone = connect(houston);
    phone.session("{\"do\": \"goOffline\"}");
    houston.advance(Duration.ofMinutes(1));
    assertThat(state(houston)).isEqualTo("phoneUnavailable");
    return this;
  }

  /** The channel is back, and so what waits goes out as the clock goes on. */
  void comeBack(RunningHouston houston) {
    PlayedPhone.at(houston, SALES).session("{\"do\": \"comeBack\"}");
  }

  String state(RunningHouston houston) {
    JsonNode channel = houston.get("/v3/channels").body().get(0);
    channelId = channel.get("channelId").asText();
    return channel.get("state").asText();
  }

  String channelId() {
    return channelId;
  }

  /** Writes to one client after the other. */
  void write(RunningHouston houston, int messages, int clients) {
    for (int number = 0; number < messages; number++) {
      write(houston, client(number % clients), "message " + number);
    }
  }

  /** Writes to one client; answers the message's id. */
  String write(RunningHouston houston, String client, String text) {
    Answer answer = tryToWrite(houston, client, text);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    String id = answer.body().get("messageId").asText();
    accepted.computeIfAbsent(client, chat -> new ArrayList<>()).add(id);
    return id;
  }

  Answer tryToWrite(RunningHouston houston, String client, String text) {
    String body =
        JSON.createObjectNode()
            .put("channelId", channelId)
            .put("chatType", "whatsapp")
            .put("chatId", client)
            .put("text", text)
            .toString();
    return houston.post("/v3/message", body);
  }

  int waiting(RunningHouston houston) {
    return houston.get("/v3/channels/" + channelId + "/waiting").body().get("count").asInt();
  }

  /** Lets the clock go on until nothing waits any more. */
  void untilNothingWaits(RunningHouston houston) {
    for (int minute = 0; minute < 60 && waiting(houston) > 0; minute++) {
      houston.advance(Duration.ofMinutes(1));
    }
    houston.settle();
    assertThat(waiting(houston)).isZero();
  }

  /** The same, until the process dies on the way; false if it did not. */
  boolean untilItDies(RunningHouston houston) {
    try {
      untilNothingWaits(houston);
      return false;
    } catch (UncheckedIOException dead) {
      return true;
    }
  }

  /** What has arrived at the phone, in the order of arrival. */
  List<Arrived> arrived(RunningHouston houston) {
    List<Arrived> all = new ArrayList<>();
    String path = "/local/phones/" + SALES + "/messages";
    JsonNode page = houston.get(path).body();
    page.get("messages").forEach(message -> all.add(arrived(message)));
    return List.copyOf(all);
  }

  private static Arrived arrived(JsonNode message) {
    return new Arrived(
        message.get("houstonId").asText(),
        message.get("client").asText(),
        Instant.parse(message.get("at").asText()));
  }

  /** All that was accepted is there, each once, and each chat in the order of acceptance. */
  void assertAllArrivedOnceAndInOrder(RunningHouston houston) {
    Map<String, List<String>> there = new LinkedHashMap<>();
    arrived(houston)
        .forEach(
            message ->
                there
                    .computeIfAbsent(message.client(), chat -> new ArrayList<>())
                    .add(message.messageId()));
    assertThat(there).isEqualTo(accepted);
  }

  /** The statuses of our messages in a chat, oldest first. */
  List<String> statuses(RunningHouston houston, String client) {
    JsonNode messages =
        houston
            .get("/v3/chats/" + channelId + "/" + client + "/messages?limit=100")
            .body()
            .get("messages");
    return StreamSupport.stream(messages.spliterator(), false)
        .filter(message -> message.get("isEcho").asBoolean())
        .map(message -> message.get("status").asText())
        .toList();
  }

  /** The system messages of a chat, without the words before them. */
  List<String> said(RunningHouston houston, String client) {
    JsonNode messages =
        houston
            .get("/v3/chats/" + channelId + "/" + client + "/messages?limit=100")
            .body()
            .get("messages");
    return StreamSupport.stream(messages.spliterator(), false)
        .filter(message -> message.get("type").asText().equals("system"))
        .map(message -> message.get("text").asText().replace("=== SYSTEM Wazzup === ", ""))
        .toList();
  }
}
