package dev.houston.connector.generic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.houston.channel.Answer;
import dev.houston.channel.Answer.Kind;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionStatus;
import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.chat.MessageId;
import dev.houston.connector.ConnectorHttp;
import dev.houston.connector.GatewayServer;
import dev.houston.connector.GatewayServer.Heard;
import dev.houston.connector.SessionAccess;
import dev.houston.notice.FailureReason;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Parcel;
import dev.houston.web.GuardedHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that the protocol's document describes are those that we send and understand. */
class GenericCommandsDocumentTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");
  private static final JsonNode DOCUMENT = document();
  private static final MessageId MESSAGE = new MessageId("6b0c6c1e-4f0c-4a57-8d2b-3a1f0e9d7c55");
  private static final String JSON = "/content/application~1json";

  private final GatewayServer gateway = new GatewayServer();
  private final GenericCommands commands =
      new GenericCommands(new ConnectorHttp(new GuardedHttp(true, Duration.ofSeconds(5))));

  @AfterEach
  void stop() {
    gateway.close();
  }

  private static JsonNode document() {
    try {
      return new YAMLMapper().readTree(GenericProtocol.description());
    } catch (JsonProcessingException noYaml) {
      throw new AssertionError(noYaml);
    }
  }

  private static Set<ValidationMessage> complaints(JsonNode schema, JsonNode value) {
    ObjectNode rooted = schema.deepCopy();
    rooted.set("components", DOCUMENT.get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(rooted, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
        .validate(value);
  }

  private static JsonNode meant(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** One operation, e.g. {@code get /sessions/{session}/qr}. */
  record Operation(String path, String method, JsonNode node) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    List<JsonNode> parameters() {
      List<JsonNode> parameters = new ArrayList<>();
      DOCUMENT
          .at("/paths")
          .path(path)
          .path("parameters")
          .forEach(one -> parameters.add(meant(one)));
      return parameters;
    }

    JsonNode success() {
      JsonNode answer = node.path("responses");
      return Stream.of("200", "201", "202")
          .map(answer::path)
          .filter(one -> !one.isMissingNode())
          .findFirst()
          .orElseThrow();
    }
  }

  static Stream<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : DOCUMENT.get("paths").properties()) {
      for (String method : List.of("get", "post")) {
        if (path.getKey().startsWith("/sessions") && path.getValue().has(method)) {
          operations.add(new Operation(path.getKey(), method, path.getValue().get(method)));
        }
      }
    }
    return operations.stream();
  }

  /** Sends every command that we know. */
  private List<Answer<?>> everything() {
    var access = new SessionAccess(gateway.uri(), "default", "key");
    List<Answer<?>> answers = new ArrayList<>();
    for (SessionCommand command : SessionCommand.values()) {
      answers.add(commands.tell(access, command));
    }
    answers.add(commands.state(access, NOW));
    answers.add(commands.qr(access));
    answers.add(commands.fetch(access, NOW.minusSeconds(600), "1772446200000-17", NOW));
    answers.add(
        commands.send(access, new PhoneNumber("79160001122"), "alert-1", "Scan the QR code"));
    List<Parcel> parcels = parcels().toList();
    parcels.forEach(parcel -> answers.add(asAnswer(commands.hand(access, parcel))));
    answers.add(commands.find(access, parcels.get(0), NOW));
    answers.add(commands.exists(access, parcels.get(0).client()));
    return answers;
  }

  /** Every kind of message that is handed over. */
  private static Stream<Parcel> parcels() {
    String file = "https://files.example.com/1";
    return Stream.of(
            Content.text("Good morning!"),
            new Content(Content.Type.IMAGE, "This one", file),
            new Content(Content.Type.AUDIO, null, file),
            new Content(Content.Type.VIDEO, null, file),
            new Content(Content.Type.DOCUMENT, null, file))
        .flatMap(
            content ->
                Stream.of(
                    new Parcel(new ChatId("79160001122"), MESSAGE, content, null, NOW),
                    new Parcel(new ChatId("99887766554433@lid"), MESSAGE, content, "M0", NOW)));
  }

  private static Answer<?> asAnswer(Handover handover) {
    return handover.kind() == Handover.Kind.TAKEN
        ? Answer.of(handover)
        : Answer.none(Kind.REFUSED, handover.words());
  }

  private static Pattern pattern(Operation operation) {
    return Pattern.compile("/gateway" + operation.path().replaceAll("\\{[a-zA-Z]+}", "[^/]+"));
  }

  private static Operation described(Heard heard) {
    return operations()
        .filter(
            operation ->
                pattern(operation).matcher(heard.path()).matches()
                    && operation.method().equalsIgnoreCase(heard.method()))
        .min(Comparator.comparing(operation -> operation.path().contains("{command}")))
        .orElseThrow(() -> new AssertionError("nothing describes " + heard.path()));
  }

  @Test
  void everyRequestIsDescribed() {
    everything();
    assertThat(gateway.heard())
        .allSatisfy(
            heard -> {
              Operation operation = described(heard);
              assertThat(heard.header("Authorization")).isEqualTo("Bearer key");
              Set<String> known = Set.copyOf(names(operation, "query"));
              assertThat(known).containsAll(heard.query().keySet());
              JsonNode body = operation.node().at("/requestBody" + JSON + "/schema");
              if (!body.isMissingNode()) {
                assertThat(complaints(body, heard.json())).isEmpty();
              }
            });
  }

  @Test
  void everyOperationIsUsed() {
    everything();
    assertThat(gateway.heard().stream().map(GenericCommandsDocumentTest::described).distinct())
        .containsExactlyInAnyOrderElementsOf(operations().toList());
  }

  @Test
  void everyCommandIsDescribed() {
    List<String> described = new ArrayList<>();
    operations()
        .filter(operation -> operation.path().endsWith("{command}"))
        .flatMap(operation -> operation.parameters().stream())
        .forEach(
            parameter ->
                parameter.at("/schema/enum").forEach(word -> described.add(word.asText())));
    assertThat(described)
        .containsExactlyElementsOf(
            Stream.of(SessionCommand.values()).map(SessionCommand::code).toList());
  }

  @Test
  void everyStatusOfASessionIsDescribed() {
    String words = DOCUMENT.at("/components/schemas/SessionStatus/description").asText();
    for (SessionStatus status : SessionStatus.values()) {
      if (status != SessionStatus.UNKNOWN) {
        assertThat(words).contains("`" + status.code() + "`:");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyExampleOfAnAnswerIsOfItsSchema(Operation operation) {
    JsonNode content = operation.success().at(JSON);
    if (!content.isMissingNode()) {
      assertThat(complaints(content.get("schema"), content.get("example"))).isEmpty();
    }
  }

  @Test
  void everyExampleOfAnAnswerIsUnderstood() {
    gateway.answers(
        heard -> {
          JsonNode answer = described(heard).success();
          return GatewayServer.json(200, answer.at(JSON + "/example").toString());
        });
    assertThat(everything()).extracting(Answer::kind).containsOnly(Kind.GIVEN);
  }

  @Test
  void everyReasonIsDescribed_OM9() {
    JsonNode schema = DOCUMENT.at("/components/schemas/Reason");
    List<String> described = new ArrayList<>();
    schema.get("examples").forEach(word -> described.add(word.asText()));
    assertThat(GenericReason.words()).containsExactlyInAnyOrderElementsOf(described);
    assertThat(described)
        .allSatisfy(
            word -> assertThat(schema.get("description").asText()).contains("`" + word + "`:"));
  }

  @Test
  void theExampleOfARefusalIsOfItsSchemaAndUnderstood_OM9() {
    JsonNode refusal =
        DOCUMENT.at("/paths/~1sessions~1{session}~1messages/post/responses/422" + JSON);
    assertThat(complaints(refusal.get("schema"), refusal.get("example"))).isEmpty();
    gateway.answers(422, refusal.get("example").toString());
    var access = new SessionAccess(gateway.uri(), "default", "key");
    Handover handover = commands.hand(access, parcels().findFirst().orElseThrow());
    assertThat(handover.reason()).isEqualTo(FailureReason.WINDOW_CLOSED);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyExampleOfARequestIsOfItsSchema(Operation operation) {
    JsonNode content = operation.node().at("/requestBody" + JSON);
    content
        .path("examples")
        .forEach(
            example ->
                assertThat(complaints(content.get("schema"), example.get("value"))).isEmpty());
    assertThat(content.isMissingNode() || content.has("examples")).isTrue();
    assertThat(operation.parameters())
        .isNotEmpty()
        .allSatisfy(
            parameter ->
                assertThat(complaints(parameter.get("schema"), parameter.get("example")))
                    .isEmpty());
  }

  private static List<String> names(Operation operation, String in) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.path("in").asText().equals(in))
        .map(parameter -> parameter.path("name").asText())
        .toList();
  }
}
