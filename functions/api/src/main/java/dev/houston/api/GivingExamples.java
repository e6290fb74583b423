package dev.houston.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Shows every body and every schema of the OpenAPI document by an example (AP-4). A body without
 * one of its own gets one made of the examples of its fields; a schema without one gets what stands
 * in its place in an example of a body, or else one made like that too.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = GivingExamples.LAST)
public class GivingExamples implements OASFilter {
  static final int LAST = 0;

  private DocumentSchemas schemas = new DocumentSchemas(Map.of());

  @Override
  public void filterOpenAPI(OpenAPI document) {
    schemas = DocumentSchemas.of(document);
    List<MediaType> bodies = bodies(document);
    for (MediaType body : bodies) {
      if (examples(body).isEmpty()) {
        made(body.getSchema()).ifPresent(body::setExample);
      }
      examples(body).forEach(example -> show(body.getSchema(), example));
    }
    schemas.named().values().stream()
        .filter(schema -> first(schema.getExamples()).isEmpty())
        .forEach(schema -> made(schema).ifPresent(schema::addExample));
  }

  private static List<MediaType> bodies(OpenAPI document) {
    List<Content> contents = new ArrayList<>();
    for (PathItem path : document.getPaths().getPathItems().values()) {
      for (Operation operation : path.getOperations().values()) {
        if (operation.getRequestBody() != null) {
          contents.add(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().stream()
            .map(APIResponse::getContent)
            .forEach(contents::add);
      }
    }
    document.getComponents().getResponses().values().stream()
        .map(APIResponse::getContent)
        .forEach(contents::add);
    return contents.stream()
        .filter(Objects::nonNull)
        .flatMap(content -> content.getMediaTypes().values().stream())
        .filter(body -> body.getSchema() != null)
        .toList();
  }

  private static List<Object> examples(MediaType body) {
    Stream<Object> several =
        Optional.ofNullable(body.getExamples()).stream()
            .flatMap(examples -> examples.values().stream())
            .map(Example::getValue);
    return Stream.concat(Stream.ofNullable(body.getExample()), several).toList();
  }

  /** The first example, the first of the allowed values, or what is made of the parts' examples. */
  private Optional<Object> made(Schema reference) {
    Schema schema = schemas.meant(reference);
    Optional<Object> own =
        first(schema.getExamples())
            .or(() -> first(schema.getEnumeration()))
            .or(() -> Optional.ofNullable(schema.getDefaultValue()));
    if (own.isPresent()) {
      return own;
    }
    if (schema.getItems() != null) {
      return made(schema.getItems()).map(List::of);
    }
    if (schema.getProperties() == null) {
      return Optional.empty();
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    schema
        .getProperties()
        .forEach((name, field) -> made(field).ifPresent(value -> fields.put(name, value)));
    return Optional.of(fields);
  }

  private static Optional<Object> first(@Nullable List<Object> values) {
    return values == null ? Optional.empty() : values.stream().findFirst();
  }

  /** Hands an example down to the schemas of its parts. */
  private void show(Schema reference, Object example) {
    Schema schema = schemas.meant(reference);
    if (reference.getRef() != null && first(schema.getExamples()).isEmpty()) {
      schema.addExample(example);
    }
    if (example instanceof List<?> items && schema.getItems() != null) {
      items.forEach(item -> show(schema.getItems(), item));
    }
    if (example instanceof Map<?, ?> fields && schema.getProperties() != null) {
      schema
          .getProperties()
          .forEach(
              (name, field) -> {
                Object value = fields.get(name);
                if (value != null) {
                  show(field, value);
                }
              });
    }
  }
}
