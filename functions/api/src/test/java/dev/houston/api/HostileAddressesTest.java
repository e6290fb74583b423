package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.houston.channel.ChannelId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NV-2, NV-3: whatever stands in an address, nothing of another account comes out. */
@QuarkusTest
class HostileAddressesTest {
  private static final List<String> VALUES =
      List.of(
          "",
          "%20",
          "%00",
          "%FF",
          "%C3%28",
          "%ED%A0%80",
          "%D9%A3",
          "%EF%BC%91",
          "1e2",
          "1.0",
          "%2B1",
          "-1",
          "0",
          "101",
          "0x1",
          "01",
          "99999999999999999999",
          "NaN",
          "null",
          "true",
          "%5B1%5D",
          "..",
          "..%2F..",
          "%2Fetc%2Fpasswd",
          "%250A",
          "%0D%0AX-Evil:%201",
          "%E2%80%8F",
          "%F0%9F%92%A9",
          "%3Cscript%3E",
          "'%20OR%20'1'='1",
          "*",
          "asc",
          "desc",
          "ASC",
          "20",
          "a;b");

  @Inject Office office;

  /** One parameter of a route with one value, as it stands in the address. */
  record Asked(Route route, JsonNode parameter, String value) {
    String name() {
      return parameter.path("name").asText();
    }

    boolean isTheEnd() {
      return route.path().endsWith("{" + name() + "}");
    }

    @Override
    public String toString() {
      return route + " " + name() + "=" + value;
    }
  }

  static Stream<Route> readings() {
    return ApiDocument.served().routes().stream().filter(route -> route.method().equals("GET"));
  }

  static Stream<Asked> queries() {
    return asked("query");
  }

  /** Without its end a path is another one. */
  static Stream<Asked> paths() {
    return asked("path").filter(asked -> !asked.value().isEmpty() || !asked.isTheEnd());
  }

  /** What the schema forbids is refused with its name; what it allows may be no place. */
  @ParameterizedTest
  @MethodSource("queries")
  void nameTheParameterOfTheQueryAtFault(Asked asked) {
    Tenant tenant = Tenant.of(office, asked.route());
    String address = tenant.address(asked.route()) + "?" + asked.name() + "=" + asked.value();

    Answer answer = Http.get(address, tenant.customer().key());

    assertThat(asked.route().undescribed(answer)).isEmpty();
    if (answer.status() == 200) {
      assertThat(faults(asked)).isEmpty();
    } else {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.fields()).containsExactly(asked.name());
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void nameTheParameterThatComesTwice(Asked asked) {
    Tenant tenant = Tenant.of(office, asked.route());
    String twice = asked.name() + "=" + asked.parameter().path("example").asText() + "&";

    Answer refused =
        Http.get(
            tenant.address(asked.route()) + "?" + twice + asked.name() + "=" + asked.value(),
            tenant.customer().key());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly(asked.name());
  }

  @ParameterizedTest
  @MethodSource("paths")
  void findNothingUnderAPathThatNamesNothing(Asked asked) {
    Tenant tenant = Tenant.of(office, asked.route());
    String good = tenant.value(asked.parameter());
    String address = tenant.address(asked.route()).replace(good, asked.value());

    Answer refused = asked.route().sendTo(address, tenant);

    assertThat(refused.status()).isIn(400, 404, 405);
    assertThat(refused.body().path("status").asInt()).isEqualTo(refused.status());
    assertThat(refused.fields()).isIn(List.of(), List.of(asked.name()));
  }

  /** An address is the same route or none, however its slashes and letters are written. */
  @ParameterizedTest
  @MethodSource("readings")
  void areTheSameRouteOrNone(Route route) {
    Tenant tenant = Tenant.of(office, route);
    String path = tenant.address(route);
    JsonNode plain = route.send(tenant).body();
    String last = path.substring(path.lastIndexOf('/') + 1);
    String encoded = "%" + Integer.toHexString(last.charAt(0)) + last.substring(1);
    for (String address :
        List.of(
            path + "/",
            path + "//",
            "/" + path,
            path.replace("/v3/", "/v3//"),
            path.replace("/v3/", "/v3/./"),
            path.replace("/v3/", "/v3/x/../"),
            path.replace(last, encoded),
            path + ";a=b",
            path + "?",
            path + "?unknown=1&unknown=2",
            path + "#x",
            path + "%2F",
            path + "%00",
            path + ".json",
            path.toUpperCase(Locale.ROOT))) {
      Answer answer =
          Http.send(
              Http.request(address, tenant.customer().key())
                  .method(route.method(), BodyPublishers.noBody()));

      if (route.statuses(2).contains(answer.status())) {
        assertThat(answer.body()).as(address).isEqualTo(plain);
      } else {
        assertThat(answer.status()).as(address).isIn(400, 404);
        assertThat(answer.body().path("status").asInt()).as(address).isEqualTo(answer.status());
      }
    }
  }

  /** NV-2: a place in another account's list is a place in one's own list, or none. */
  @Test
  void leadNowhereWithAnotherAccountsPlace() {
    Customer other = office.customer();
    ChannelId otherChannel = office.channelOf(other);
    office.chat(other, otherChannel, "79990000001").opened("Foreign");
    office.chat(other, otherChannel, "79990000002").opened("Foreign");
    String place = other.get("/v3/chats?limit=1").body().path("next").asText();
    assertThat(place).isNotEmpty();
    Customer customer = office.customer();
    office.chat(customer, office.channelOf(customer), "79991234567").opened("Own");

    Answer answer =
        customer.get("/v3/chats?from=" + URLEncoder.encode(place, StandardCharsets.UTF_8));

    assertThat(answer.status()).isIn(200, 400);
    assertThat(answer.body().toString()).doesNotContain("Foreign", otherChannel.value());
  }

  private static List<String> faults(Asked asked) {
    JsonNode schema = asked.parameter().path("schema");
    String text = URLDecoder.decode(asked.value(), StandardCharsets.UTF_8);
    JsonNodeFactory values = JsonNodeFactory.instance;
    boolean isNumber = schema.path("type").asText().equals("integer") && text.matches("[0-9]+");
    return asked
        .route()
        .document()
        .faults(schema, isNumber ? values.numberNode(new BigInteger(text)) : values.textNode(text));
  }

  private static Stream<Asked> asked(String in) {
    List<Asked> asked = new ArrayList<>();
    for (Route route : ApiDocument.served().routes()) {
      for (JsonNode parameter : route.parameters(in)) {
        VALUES.stream()
            .map(value -> new Asked(route, parameter, value))
            .filter(one -> !isAnotherRoute(one))
            .forEach(asked::add);
        asked.add(new Asked(route, parameter, "x".repeat(1_000)));
        asked.add(new Asked(route, parameter, "7".repeat(1_000)));
      }
    }
    return asked.stream();
  }

  /**
   * A path whose end is left out is that of the list, and one whose end goes up is that of what has
   * the list (RFC 3986).
   */
  private static boolean isAnotherRoute(Asked asked) {
    return (asked.value().isEmpty() || asked.value().equals("..")) && asked.isTheEnd();
  }
}
