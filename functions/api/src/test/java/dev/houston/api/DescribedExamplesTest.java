package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** AP-4: everything in the description is shown by an example, and every example is true. */
@QuarkusTest
class DescribedExamplesTest {

  /**
   * An example.
   *
   * @param place where it stands, e.g. {@code /components/schemas/Chat/examples/0}
   */
  record Shown(String place, JsonNode schema, JsonNode example) {
    @Override
    public String toString() {
      return place;
    }
  }

  static Stream<Shown> examples() {
    List<Shown> examples = new ArrayList<>();
    gather("", ApiDocument.served().root(), examples);
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isWhatItsSchemaAllows(Shown shown) {
    assertThat(ApiDocument.served().faults(shown.schema(), shown.example())).isEmpty();
  }

  @Test
  void showsEverySchema() {
    ApiDocument.served()
        .root()
        .at("/components/schemas")
        .properties()
        .forEach(
            schema ->
                assertThat(schema.getValue().path("examples")).as(schema.getKey()).isNotEmpty());
  }

  @Test
  void showsEveryBodyOfEveryRoute() {
    for (Route route : ApiDocument.served().routes()) {
      if (route.hasBody()) {
        assertThat(route.requestExamples()).as(route.toString()).isNotEmpty();
      }
      for (int status : route.statuses(2, 4, 5)) {
        JsonNode body = route.answer(status);
        if (!body.isMissingNode()) {
          assertThat(Route.examples(body)).as(route + " " + status).isNotEmpty();
        }
      }
    }
  }

  @Test
  void showsEveryParameter() {
    for (Route route : ApiDocument.served().routes()) {
      for (String in : List.of("path", "query", "header")) {
        for (JsonNode parameter : route.parameters(in)) {
          assertThat(parameter.has("example")).as(route + " " + parameter.path("name")).isTrue();
        }
      }
    }
  }

  @Test
  void describesTheStatusOfEachErrorByOneWithThatStatus() {
    for (Route route : ApiDocument.served().routes()) {
      for (int status : route.statuses(4, 5)) {
        assertThat(Route.examples(route.answer(status)))
            .as(route + " " + status)
            .allMatch(example -> example.path("status").asInt() == status);
      }
    }
  }

  private static void gather(String place, JsonNode node, List<Shown> examples) {
    if (node.has("schema")) {
      for (JsonNode example : Route.examples(node)) {
        examples.add(
            new Shown(place + "/example " + examples.size(), node.path("schema"), example));
      }
    } else if (node.path("examples").isArray()) {
      for (JsonNode example : node.path("examples")) {
        examples.add(new Shown(place + "/examples", node, example));
      }
    }
    if (node.isObject()) {
      node.properties()
          .forEach(
              child -> {
                if (!child.getKey().startsWith("example")) {
                  gather(place + "/" + child.getKey(), child.getValue(), examples);
                }
              });
    }
  }
}
