package dev.houston.local.soak;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.houston.local.soak.Company.Line;
import dev.houston.local.soak.SoakHttp.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An integration that writes to a line's clients over the API, one message after the other. Where
 * it has no answer, or a 5xx, it sends the same once more under the same {@code crmMessageId},
 * before it sends anything else.
 */
final class Operator {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_ATTEMPTS_AT_THE_END = 200;

  private final SoakHttp http;
  private final Company company;
  private final Line line;
  private final Random random;
  private final Stage stage;
  private final Latencies latencies;
  private final Map<String, List<Accepted>> accepted = new HashMap<>();
  private Pending pending;
  private int written;
  private int refused;

  /** A message that was accepted; its id where the answer that named it was not lost. */
  record Accepted(String text, String messageId) {}

  private record Pending(String client, String text, int attempts) {}

  Operator(
      SoakHttp http, Company company, Line line, Random random, Stage stage, Latencies latencies) {
    this.http = http;
    this.company = company;
    this.line = line;
    this.random = random;
    this.stage = stage;
    this.latencies = latencies;
  }

  /** Writes the next message, or the last one again. */
  synchronized void write() throws IOException {
    if (pending == null) {
      pending = new Pending(client(), text(), 0);
    }
    Pending now = pending;
    pending = new Pending(now.client(), now.text(), now.attempts() + 1);
    long start = System.nanoTime();
    Answer answer = http.api("POST", "/v3/message", company.key(), body(now));
    latencies.add(Duration.ofNanos(System.nanoTime() - start), answer.status());
    if (!answer.isToBeTriedAgain()) {
      hear(now, answer);
      pending = null;
    }
  }

  /** Sends again what has no answer yet, now that nothing is broken any more. */
  synchronized void finish() throws IOException {
    for (int attempt = 0; pending != null && attempt < MOST_ATTEMPTS_AT_THE_END; attempt++) {
      write();
    }
    if (pending != null) {
      stage.complain("not accepted, though nothing is broken: " + pending.text());
    }
  }

  private void hear(Pending sent, Answer answer) {
    if (answer.status() == 201) {
      accept(sent, answer.body().get("messageId").asText());
    } else if (answer.error().equals("REPEATED_CRM_MESSAGE_ID") && sent.attempts() > 0) {
      accept(sent, null);
    } else if (answer.error().equals("BAD_CONTACT") && sent.client().equals(line.unreachable())) {
      refused++;
    } else {
      stage.complain("refused after " + sent.attempts() + " attempts: " + answer);
    }
  }

  private void accept(Pending sent, String messageId) {
    accepted
        .computeIfAbsent(sent.client(), chat -> new ArrayList<>())
        .add(new Accepted(sent.text(), messageId));
  }

  private String client() {
    return random.nextInt(40) == 0
        ? line.unreachable()
        : line.clients().get(random.nextInt(line.clients().size()));
  }

  private String text() {
    return "%s/%s/operator %d".formatted(company.name(), line.phone(), written++);
  }

  private String body(Pending message) {
    return JSON.createObjectNode()
        .put("channelId", line.channelId())
        .put("chatType", "whatsapp")
        .put("chatId", message.client())
        .put("text", message.text())
        .put("crmMessageId", message.text())
        .toString();
  }

  /** What was accepted, by client, in the order of acceptance. */
  synchronized Map<String, List<Accepted>> accepted() {
    return Map.copyOf(accepted);
  }

  /** How many messages were refused, all of them to a number without WhatsApp. */
  synchronized int refused() {
    return refused;
  }

  Company company() {
    return company;
  }

  Line line() {
    return line;
  }
}
