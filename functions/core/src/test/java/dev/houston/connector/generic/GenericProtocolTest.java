package dev.houston.connector.generic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.WebhookEntry;
import dev.houston.connector.Translated;
import dev.houston.connector.WebhookRequest;
import dev.houston.secret.Sealed;
import dev.houston.webhook.StandardWebhooks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The protocol's document says what the program does, and every example in it is true. */
class GenericProtocolTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final WebhookEntry CHANNEL =
      new WebhookEntry(
          new AccountId("acme"),
          new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          "generic",
          "default",
          new Sealed(""));

  private static final JsonNode DOCUMENT = document();
  private static final JsonNode OPERATION =
      DOCUMENT.at("/paths/~1webhooks~1generic~1{channelId}/post");

  /** The validator knows no infinity, which 1e400 would be. */
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final GenericConnector generic = new GenericConnector();

  private static JsonNode document() {
    try {
      return new YAMLMapper().readTree(GenericProtocol.description());
    } catch (JsonProcessingException noYaml) {
      throw new AssertionError(noYaml);
    }
  }

  /** A schema of the document, which may refer to the others in it. */
  private static JsonSchema schema(JsonNode schema) {
    ObjectNode rooted = schema.deepCopy();
    rooted.set("components", DOCUMENT.get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(rooted, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private static Set<ValidationMessage> complaints(JsonNode schema, JsonNode value) {
    return schema(schema).validate(value);
  }

  private static JsonNode eventSchema() {
    return OPERATION.at("/requestBody/content/application~1json/schema");
  }

  private Translated translate(String body) {
    WebhookRequest request = GenericWebhook.signed(body, NOW);
    generic.prove(request, GenericWebhook.SECRET);
    return generic.translate(request, CHANNEL, NOW);
  }

  static Stream<Map.Entry<String, JsonNode>> events() {
    return OPERATION
        .at("/requestBody/content/application~1json/examples")
        .propertyStream()
        .map(example -> Map.entry(example.getKey(), example.getValue().get("value")));
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyExampleOfAnEventIsOfTheSchema(Map.Entry<String, JsonNode> event) {
    assertThat(complaints(eventSchema(), event.getValue())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyExampleOfAnEventIsUnderstood(Map.Entry<String, JsonNode> event) {
    assertThat(translate(event.getValue().toString()).size()).isEqualTo(1);
  }

  @Test
  void everyTypeOfEventHasAnExample() {
    Set<String> types = new TreeSet<>();
    DOCUMENT
        .at("/components/schemas/Event/discriminator/mapping")
        .fieldNames()
        .forEachRemaining(types::add);
    assertThat(events().map(event -> event.getValue().path("type").asText()).distinct())
        .containsExactlyInAnyOrderElementsOf(types);
  }

  @Test
  void everyExampleOfAnAnswerIsOfItsSchema() {
    OPERATION
        .get("responses")
        .forEach(
            answer -> {
              JsonNode content = answer.at("/content/application~1json");
              assertThat(content.path("example").isObject()).isTrue();
              assertThat(complaints(content.get("schema"), content.get("example"))).isEmpty();
            });
  }

  @Test
  void everyExampleOfAParameterIsOfItsSchema() {
    assertThat(OPERATION.get("parameters"))
        .hasSize(4)
        .allSatisfy(
            parameter ->
                assertThat(complaints(parameter.get("schema"), parameter.get("example")))
                    .isEmpty());
  }

  @Test
  void theHeadersAreThoseOfStandardWebhooks() {
    Stream<String> headers =
        OPERATION
            .get("parameters")
            .valueStream()
            .filter(parameter -> parameter.path("in").asText().equals("header"))
            .map(parameter -> parameter.path("name").asText());
    assertThat(headers)
        .containsExactly(
            StandardWebhooks.ID, StandardWebhooks.TIMESTAMP, StandardWebhooks.SIGNATURE);
  }

  @Test
  void theSignedExampleIsProven() {
    JsonNode example = OPERATION.get("x-signed-example");
    String body = example.get("body").asText();
    var request =
        new WebhookRequest(
            body.getBytes(StandardCharsets.UTF_8),
            Map.of(
                "webhook-id", example.get("webhook-id").asText(),
                "webhook-timestamp", example.get("webhook-timestamp").asText(),
                "webhook-signature", example.get("webhook-signature").asText()));
    generic.prove(request, example.get("secret").asText());
    assertThat(generic.translate(request, CHANNEL, NOW).size()).isEqualTo(1);
  }

  @Test
  void theExamplesOfTheHeadersAreTheSignedOne() {
    OPERATION
        .get("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("in").asText().equals("header"))
        .forEach(
            parameter ->
                assertThat(parameter.get("example"))
                    .isEqualTo(
                        OPERATION.get("x-signed-example").get(parameter.get("name").asText())));
  }

  @Test
  void everyFieldThatIsReadIsDescribedAndEveryOneThatIsDescribedIsRead() {
    assertThat(fieldsDescribed()).containsExactlyInAnyOrderElementsOf(fieldsRead());
  }

  /** A field that is null is as one that is missing, so those are taken away first. */
  @ParameterizedTest
  @MethodSource("dev.houston.connector.generic.BentWebhook#all")
  void theSchemaAllowsWhatIsTakenAndForbidsWhatIsRefused(BentWebhook webhook)
      throws JsonProcessingException {
    JsonNode event = withoutNulls(EXACT.readTree(webhook.body()));
    assertThat(complaints(eventSchema(), event).isEmpty())
        .as(webhook.name())
        .isEqualTo(webhook.refused().isEmpty());
  }

  private static Set<String> fieldsRead() {
    return Arrays.stream(Field.class.getDeclaredFields())
        .filter(field -> field.getType() == String.class)
        .map(
            field -> {
              try {
                return (String) field.get(null);
              } catch (IllegalAccessException impossible) {
                throw new AssertionError(impossible);
              }
            })
        .collect(Collectors.toSet());
  }

  private static Set<String> fieldsDescribed() {
    Set<String> fields = new LinkedHashSet<>();
    List<String> answers = List.of("Taken", "Error");
    DOCUMENT
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              if (!answers.contains(schema.getKey())) {
                schema.getValue().path("properties").fieldNames().forEachRemaining(fields::add);
              }
            });
    return fields;
  }

  private static JsonNode withoutNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        if (object.get(name).isNull()) {
          object.remove(name);
        } else {
          withoutNulls(object.get(name));
        }
      }
    }
    return node;
  }
}
