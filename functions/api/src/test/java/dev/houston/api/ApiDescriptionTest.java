package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AP-4: OpenAPI describes all of it. */
@QuarkusTest
class ApiDescriptionTest {

  @Inject BeanManager beans;

  @Test
  void describesEveryRouteThatIsServedAndNoOther() {
    assertThat(ApiDocument.served().routes())
        .extracting(Route::toString)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(served());
  }

  @Test
  void describesWhatEveryRouteDoes() {
    assertThat(ApiDocument.served().routes())
        .allSatisfy(
            route -> {
              assertThat(route.operation().path("operationId").asText()).isNotBlank();
              assertThat(route.operation().path("summary").asText()).isNotBlank();
              assertThat(route.operation().path("tags")).isNotEmpty();
            });
  }

  @Test
  void describesTheErrorsThatEveryRouteCanAnswer() {
    for (Route route : ApiDocument.served().routes()) {
      boolean hasParameters =
          !route.parameters("query").isEmpty() || !route.parameters("header").isEmpty();
      List<Integer> errors = new ArrayList<>(List.of(401, 405, 406, 500));
      if (route.hasBody()) {
        errors.addAll(List.of(413, 415));
      }
      if (route.hasBody() || hasParameters) {
        errors.add(400);
      }
      if (!route.parameters("path").isEmpty()) {
        errors.add(404);
      }
      assertThat(route.statuses(4, 5)).as(route.toString()).containsAll(errors);
    }
  }

  @Test
  void describesTheShapeOfAnError() {
    JsonNode error = document().at("/components/schemas/Error");

    assertThat(error.path("properties").fieldNames())
        .toIterable()
        .containsExactly("status", "requestId", "error", "description", "data");
    for (Route route : ApiDocument.served().routes()) {
      for (int status : route.statuses(4, 5)) {
        assertThat(route.answer(status).at("/schema/$ref").asText())
            .as(route + " " + status)
            .isEqualTo("#/components/schemas/Error");
      }
    }
  }

  @Test
  void saysHowToShowAKey() {
    assertThat(document().at("/info/title").asText()).isEqualTo("Houston");
    assertThat(document().at("/components/securitySchemes/apiKey/scheme").asText())
        .isEqualTo("bearer");
    assertThat(document().at("/security/0").has("apiKey")).isTrue();
  }

  /** It belongs to no version, and what it describes is no part of it. */
  @Test
  void isNowhereElse() {
    Http.send(Http.request("/v3/openapi")).mustBeRefusedWith(404, "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi", "/openapi.yaml"})
  void isThereAsYaml(String path) {
    Answer yaml = Http.send(Http.request(path));

    assertThat(yaml.status()).isEqualTo(200);
    assertThat(new String(yaml.response().body(), StandardCharsets.UTF_8))
        .contains("openapi: 3.1", "/v3/chats/{channelId}/{chatId}/messages:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi?format=json", "/openapi?format=JSON", "/openapi.json"})
  void isThereAsJson(String path) {
    assertThat(Http.send(Http.request(path)).body()).isEqualTo(document());
  }

  @Test
  void isThereAsJsonForWhoAcceptsNothingElse() {
    Answer json = Http.send(Http.request("/openapi").header("Accept", "application/json"));

    assertThat(json.body()).isEqualTo(document());
  }

  /** As the classes of the routes say it themselves. */
  private List<String> served() {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(Bean::getBeanClass)
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Stream.of(type.getDeclaredMethods()).flatMap(ApiDescriptionTest::route))
        .toList();
  }

  private static Stream<String> route(Method method) {
    String path =
        method.getDeclaringClass().getAnnotation(Path.class).value()
            + (method.isAnnotationPresent(Path.class)
                ? method.getAnnotation(Path.class).value()
                : "");
    return Stream.of(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(verb -> verb.value() + " " + path);
  }

  private static JsonNode document() {
    return ApiDocument.served().root();
  }
}
