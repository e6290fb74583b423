package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NV-3: bodies that are none, of every route that has one. */
@QuarkusTest
class HostileBodiesTest {
  @Inject Office office;

  /** A route and what it is sent, by its name. */
  record Sent(Route route, String name) {
    byte[] bytes() {
      return HostileBodiesTest.bodies(route.fullBody().toString()).get(name);
    }

    @Override
    public String toString() {
      return route + ": " + name;
    }
  }

  static Stream<Route> routes() {
    return ApiDocument.served().routes().stream().filter(Route::hasBody);
  }

  static Stream<Sent> bodies() {
    return routes()
        .flatMap(
            route ->
                bodies(route.fullBody().toString()).keySet().stream()
                    .map(name -> new Sent(route, name)));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void areRefusedAsBodiesAndChangeNothing(Sent sent) {
    Route route = sent.route();
    Tenant tenant = Tenant.of(office, route);
    List<JsonNode> before = tenant.shown(route);

    Answer refused = send(route, tenant, sent.bytes());

    assertThat(route.undescribed(refused)).isEmpty();
    assertThat(refused.status()).isIn(400, 413);
    assertThat(refused.fields()).containsExactly("body");
    assertThat(tenant.shown(route)).isEqualTo(before);
    assertThat(route.send(tenant).status()).isIn(route.statuses(2));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void nameTheFieldsThatNobodyKnows(Route route) {
    for (String name : List.of("__proto__", "constructor", "toString", "Name", "x.y", "", " ")) {
      var body = route.fullBody().put(name, "x");

      Answer refused = route.send(Tenant.of(office, route), body.toString());

      assertThat(refused.status()).as(name).isEqualTo(400);
      assertThat(refused.fields()).containsExactly(name.replace(' ', '?'));
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void areTakenInPieces(Route route) {
    Tenant tenant = Tenant.of(office, route);
    byte[] body = tenant.own(route.fullBody().toString()).getBytes(StandardCharsets.UTF_8);

    Answer answer =
        Http.send(
            route
                .request(tenant)
                .header("Content-Type", "application/json")
                .method(
                    route.method(),
                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

    assertThat(answer.status()).isIn(route.statuses(2));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void areRefusedUnderTheNameOfSomethingElse(Route route) {
    for (String type :
        List.of(
            "text/plain",
            "text/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/xml",
            "nonsense",
            "application/",
            "a/b/c")) {
      Tenant tenant = Tenant.of(office, route);
      List<JsonNode> before = tenant.shown(route);

      Answer refused = typed(route, tenant, type);

      assertThat(refused.status()).as(type).isEqualTo(415);
      assertThat(route.undescribed(refused)).as(type).isEmpty();
      assertThat(tenant.shown(route)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void areTakenUnderAnyNameOfJsonInUtf8(Route route) {
    for (String type :
        List.of("application/json", "application/json;charset=UTF-8", "APPLICATION/JSON")) {
      Answer answer = typed(route, Tenant.of(office, route), type);

      assertThat(answer.status()).as(type).isIn(route.statuses(2));
    }
  }

  private static Answer typed(Route route, Tenant tenant, String type) {
    return Http.send(
        route
            .request(tenant)
            .header("Content-Type", type)
            .method(
                route.method(), BodyPublishers.ofString(tenant.own(route.fullBody().toString()))));
  }

  private static Answer send(Route route, Tenant tenant, byte[] body) {
    return Http.send(
        route
            .request(tenant)
            .header("Content-Type", "application/json")
            .method(route.method(), BodyPublishers.ofByteArray(body)));
  }

  private static Map<String, byte[]> bodies(String good) {
    Map<String, byte[]> bodies = new LinkedHashMap<>();
    for (String text :
        List.of(
            "",
            " ",
            "\n",
            "null",
            "true",
            "7",
            "1e400",
            "NaN",
            "\"{}\"",
            "[]",
            "[{}]",
            "{",
            "}",
            "{}{}",
            "{},",
            "{,}",
            "{\"x\":}",
            "{x:1}",
            "{'x':1}",
            "{\"x\":1,\"x\":1}",
            "/**/{}",
            "\0")) {
      bodies.put("'" + text + "'", text.getBytes(StandardCharsets.UTF_8));
    }
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE")) {
      bodies.put("in " + charset, good.getBytes(Charset.forName(charset)));
    }
    bodies.put("behind a BOM", ("\uFEFF" + good).getBytes(StandardCharsets.UTF_8));
    bodies.put("all but its end", Arrays.copyOf(good.getBytes(StandardCharsets.UTF_8), 10));
    bodies.put("and something behind it", (good + "x").getBytes(StandardCharsets.UTF_8));
    bodies.put("a lone half of a pair in UTF-8", spliced(0xED, 0xA0, 0x80));
    bodies.put("a character cut off", spliced(0xD0));
    bodies.put("an overlong NUL", spliced(0xC0, 0x80));
    bodies.put("a byte of Latin-1", spliced(0xE9));
    bodies.put("10,000 arrays", ("{\"x\":" + "[".repeat(10_000)).getBytes(StandardCharsets.UTF_8));
    bodies.put("2 MB", (good + " ".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
    return bodies;
  }

  /** An object with these bytes in a text. */
  private static byte[] spliced(int... bytes) {
    byte[] body = "{\"x\":\"????\"}".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      body[6 + i] = (byte) bytes[i];
    }
    return body;
  }
}
