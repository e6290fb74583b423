package dev.houston.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A connector's web server on this machine, which answers as it is told to. */
public final class GatewayServer implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  static {
    // Head and body of an answer are two writes, and TCP holds the second back for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Heard> heard = new ArrayList<>();
  private volatile Function<Heard, Reply> answer = request -> json(200, "{}");

  /** A request as it came; the path is not decoded. */
  public record Heard(
      String method, String path, String rawQuery, Map<String, String> headers, String body) {

    /** The parameters of its query. */
    public Map<String, String> query() {
      Map<String, String> query = new TreeMap<>();
      for (String parameter : rawQuery.split("&", -1)) {
        if (!parameter.isEmpty()) {
          String[] parts = parameter.split("=", 2);
          query.put(decoded(parts[0]), decoded(parts[1]));
        }
      }
      return query;
    }

    /** A header, or an empty text. */
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Its body. */
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    @Override
    public String toString() {
      return method + " " + path + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }

  /** What is answered. */
  public interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  public GatewayServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Where it listens, with a path of its own. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/gateway");
  }

  /** A whole answer. */
  public static Reply json(int status, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** From now on requests are answered so. */
  public void answers(Function<Heard, Reply> reply) {
    answer = reply;
  }

  /** From now on every request is answered so. */
  public void answers(int status, String body) {
    answers(request -> json(status, body));
  }

  /** The requests so far. */
  public List<Heard> heard() {
    synchronized (heard) {
      return List.copyOf(heard);
    }
  }

  /** The only request so far. */
  public Heard only() {
    List<Heard> all = heard();
    if (all.size() != 1) {
      throw new AssertionError("not one request but " + all);
    }
    return all.get(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
      String query = exchange.getRequestURI().getRawQuery();
      var request =
          new Heard(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getRawPath(),
              query == null ? "" : query,
              headers,
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      synchronized (heard) {
        heard.add(request);
      }
      answer.apply(request).to(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
