package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** AP-1, AP-4: every error that the description promises is provoked, and has its shape. */
@QuarkusTest
class DescribedErrorsTest {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  @Inject Office office;

  /** One error of one route. */
  record Promised(Route route, int status) {
    @Override
    public String toString() {
      return status + " of " + route;
    }
  }

  static Stream<Promised> errors() {
    return ApiDocument.served().routes().stream()
        .flatMap(route -> route.statuses(4, 5).stream().map(status -> new Promised(route, status)));
  }

  static Stream<Route> routes() {
    return ApiDocument.served().routes().stream();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void isGivenAsDescribed(Promised promised) {
    Route route = promised.route();

    Answer answer = provoked(promised);

    assertThat(answer.status()).isEqualTo(promised.status());
    assertThat(route.undescribed(answer)).isEmpty();
    answer.mustBeRefusedWith(promised.status(), answer.body().path("error").asText());
  }

  /** What a program can tell apart, the description tells apart. */
  @ParameterizedTest
  @MethodSource("errors")
  void hasTheDescribedCode(Promised promised) {
    List<String> described =
        Route.examples(promised.route().answer(promised.status())).stream()
            .map(example -> example.path("error").asText())
            .toList();

    assertThat(described).contains(provoked(promised).body().path("error").asText());
  }

  @ParameterizedTest
  @MethodSource("routes")
  void namesInAllowWhatIsDescribed(Route route) {
    Set<String> described =
        ApiDocument.served().routes().stream()
            .filter(other -> other.path().equals(route.path()))
            .map(Route::method)
            .collect(Collectors.toCollection(TreeSet::new));
    if (described.contains("GET")) {
      described.add("HEAD");
    }
    described.add("OPTIONS");

    Answer refused = provoked(new Promised(route, 405));

    assertThat(refused.header("Allow").split(", *")).containsExactlyElementsOf(described);
  }

  private Answer provoked(Promised promised) {
    Route route = promised.route();
    Tenant tenant = Tenant.of(office, route, ExampleSessions.answering(promised.status()));
    return switch (promised.status()) {
      case 400 -> invalid(route, tenant);
      case 401 -> send(route, Http.request(tenant.address(route)));
      case 404 -> send(route, Http.request(nowhere(route), office.customer().key()));
      case 405 -> Http.send(route.request(tenant).method(unknown(route), BodyPublishers.noBody()));
      case 406 -> send(route, route.request(tenant).header("Accept", "image/gif"));
      case 409, 501, 502 -> route.send(tenant);
      case 413 -> route.send(tenant, " ".repeat(2_000_000) + "{}");
      case 415 ->
          Http.send(
              route
                  .request(tenant)
                  .header("Content-Type", "text/plain")
                  .method(route.method(), BodyPublishers.ofString("{}")));
      case 500 -> send(route, Http.request(tenant.address(route), AccountsWithFault.BREAKING));
      default -> throw new AssertionError("nobody knows how to provoke " + promised);
    };
  }

  private static Answer invalid(Route route, Tenant tenant) {
    if (route.hasBody()) {
      return route.send(tenant, "[]");
    }
    List<JsonNode> headers = route.parameters("header");
    if (!headers.isEmpty()) {
      String header = headers.get(0).path("name").asText();
      int longest = headers.get(0).at("/schema/maxLength").asInt();
      return send(route, route.request(tenant).header(header, "x".repeat(longest + 1)));
    }
    String name = route.parameters("query").get(0).path("name").asText();
    return Http.get(tenant.address(route) + "?" + name + "=", tenant.customer().key());
  }

  private static String nowhere(Route route) {
    return Tenant.address(route, parameter -> UUID.randomUUID().toString());
  }

  private static String unknown(Route route) {
    List<String> known =
        route.document().routes().stream()
            .filter(other -> other.path().equals(route.path()))
            .map(Route::method)
            .toList();
    return METHODS.stream().filter(method -> !known.contains(method)).findFirst().orElse("TRACE");
  }

  private static Answer send(Route route, HttpRequest.Builder request) {
    if (!route.hasBody()) {
      return Http.send(request.method(route.method(), BodyPublishers.noBody()));
    }
    JsonNode body = route.fullBody();
    return Http.send(
        request
            .header("Content-Type", "application/json")
            .method(route.method(), BodyPublishers.ofString(body.toString())));
  }
}
