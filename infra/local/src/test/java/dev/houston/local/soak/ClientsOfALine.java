package dev.houston.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.houston.local.soak.Company.Line;
import dev.houston.local.soak.SoakHttp.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** The clients of a line: they receive and read, write and call, and the phone writes as well. */
final class ClientsOfALine {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String POST = "POST";

  private final SoakHttp http;
  private final Company company;
  private final Line line;
  private final Random random;
  private final List<Sent> underWay = new ArrayList<>();
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();
  private long next = 1;
  private int written;

  private record Sent(String client, String messageId, boolean delivered) {}

  ClientsOfALine(SoakHttp http, Company company, Line line, Random random) {
    this.http = http;
    this.company = company;
    this.line = line;
    this.random = random;
  }

  /** Somebody does something. */
  void act() throws IOException {
    lookWhatHasCome();
    int what = random.nextInt(100);
    if (what < 70) {
      receive();
    } else if (what < 85) {
      write("client");
    } else if (what < 90) {
      write("phone");
    } else if (what < 95) {
      call(what % 2 == 0);
    } else {
      tellAgain();
    }
  }

  private void lookWhatHasCome() throws IOException {
    Answer answer = http.local("GET", line.path() + "/messages?from=" + next, null);
    for (JsonNode message : answer.body().path("messages")) {
      next = Math.max(next, message.get("number").asLong() + 1);
      if (message.get("from").asText().equals("phone")) {
        underWay.add(
            new Sent(message.get("client").asText(), message.get("messageId").asText(), false));
      }
    }
  }

  /** Some of what is under way is received, read, or given up. */
  private void receive() throws IOException {
    for (int one = 0; one < 3 && !underWay.isEmpty(); one++) {
      Sent sent = underWay.remove(random.nextInt(underWay.size()));
      int fate = random.nextInt(20);
      if (fate == 0 && !sent.delivered()) {
        happens(sent, "failed");
      } else if (fate < 12 && !sent.delivered()) {
        happens(sent, "delivered");
        underWay.add(new Sent(sent.client(), sent.messageId(), true));
      } else if (fate < 18) {
        happens(sent, "read");
      }
    }
  }

  private void happens(Sent sent, String status) throws IOException {
    http.local(
        POST,
        chat(sent.client()) + "/messages/" + sent.messageId() + "/statuses",
        "{\"status\": \"%s\"}".formatted(status));
  }

  private void write(String from) throws IOException {
    String text = "%s/%s/%s %d".formatted(company.name(), line.phone(), from, written++);
    http.local(
        POST,
        chat(anybody()) + "/messages",
        JSON.createObjectNode().put("from", from).put("text", text).toString());
  }

  private void call(boolean video) throws IOException {
    String client = anybody();
    if (http.local(POST, chat(client) + "/calls", "{\"video\": %s}".formatted(video)).isGood()) {
      calls.merge(client, 1, Integer::sum);
    }
  }

  /** How often each client called. */
  Map<String, Integer> calls() {
    return Map.copyOf(calls);
  }

  /** A webhook that was taken comes a second time. */
  private void tellAgain() throws IOException {
    String chat = chat(anybody());
    List<JsonNode> taken =
        SoakHttp.list(http.local("GET", chat, null).body().path("webhooks")).stream()
            .filter(webhook -> webhook.get("state").asText().equals("delivered"))
            .toList();
    if (!taken.isEmpty()) {
      String id = taken.get(random.nextInt(taken.size())).get("webhookId").asText();
      http.local(POST, chat + "/webhooks/" + id + "/again", "");
    }
  }

  private String anybody() {
    return line.clients().get(random.nextInt(line.clients().size()));
  }

  private String chat(String client) {
    return line.path() + "/chats/" + client;
  }
}
