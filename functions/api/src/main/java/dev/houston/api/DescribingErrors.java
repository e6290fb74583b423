package dev.houston.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every route of the OpenAPI document the errors that it can answer (AP-1, AP-4). */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescribingErrors.FIRST)
public class DescribingErrors implements OASFilter {

  /** The greatest priority goes first: other filters want to see the errors. */
  static final int FIRST = 100;

  private static final String CURATOR = "curatorId";

  /** What an error means, and one of its answers. */
  private enum Answered {
    INVALID(
        400,
        "Something in the request is wrong; data.fields names it.",
        "INVALID_REQUEST_DATA",
        "plainId is missing",
        "plainId"),
    UNKNOWN_KEY(
        401,
        "The request has no API key, or none that we know.",
        "INVALID_API_KEY",
        "The API key is missing or unknown",
        ""),
    NOT_FOUND(
        404,
        "The path names something that the account does not have.",
        "CHANNEL_NOT_FOUND",
        "There is no such channel",
        "channelId"),
    NO_CURATOR(
        404,
        "The path names a curator that the account does not have.",
        "CURATOR_NOT_FOUND",
        "There is no such curator",
        CURATOR),
    NO_SUCH_METHOD(
        405, "The path has no such method.", "METHOD_NOT_ALLOWED", "Method Not Allowed", ""),
    ONLY_JSON(406, "Accept leaves out JSON.", "NOT_ACCEPTABLE", "Not Acceptable", ""),
    TOO_LARGE(
        413,
        "The body is larger than a mebibyte.",
        "BODY_TOO_LARGE",
        "body is larger than 1048576 bytes",
        "body"),
    NOT_JSON(
        415,
        "The body is called something else than JSON.",
        "UNSUPPORTED_MEDIA_TYPE",
        "Unsupported Media Type",
        ""),
    OUR_FAULT(
        500,
        "It is our fault; our log has the rest, under the request's id.",
        "UNKNOWN_ERROR",
        "Something went wrong here",
        "");

    private final int status;
    private final String meaning;
    private final String code;
    private final String description;
    private final String field;

    Answered(int status, String meaning, String code, String description, String field) {
      this.status = status;
      this.meaning = meaning;
      this.code = code;
      this.description = description;
      this.field = field;
    }

    private String reference() {
      return this == NO_CURATOR ? "CuratorNotFound" : "Error" + status;
    }

    private APIResponse described() {
      var mediaType =
          OASFactory.createMediaType()
              .schema(OASFactory.createSchema().ref("Error"))
              .example(example());
      APIResponse response =
          OASFactory.createAPIResponse()
              .description(meaning)
              .content(OASFactory.createContent().addMediaType("application/json", mediaType));
      return this == NO_SUCH_METHOD ? response.addHeader("Allow", allow()) : response;
    }

    private static Header allow() {
      return OASFactory.createHeader()
          .description("The methods that the path has.")
          .schema(OASFactory.createSchema().addType(SchemaType.STRING))
          .example("GET, HEAD, OPTIONS");
    }

    private Map<String, Object> example() {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("status", status);
      body.put("requestId", "7ca68797d127735e72b066b0080e2cc0");
      body.put("error", code);
      body.put("description", description);
      body.put("data", field.isEmpty() ? Map.of() : Map.of("fields", List.of(field)));
      return body;
    }
  }

  @Override
  public Operation filterOperation(Operation operation) {
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    boolean hasBody = operation.getRequestBody() != null;
    if (hasBody || parameters.stream().anyMatch(DescribingErrors::isAsked)) {
      refer(operation, Answered.INVALID);
    }
    if (needsKey(operation)) {
      refer(operation, Answered.UNKNOWN_KEY);
    }
    parameters.stream()
        .filter(parameter -> !isAsked(parameter))
        .findFirst()
        .ifPresent(
            named ->
                refer(
                    operation,
                    named.getName().equals(CURATOR) ? Answered.NO_CURATOR : Answered.NOT_FOUND));
    refer(operation, Answered.NO_SUCH_METHOD);
    refer(operation, Answered.ONLY_JSON);
    if (hasBody) {
      refer(operation, Answered.TOO_LARGE);
      refer(operation, Answered.NOT_JSON);
    }
    refer(operation, Answered.OUR_FAULT);
    return operation;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    for (Answered error : Answered.values()) {
      document.getComponents().addResponse(error.reference(), error.described());
    }
  }

  /** A path that is wrong names nothing; anything else that is wrong is complained of. */
  private static boolean isAsked(Parameter parameter) {
    return parameter.getIn() != Parameter.In.PATH;
  }

  /** A route that wants no key says so by an empty list; the others say nothing. */
  private static boolean needsKey(Operation operation) {
    return operation.getSecurity() == null || !operation.getSecurity().isEmpty();
  }

  /** What a route says of an error itself stays. */
  private static void refer(Operation operation, Answered error) {
    String status = Integer.toString(error.status);
    if (!operation.getResponses().hasAPIResponse(status)) {
      operation
          .getResponses()
          .addAPIResponse(status, OASFactory.createAPIResponse().ref(error.reference()));
    }
  }
}
