package dev.houston.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says of every text in a request's body what {@code RequestFields.text} asks of it: one line, in
 * which something can be seen. A text with a pattern or a list of values of its own keeps that.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescribingTexts.BEFORE_EXAMPLES)
public class DescribingTexts implements OASFilter {
  static final int BEFORE_EXAMPLES = 50;

  private static final String ONE_LINE =
      "^(?=.*[^\\p{Z}\\p{Cf}])[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFE\\uFFFF]+$";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    DocumentSchemas schemas = DocumentSchemas.of(document);
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .map(operation -> operation.getRequestBody())
        .filter(Objects::nonNull)
        .flatMap(body -> body.getContent().getMediaTypes().values().stream())
        .forEach(body -> describe(body.getSchema(), schemas));
  }

  private static void describe(Schema reference, DocumentSchemas schemas) {
    Schema schema = schemas.meant(reference);
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(field -> describe(field, schemas));
    }
    if (schema.getItems() != null) {
      describe(schema.getItems(), schemas);
    }
    boolean isText = schema.getType() != null && schema.getType().contains(SchemaType.STRING);
    if (isText && schema.getPattern() == null && schema.getEnumeration() == null) {
      schema.pattern(ONE_LINE);
    }
  }
}
