package dev.houston.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of a new message in the OpenAPI document that it is either words or a file (AP-1, AP-4). */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescribingErrors.FIRST)
public class DescribingMessages implements OASFilter {
  static final String NEW_MESSAGE = "NewMessage";

  /** Of a text of many lines: what {@code RequestFields.lines} asks of it. */
  static final String LINES =
      "^(?=[\\s\\S]*[^\\p{Z}\\p{Cf}\\p{Cc}])"
          + "[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\uFFFE\\uFFFF\\p{Cs}]+$";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Objects.requireNonNull(schemas.get(NEW_MESSAGE))
        .addOneOf(OASFactory.createSchema().addRequired("text"))
        .addOneOf(OASFactory.createSchema().addRequired("contentUri"));
  }
}
