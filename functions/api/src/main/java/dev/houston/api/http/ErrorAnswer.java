package dev.houston.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an error (AP-1). */
@RegisterForReflection
@Schema(
    name = "Error",
    description = "Why a request was not carried out.",
    requiredProperties = {"status", "requestId", "error", "description", "data"})
public record ErrorAnswer(
    @Schema(description = "The HTTP status.", examples = "400") int status,
    @Schema(
            description = "Names the request, as X-Request-Id does.",
            examples = "7ca68797d127735e72b066b0080e2cc0")
        String requestId,
    @Schema(description = "The kind of error, for programs.", examples = "INVALID_REQUEST_DATA")
        String error,
    @Schema(description = "What is wrong, for people.", examples = "settings.baseUrl is missing")
        String description,
    @Schema(description = "What else there is to know.") Data data) {

  static final String TYPE = "application/json;charset=UTF-8";

  /** The fields at fault, by their paths. */
  @RegisterForReflection
  @Schema(name = "ErrorData")
  public record Data(
      @JsonInclude(JsonInclude.Include.NON_EMPTY)
          @Schema(
              description = "Every field at fault, by its path.",
              examples = "[\"settings.baseUrl\"]")
          List<String> fields) {}

  static ErrorAnswer of(
      Status status, String requestId, String error, String description, List<String> fields) {
    return new ErrorAnswer(status.getStatusCode(), requestId, error, description, new Data(fields));
  }

  /** Our own fault, of which the caller learns no more than the request's id. */
  static ErrorAnswer unknown(String requestId) {
    return of(
        Status.INTERNAL_SERVER_ERROR,
        requestId,
        "UNKNOWN_ERROR",
        "Something went wrong here",
        List.of());
  }
}
