package dev.houston.connector;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a session is, with the key to its connector's REST API in clear.
 *
 * @param baseUrl of the REST API, e.g. {@code https://gateway.example.com/whatsapp}
 * @param session the session's name there; whatever somebody has entered
 */
public record SessionAccess(URI baseUrl, String session, String apiKey) {
  private static final Pattern SLASHES_AT_THE_END = Pattern.compile("/+$");

  /** What can stand in an HTTP header (RFC 9110, 5.5), and nothing that looks like a blank. */
  private static final Pattern HEADER = Pattern.compile("[!-~]([ -~]*[!-~])?");

  /** A place that means another one, however it is encoded (RFC 3986, 5.2.4). */
  private static final Pattern DOTS = Pattern.compile("\\.{1,2}");

  /** Whether the session's name can be a part of an address, and the key one of a header. */
  boolean isPossible() {
    return !DOTS.matcher(session).matches() && (apiKey.isEmpty() || isHeader(apiKey));
  }

  private static boolean isHeader(String text) {
    return HEADER.matcher(text).matches();
  }

  /** The base address without slashes at its end. */
  public String base() {
    return SLASHES_AT_THE_END
        .matcher(
            baseUrl.getScheme()
                + "://"
                + baseUrl.getRawAuthority()
                + (baseUrl.getRawPath() == null ? "" : baseUrl.getRawPath()))
        .replaceFirst("");
  }

  /**
   * An address under the base: {@code address(access.base(), Map.of("limit", "20"), "chats",
   * "a/b")} is {@code …/chats/a%2Fb?limit=20}.
   */
  public static URI address(String base, Map<String, String> query, String... path) {
    String asked =
        query.entrySet().stream()
            .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(
        base
            + Stream.of(path).map(part -> "/" + encoded(part)).collect(Collectors.joining())
            + (asked.isEmpty() ? "" : "?" + asked));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Never the key: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "SessionAccess[" + baseUrl.getHost() + "]";
  }
}
