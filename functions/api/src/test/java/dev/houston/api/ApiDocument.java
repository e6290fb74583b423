package dev.houston.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The OpenAPI document as the application serves it (AP-4). */
record ApiDocument(JsonNode root) {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  static ApiDocument served() {
    return new ApiDocument(Http.send(Http.request("/openapi?format=json")).body());
  }

  /** Every route, in the document's order. */
  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            routes.add(
                                new Route(
                                    this,
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    method.getValue()))));
    return routes;
  }

  /** The node itself, or the one that it refers to. */
  JsonNode meant(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : root.at(reference.substring(1));
  }

  /** What of the value the schema does not allow; nothing if it is as described. */
  List<String> faults(JsonNode schema, JsonNode value) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", root.path("components"));
    return SCHEMAS.getSchema(whole, STRICT).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
