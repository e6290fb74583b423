package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** AP-4: whoever does what the description shows gets what it promises. */
@QuarkusTest
class DescribedRequestsTest {
  @Inject Office office;

  /** A route and the body that it is sent, nothing for none. */
  record Request(Route route, String body) {
    @Override
    public String toString() {
      return route + " " + body;
    }
  }

  static Stream<Request> requests() {
    return ApiDocument.served().routes().stream()
        .flatMap(
            route ->
                route.hasBody()
                    ? Stream.concat(route.requestExamples().stream(), Stream.of(route.fullBody()))
                        .map(body -> new Request(route, body.toString()))
                    : Stream.of(new Request(route, "")));
  }

  static Stream<Route> routes() {
    return ApiDocument.served().routes().stream();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isAnsweredAsDescribed(Request request) {
    Route route = request.route();
    Tenant tenant = Tenant.of(office, route);

    Answer answer = route.hasBody() ? route.send(tenant, request.body()) : route.send(tenant);

    assertThat(route.statuses(2)).contains(answer.status());
    assertThat(route.undescribed(answer)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void takesEveryParameterOfTheQueryAsShown(Route route) {
    Tenant tenant = Tenant.of(office, route);
    for (JsonNode parameter : route.parameters("query")) {
      // A place is one that an answer gave, see ListingChatsTest.
      if (!parameter.path("name").asText().equals("from")) {
        String query =
            "?" + parameter.path("name").asText() + "=" + parameter.path("example").asText();

        Answer answer = Http.get(tenant.address(route) + query, tenant.customer().key());

        assertThat(answer.status()).as(query).isEqualTo(200);
        assertThat(route.undescribed(answer)).as(query).isEmpty();
      }
    }
  }
}
