package dev.houston.subscriber;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.houston.webhook.StandardWebhooks;
import dev.houston.webhook.WebhookSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A subscriber's own web server on this machine, which answers as it is told to. */
public final class SubscriberServer implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final List<Received> received = new ArrayList<>();
  private volatile Function<Received, Integer> answer = request -> 200;
  private volatile Map<String, String> headers = Map.of();

  /** A request as it came. */
  public record Received(
      String id, String timestamp, String signatures, String contentType, String raw) {

    /** Its body. */
    public JsonNode body() {
      try {
        return JSON.readTree(raw);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    /** Whether it is signed with this secret. */
    public boolean isSignedWith(String secret) {
      return StandardWebhooks.verifies(
          signatures,
          WebhookSecret.parse(secret).orElseThrow(),
          id,
          timestamp,
          raw.getBytes(StandardCharsets.UTF_8));
    }

    /** What it tells: text and status of its message, or its status alone. */
    public String told() {
      JsonNode message = body().at("/messages/0");
      return message.isMissingNode()
          ? body().at("/statuses/0/status").asText()
          : message.path("text").asText() + " " + message.path("status").asText();
    }
  }

  public SubscriberServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where it listens. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=secret");
  }

  /** From now on every request is answered with this status. */
  public void answers(int status) {
    answers(request -> status);
  }

  /** From now on requests are answered so. */
  public void answers(Function<Received, Integer> status) {
    answer = status;
  }

  /** From now on answers have this header. */
  public void answersWith(String header, String value) {
    headers = Map.of(header, value);
  }

  /** The requests so far, taken or not. */
  public List<Received> received() {
    synchronized (received) {
      return List.copyOf(received);
    }
  }

  /** The ids of the requests so far. */
  public List<String> ids() {
    return received().stream().map(Received::id).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request =
          new Received(
              header(exchange, StandardWebhooks.ID),
              header(exchange, StandardWebhooks.TIMESTAMP),
              header(exchange, StandardWebhooks.SIGNATURE),
              header(exchange, "Content-Type"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      synchronized (received) {
        received.add(request);
      }
      headers.forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(answer.apply(request), -1);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return String.valueOf(exchange.getRequestHeaders().getFirst(name));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
