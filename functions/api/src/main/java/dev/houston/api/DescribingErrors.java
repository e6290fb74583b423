package dev.houston.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every route of the OpenAPI document the errors that it can answer (AP-1, AP-4). */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribingErrors implements OASFilter {
  private static final String INVALID = "400";
  private static final String UNKNOWN_KEY = "401";
  private static final String NOT_FOUND = "404";
  private static final String TOO_LARGE = "413";
  private static final String NOT_JSON = "415";
  private static final String OUR_FAULT = "500";

  @Override
  public Operation filterOperation(Operation operation) {
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    boolean hasBody = operation.getRequestBody() != null;
    if (hasBody || !parameters.isEmpty()) {
      refer(operation, INVALID);
    }
    refer(operation, UNKNOWN_KEY);
    if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
      refer(operation, NOT_FOUND);
    }
    if (hasBody) {
      refer(operation, TOO_LARGE);
      refer(operation, NOT_JSON);
    }
    refer(operation, OUR_FAULT);
    return operation;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getComponents()
        .addResponse(
            name(INVALID),
            error(INVALID, "INVALID_REQUEST_DATA", "plainId is missing", List.of("plainId")))
        .addResponse(
            name(UNKNOWN_KEY),
            error(UNKNOWN_KEY, "INVALID_API_KEY", "The API key is missing or unknown", List.of()))
        .addResponse(
            name(NOT_FOUND),
            error(NOT_FOUND, "CHANNEL_NOT_FOUND", "There is no such channel", List.of("channelId")))
        .addResponse(
            name(TOO_LARGE),
            error(
                TOO_LARGE, "BODY_TOO_LARGE", "body is larger than 1048576 bytes", List.of("body")))
        .addResponse(
            name(NOT_JSON),
            error(NOT_JSON, "UNSUPPORTED_MEDIA_TYPE", "Unsupported Media Type", List.of()))
        .addResponse(
            name(OUR_FAULT),
            error(OUR_FAULT, "UNKNOWN_ERROR", "Something went wrong here", List.of()));
  }

  private static void refer(Operation operation, String status) {
    operation
        .getResponses()
        .addAPIResponse(status, OASFactory.createAPIResponse().ref(name(status)));
  }

  private static String name(String status) {
    return "Error" + status;
  }

  private static APIResponse error(
      String status, String code, String description, List<String> fields) {
    var example =
        Map.of(
            "status",
            Integer.valueOf(status),
            "requestId",
            "7ca68797d127735e72b066b0080e2cc0",
            "error",
            code,
            "description",
            description,
            "data",
            fields.isEmpty() ? Map.of() : Map.of("fields", fields));
    var mediaType =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("Error"))
            .example(example);
    return OASFactory.createAPIResponse()
        .description(description)
        .content(OASFactory.createContent().addMediaType("application/json", mediaType));
  }
}
