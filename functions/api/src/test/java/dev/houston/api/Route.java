package dev.houston.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** One route as the document describes it, e.g. {@code PATCH /v3/settings}. */
record Route(ApiDocument document, String method, String path, JsonNode operation) {
  private static final String JSON = "application/json";

  boolean hasBody() {
    return operation.has("requestBody");
  }

  /** Of the body that a request must have. */
  JsonNode requestSchema() {
    return body(operation.path("requestBody")).path("schema");
  }

  /** Whether its body must name a channel. */
  boolean asksForChannel() {
    return StreamSupport.stream(meantSchema().path("required").spliterator(), false)
        .anyMatch(name -> name.asText().equals("channelId"));
  }

  /** The fields of its body of which exactly one must be there; none if that is not so. */
  List<String> alternatives() {
    return StreamSupport.stream(meantSchema().path("oneOf").spliterator(), false)
        .map(one -> one.at("/required/0").asText())
        .toList();
  }

  private JsonNode meantSchema() {
    return document.meant(requestSchema());
  }

  List<JsonNode> requestExamples() {
    return examples(body(operation.path("requestBody")));
  }

  /** The statuses of this class of statuses that are described, e.g. of 4: 400 and 401. */
  List<Integer> statuses(int... classes) {
    List<Integer> statuses = new ArrayList<>();
    operation
        .path("responses")
        .fieldNames()
        .forEachRemaining(
            status -> {
              for (int wanted : classes) {
                if (status.charAt(0) == '0' + wanted) {
                  statuses.add(Integer.valueOf(status));
                }
              }
            });
    return statuses;
  }

  /** What is described of an answer with this status; nothing if it has no body. */
  JsonNode answer(int status) {
    return body(document.meant(operation.path("responses").path(Integer.toString(status))));
  }

  List<JsonNode> parameters(String in) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .map(document::meant)
        .filter(parameter -> parameter.path("in").asText().equals(in))
        .toList();
  }

  /** The example of a body with the examples of all the fields that it leaves out. */
  ObjectNode fullBody() {
    JsonNode example = requestExamples().get(0);
    return fullBodyWith(alternatives().stream().filter(example::has).findFirst().orElse(""));
  }

  /** The same with this one where there are alternatives. */
  ObjectNode fullBodyWith(String field) {
    var body = (ObjectNode) full(requestSchema(), requestExamples().get(0));
    if (alternatives().contains(field)) {
      alternatives().stream().filter(other -> !other.equals(field)).forEach(body::remove);
    } else if (!alternatives().isEmpty()) {
      return fullBody();
    }
    return body;
  }

  /** A request to this route with a tenant's key, to which a body may be added. */
  HttpRequest.Builder request(Tenant tenant) {
    return Http.request(tenant.address(this), tenant.customer().key());
  }

  /** Sends its method, with a good body if it has one, to an address that may not be its own. */
  Answer sendTo(String address, Tenant tenant) {
    HttpRequest.Builder request = Http.request(address, tenant.customer().key());
    return hasBody()
        ? Http.send(
            request
                .header("Content-Type", JSON)
                .method(method, BodyPublishers.ofString(tenant.own(fullBody().toString()))))
        : Http.send(request.method(method, BodyPublishers.noBody()));
  }

  /** Sends it with a good body, if it has one. */
  Answer send(Tenant tenant) {
    return hasBody()
        ? send(tenant, fullBody().toString())
        : Http.send(request(tenant).method(method, BodyPublishers.noBody()));
  }

  Answer send(Tenant tenant, String body) {
    return Http.send(
        request(tenant)
            .header("Content-Type", JSON)
            .method(method, BodyPublishers.ofString(tenant.own(body))));
  }

  /** What the answer has that is not described. */
  List<String> undescribed(Answer answer) {
    List<String> known = statuses(2, 4, 5).stream().map(Object::toString).toList();
    if (!known.contains(Integer.toString(answer.status()))) {
      return List.of("the status " + answer.status());
    }
    JsonNode described = answer(answer.status());
    if (described.isMissingNode()) {
      return answer.response().body().length == 0 ? List.of() : List.of("the body");
    }
    return document.faults(described.path("schema"), answer.body());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  static List<JsonNode> examples(JsonNode body) {
    List<JsonNode> examples = new ArrayList<>();
    if (body.has("example")) {
      examples.add(body.path("example"));
    }
    body.path("examples").forEach(example -> examples.add(example.path("value")));
    return examples;
  }

  private static JsonNode body(JsonNode described) {
    return described.path("content").path(JSON);
  }

  private JsonNode full(JsonNode reference, JsonNode example) {
    JsonNode schema = document.meant(reference);
    if (!schema.has("properties")) {
      return example.isMissingNode() ? schema.at("/examples/0") : example;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              JsonNode described = document.meant(field.getValue());
              JsonNode value = full(described, example.path(field.getKey()));
              object.set(field.getKey(), value.isMissingNode() ? described.at("/enum/0") : value);
            });
    return object;
  }
}
