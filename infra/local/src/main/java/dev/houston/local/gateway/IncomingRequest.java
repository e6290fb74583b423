package dev.houston.local.gateway;

import io.vertx.core.buffer.Buffer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A request as it came over HTTP.
 *
 * @param rawPath as it came, percent-encoding and all
 * @param rawQuery without the question mark; empty if there is none
 * @param headers values by name in lower case
 */
public record IncomingRequest(
    String method,
    String rawPath,
    String rawQuery,
    String protocol,
    String sourceIp,
    Map<String, List<String>> headers,
    Buffer body) {

  /** The path without percent-encoding, which is how an HTTP API hands it on. */
  public String path() {
    // Unlike in a form, a plus is a plus.
    return URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The values of a header with commas between them; empty if there is none. */
  public String header(String lowerCaseName) {
    return String.join(",", headers.getOrDefault(lowerCaseName, List.of()));
  }
}
