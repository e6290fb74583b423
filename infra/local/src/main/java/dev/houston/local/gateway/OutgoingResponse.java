package dev.houston.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.vertx.core.buffer.Buffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response as it goes over HTTP.
 *
 * @param headers values by name in lower case
 */
public record OutgoingResponse(int status, Map<String, List<String>> headers, Buffer body) {

  private static final Map<String, List<String>> JSON =
      Map.of("content-type", List.of("application/json"));

  /** What API Gateway answers by itself, such as {@code {"message":"Not Found"}}. */
  public static OutgoingResponse ofGateway(int status, String message) {
    String body = "{\"message\":\"%s\"}".formatted(message);
    return new OutgoingResponse(status, JSON, Buffer.buffer(body));
  }

  /** The function has failed, or has answered something that is no response. */
  public static OutgoingResponse ofFailure() {
    return ofGateway(500, "Internal Server Error");
  }

  /** What the function has answered. */
  public static OutgoingResponse of(@Nullable Object answer) {
    if (!(answer instanceof APIGatewayV2HTTPResponse response)
        || response.getStatusCode() < 100
        || response.getStatusCode() > 599) {
      return ofFailure();
    }
    try {
      return new OutgoingResponse(response.getStatusCode(), headers(response), body(response));
    } catch (IllegalArgumentException notBase64) {
      return ofFailure();
    }
  }

  private static Map<String, List<String>> headers(APIGatewayV2HTTPResponse response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("content-type", List.of("text/plain; charset=utf-8"));
    if (response.getHeaders() != null) {
      response.getHeaders().forEach((name, value) -> headers.put(lower(name), List.of(value)));
    }
    if (response.getMultiValueHeaders() != null) {
      response.getMultiValueHeaders().forEach((name, values) -> headers.put(lower(name), values));
    }
    if (response.getCookies() != null) {
      headers.put("set-cookie", response.getCookies());
    }
    // The length is what we send, whatever the function says.
    headers.remove("content-length");
    return headers;
  }

  private static Buffer body(APIGatewayV2HTTPResponse response) {
    String body = response.getBody() == null ? "" : response.getBody();
    return response.getIsBase64Encoded()
        ? Buffer.buffer(Base64.getDecoder().decode(body))
        : Buffer.buffer(body);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
