package dev.houston.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.subscriber.SubscriberServer;
import dev.houston.subscriber.SubscriberServer.Received;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A subscriber's web server, which fails at times, and what it took. */
final class Hearing implements AutoCloseable {
  private static final int[] FAILURES = {500, 503, 429, 404};

  private final SubscriberServer server = new SubscriberServer();
  private final Map<String, Received> taken = new LinkedHashMap<>();
  private final Set<String> changedUnderOneId = new TreeSet<>();
  private Random random = new Random(0);
  private int failsInThousand;
  private long attempts;

  /** What was heard of a chat's message: that it is there, or its status. */
  record Told(String messageId, String chatId, String status, boolean isMessage) {}

  Hearing() {
    server.answers(this::answer);
  }

  URI uri() {
    return server.uri();
  }

  /** From now on it fails that often, by this seed. */
  synchronized void fails(int inThousand, long seed) {
    failsInThousand = inThousand;
    random = new Random(seed);
  }

  private synchronized int answer(Received request) {
    attempts++;
    if (random.nextInt(1_000) < failsInThousand) {
      return FAILURES[random.nextInt(FAILURES.length)];
    }
    Received before = taken.putIfAbsent(request.id(), request);
    if (before != null && !effects(before).equals(effects(request))) {
      changedUnderOneId.add(before.raw() + " and " + request.raw());
    }
    return 200;
  }

  /** How often it was asked to listen. */
  synchronized long attempts() {
    return attempts;
  }

  /** What was told under an id, and what else was told under the same. */
  synchronized Set<String> changedUnderOneId() {
    return Set.copyOf(changedUnderOneId);
  }

  /** What was taken, in the order in which it was taken first; each under its id. */
  synchronized Map<String, List<Told>> told() {
    Map<String, List<Told>> told = new LinkedHashMap<>();
    taken.forEach((id, request) -> told.put(id, told(request.body())));
    return told;
  }

  /** What a request tells, but for when: the same may be told again as of another moment. */
  private static List<String> effects(Received request) {
    return told(request.body()).stream()
        .map(told -> told.messageId() + (told.isMessage() ? "" : " " + told.status()))
        .toList();
  }

  private static List<Told> told(JsonNode body) {
    List<Told> told = new ArrayList<>();
    for (JsonNode message : body.path("messages")) {
      told.add(
          new Told(
              message.path("messageId").asText(),
              message.path("channelId").asText() + "/" + message.path("chatId").asText(),
              message.path("status").asText(),
              true));
    }
    for (JsonNode status : body.path("statuses")) {
      told.add(
          new Told(status.path("messageId").asText(), "", status.path("status").asText(), false));
    }
    return told;
  }

  @Override
  public void close() {
    server.close();
  }
}
