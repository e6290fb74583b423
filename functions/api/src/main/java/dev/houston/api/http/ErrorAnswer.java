package dev.houston.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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

  /** What an error is about: the fields at fault, and what v3 tells of some errors besides. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @Schema(name = "ErrorData")
  public record Data(
      @Schema(
              description = "Every field at fault, by its path.",
              examples = "[\"settings.baseUrl\"]")
          List<String> fields,
      @Schema(
              description = "Of WRONG_TRANSPORT: the channel.",
              examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f")
          @Nullable String channelId,
      @Schema(description = "Of WRONG_TRANSPORT: what the channel has.", examples = "whatsapp")
          @Nullable String transport,
      @Schema(description = "Of WRONG_TRANSPORT: what was asked for.", examples = "vk")
          @Nullable String chatType,
      @Schema(description = "Of REPEATED_CRM_MESSAGE_ID: which.", examples = "lead-17/3")
          @Nullable String crmMessageId) {

    static Data of(List<String> fields) {
      return new Data(fields, null, null, null, null);
    }
  }

  static ErrorAnswer of(
      Status status, String requestId, String error, String description, List<String> fields) {
    return of(status, requestId, error, description, Data.of(fields));
  }

  static ErrorAnswer of(
      Status status, String requestId, String error, String description, Data data) {
    return new ErrorAnswer(status.getStatusCode(), requestId, error, description, data);
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
