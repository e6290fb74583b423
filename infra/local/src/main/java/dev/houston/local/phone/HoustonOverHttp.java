package dev.houston.local.phone;

import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatId;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Houston as the phone and its page reach it: over HTTP, as everybody does. */
public final class HoustonOverHttp {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String JSON = "application/json";

  private final Supplier<URI> address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /**
   * Houston at that address, such as {@code http://127.0.0.1:8080}.
   *
   * @param address asked for with every request: there is none before the program is up
   */
  public HoustonOverHttp(Supplier<URI> address) {
    this.address = address;
  }

  /** Where this machine is. */
  URI address() {
    return address.get();
  }

  /** {@code POST /v3/channels} with that body. */
  HoustonAnswer connect(String body, String apiKey) throws IOException {
    return send(
        to("/v3/channels")
            .header("Content-Type", JSON)
            .header("Authorization", "Bearer " + apiKey)
            .POST(BodyPublishers.ofString(body)));
  }

  /** The newest messages of a chat, the newest first, as the API lists them. */
  HoustonAnswer messages(ChannelId channel, ChatId client, int limit, String apiKey)
      throws IOException {
    String path =
        "/v3/chats/%s/%s/messages?order=desc&limit=%d"
            .formatted(channel.value(), client.value(), limit);
    return send(to(path).header("Authorization", "Bearer " + apiKey));
  }

  /** Posts a webhook. */
  HoustonAnswer deliver(String path, Map<String, String> headers, String body) throws IOException {
    HttpRequest.Builder request =
        to(path)
            .header("Content-Type", JSON)
            .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)));
    headers.forEach(request::header);
    return send(request);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(address.get().resolve(path)).timeout(PATIENCE);
  }

  private HoustonAnswer send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      return new HoustonAnswer(answer.statusCode(), answer.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("stopped").initCause(stopped);
    }
  }
}
