package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.houston.account.Accounts;
import dev.houston.channel.Channels;
import dev.houston.chat.Chats;
import dev.houston.json.Defect;
import dev.houston.outgoing.QueuedChatEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * NV-3: whatever stands in a field of a body, the answer is as described, names that field, and
 * leaves everything as it was; the next good request is served. What the schema forbids is refused;
 * what it allows is taken, or refused for what it means (a number of no country, a zone of no
 * place).
 */
@QuarkusTest
class HostileFieldsTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  @Inject Office office;
  @Inject Accounts accounts;
  @Inject Channels channels;
  @Inject Chats chats;
  @Inject QueuedChatEvents chatEvents;

  /** A good body with one named defect. */
  record Hostile(Route route, List<String> path, Defect defect) {
    String field() {
      return String.join(".", path);
    }

    String body() {
      return defect.in(route.fullBodyWith(path.get(0)), path);
    }

    @Override
    public String toString() {
      return route + " " + field() + ": " + defect;
    }
  }

  static Stream<Hostile> bodies() {
    List<Hostile> bodies = new ArrayList<>();
    for (Route route : ApiDocument.served().routes()) {
      if (route.hasBody()) {
        gather(route, List.of(), route.requestSchema(), bodies);
      }
    }
    return bodies.stream();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void isRefusedWithItsNameOrTaken(Hostile hostile) {
    Route route = hostile.route();
    Tenant tenant = Tenant.of(office, route);
    List<Object> before = everything(tenant, route);

    Answer answer = route.send(tenant, hostile.body());

    assertThat(route.undescribed(answer)).isEmpty();
    if (answer.status() < 300) {
      assertThat(faults(hostile)).isEmpty();
    } else {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.fields()).isNotEmpty().allMatch(field -> names(field, hostile));
      assertThat(everything(tenant, route)).isEqualTo(before);
    }
    assertThat(route.send(Tenant.of(office, route)).status()).isIn(route.statuses(2));
  }

  private static boolean names(String field, Hostile hostile) {
    return parsed(hostile).isEmpty()
        ? field.equals("body") || field.equals(hostile.field())
        : field.equals(hostile.field())
            || field.startsWith(hostile.field() + ".")
            || isAlternative(field, hostile);
  }

  /** Of two fields one of which must be there, both are named if neither is. */
  private static boolean isAlternative(String field, Hostile hostile) {
    List<String> alternatives = hostile.route().alternatives();
    return hostile.defect().equals(Defect.MISSING)
        && alternatives.contains(hostile.field())
        && alternatives.contains(field);
  }

  private static List<String> faults(Hostile hostile) {
    return parsed(hostile)
        .map(body -> hostile.route().document().faults(hostile.route().requestSchema(), body))
        .orElse(List.of("it is not JSON"));
  }

  private static Optional<JsonNode> parsed(Hostile hostile) {
    try {
      return Optional.of(JSON.readTree(hostile.body()));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  private List<Object> everything(Tenant tenant, Route route) {
    List<Object> everything = new ArrayList<>(tenant.shown(route));
    everything.add(accounts.find(tenant.customer().account()));
    everything.add(channels.of(tenant.customer().account()));
    everything.add(chats.of(tenant.customer().account(), null, 100));
    everything.add(chatEvents.of(tenant.customer().account()));
    return everything;
  }

  private static void gather(
      Route route, List<String> parent, JsonNode reference, List<Hostile> bodies) {
    route
        .document()
        .meant(reference)
        .path("properties")
        .properties()
        .forEach(
            field -> {
              List<String> path = new ArrayList<>(parent);
              path.add(field.getKey());
              int longest = field.getValue().path("maxLength").asInt();
              Defect.all(longest).forEach(defect -> bodies.add(new Hostile(route, path, defect)));
              gather(route, path, field.getValue(), bodies);
            });
  }
}
