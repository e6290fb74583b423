package dev.houston.local.phone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real server that answers what the test says, 200 when it says nothing. */
final class HoustonDouble implements AutoCloseable {
  private static final HoustonAnswer TAKEN = new HoustonAnswer(200, "{\"events\":1}");

  final List<Request> requests = new CopyOnWriteArrayList<>();

  private final Queue<HoustonAnswer> answers = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  /** A request as it came. */
  record Request(String path, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> String.join(",", header.getValue()))
          .findFirst()
          .orElse("");
    }
  }

  HoustonDouble() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next requests are answered so, one each. */
  void answers(int... statuses) {
    for (int status : statuses) {
      answers(status, "{}");
    }
  }

  void answers(int status, String body) {
    answers.add(new HoustonAnswer(status, body));
  }

  List<String> bodies() {
    return requests.stream().map(Request::body).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        new Request(
            exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), body));
    HoustonAnswer answer = Optional.ofNullable(answers.poll()).orElse(TAKEN);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
