package dev.houston.api;

import dev.houston.account.ApiKey;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Calls the API over real HTTP. */
final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Http() {}

  static Answer get(String path, ApiKey key) {
    return send(request(path, key).GET());
  }

  static Answer delete(String path, ApiKey key) {
    return send(request(path, key).DELETE());
  }

  static Answer post(String path, ApiKey key, String body) {
    return json("POST", path, key, body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer patch(String path, ApiKey key, String body) {
    return json("PATCH", path, key, body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer json(String method, String path, ApiKey key, byte[] body) {
    return send(
        request(path, key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofByteArray(body)));
  }

  static HttpRequest.Builder request(String path, ApiKey key) {
    return request(path).header("Authorization", "Bearer " + key.value());
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin() + path));
  }

  static Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  static String origin() {
    return "http://localhost:" + CDI.current().select(PlainHttp.class).get().port();
  }
}
