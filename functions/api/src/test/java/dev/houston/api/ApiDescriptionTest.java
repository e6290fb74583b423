package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AP-4: OpenAPI describes all of it. */
@QuarkusTest
class ApiDescriptionTest {

  @Test
  void describesEveryRoute() {
    List<String> routes = new ArrayList<>();
    document()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> routes.add(method + " " + path.getKey())));

    assertThat(routes)
        .containsExactlyInAnyOrder(
            "get /v3/channels",
            "post /v3/channels",
            "get /v3/settings",
            "patch /v3/settings",
            "get /v3/chats",
            "get /v3/chats/{channelId}/{chatId}/messages");
  }

  @Test
  void describesWhatEveryRouteTakesAndGives() {
    for (JsonNode path : document().path("paths")) {
      for (JsonNode operation : path) {
        String id = operation.path("operationId").asText();
        assertThat(operation.path("summary").asText()).as(id).isNotBlank();
        assertThat(operation.at("/responses/401/$ref").asText())
            .as(id)
            .isEqualTo("#/components/responses/Error401");
        assertThat(operation.path("responses").has("500")).as(id).isTrue();
        assertThat(operation.path("responses").has("413"))
            .as(id)
            .isEqualTo(operation.has("requestBody"));
      }
    }
  }

  @Test
  void describesTheShapeOfAnError() {
    JsonNode error = document().at("/components/schemas/Error");

    assertThat(error.path("properties").fieldNames())
        .toIterable()
        .containsExactly("status", "requestId", "error", "description", "data");
    for (JsonNode response : document().at("/components/responses")) {
      assertThat(response.at("/content/application~1json/schema/$ref").asText())
          .isEqualTo("#/components/schemas/Error");
      assertThat(response.at("/content/application~1json/example/error").asText()).isNotBlank();
    }
    assertThat(document().at("/components/responses")).hasSize(6);
  }

  @Test
  void saysHowToShowAKey() {
    assertThat(document().at("/info/title").asText()).isEqualTo("Houston");
    assertThat(document().at("/components/securitySchemes/apiKey/scheme").asText())
        .isEqualTo("bearer");
    assertThat(document().at("/security/0").has("apiKey")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi", "/openapi.yaml"})
  void isThereAsYamlToo(String path) {
    Answer yaml = Http.send(Http.request(path));

    assertThat(yaml.status()).isEqualTo(200);
    assertThat(new String(yaml.response().body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("openapi: 3.1", "/v3/chats/{channelId}/{chatId}/messages:");
  }

  private static JsonNode document() {
    return Http.send(Http.request("/openapi?format=json")).body();
  }
}
