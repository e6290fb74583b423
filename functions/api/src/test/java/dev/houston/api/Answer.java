package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the API answered. */
record Answer(HttpResponse<byte[]> response) {
  private static final ObjectMapper JSON = new ObjectMapper();

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return String.join(",", response.headers().allValues(name));
  }

  JsonNode body() {
    try {
      return JSON.readTree(response.body());
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  /** Of an error: the fields at fault. */
  List<String> fields() {
    return texts(body().path("data").path("fields"));
  }

  /** The shape of v3, see {@code error-invalid-message-data.json} among the recorded answers. */
  void mustBeRefusedWith(int status, String error) {
    assertThat(status()).isEqualTo(status);
    assertThat(header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(header("Cache-Control")).isEqualTo("no-store");
    assertThat(header("X-Request-Id")).isNotEmpty();
    assertThat(body().fieldNames())
        .toIterable()
        .containsExactly("status", "requestId", "error", "description", "data");
    assertThat(body().path("status").asInt()).isEqualTo(status);
    assertThat(body().path("requestId").asText()).isEqualTo(header("X-Request-Id"));
    assertThat(body().path("error").asText()).isEqualTo(error);
    assertThat(body().path("description").asText()).isNotBlank();
    assertThat(body().path("data").isObject()).isTrue();
  }

  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
