package dev.houston.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Houston over HTTP, as many at once ask it; whoever has no answer is told so by an exception. */
final class SoakHttp {
  private static final JsonMapper JSON = new JsonMapper();

  /** API Gateway gives up after that long. */
  private static final Duration PATIENCE = Duration.ofSeconds(29);

  private static final Duration PATIENCE_WITH_THE_CLOCK = Duration.ofMinutes(10);

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  SoakHttp(URI address) {
    this.address = address;
  }

  /** An answer: its status, and its body as JSON. */
  record Answer(int status, JsonNode body) {
    boolean isGood() {
      return status / 100 == 2;
    }

    /** Whether a sane integrator sends the same once more. */
    boolean isToBeTriedAgain() {
      return status >= 500 || status == 429;
    }

    String error() {
      return body.path("error").asText();
    }
  }

  /** Asks the API with a key. */
  Answer api(String method, String path, String key, String body) throws IOException {
    return send(request(path, PATIENCE).header("Authorization", "Bearer " + key), method, body);
  }

  /** Asks the local machine: its phones and its clock. */
  Answer local(String method, String path, String body) throws IOException {
    return send(request(path, PATIENCE), method, body);
  }

  /** Asks for what has to be there, when nothing is broken any more. */
  JsonNode get(String path, String key) {
    try {
      Answer answer =
          send(request(path, PATIENCE).header("Authorization", "Bearer " + key), "GET", null);
      if (!answer.isGood()) {
        throw new IllegalStateException("GET " + path + ": " + answer);
      }
      return answer.body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** All elements of a list that comes in pages, under that name. */
  List<JsonNode> all(String path, String name, String key) {
    List<JsonNode> all = new ArrayList<>();
    String from = "";
    while (from != null) {
      JsonNode page = get(path + "?limit=100" + from, key);
      page.get(name).forEach(all::add);
      from = page.hasNonNull("next") ? "&from=" + page.get("next").asText() : null;
    }
    return all;
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** Moves the clock; answers how many invocations that took. */
  long advance(Duration distance) {
    try {
      Answer answer =
          send(
              request("/local/clock", PATIENCE_WITH_THE_CLOCK),
              "POST",
              "{\"advance\": \"%s\"}".formatted(distance));
      if (!answer.isGood()) {
        throw new IllegalStateException("the clock does not move: " + answer);
      }
      return answer.body().path("invocations").asLong();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private HttpRequest.Builder request(String path, Duration patience) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(patience)
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest.Builder request, String method, String body) throws IOException {
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), json(answer.body()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static JsonNode json(String body) throws IOException {
    return body.isEmpty() || !(body.startsWith("{") || body.startsWith("["))
        ? JSON.createObjectNode()
        : JSON.readTree(body);
  }
}
