package dev.houston.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a request the event that an HTTP API hands to a function, in payload format 2.0.
 *
 * <p>A body goes as text only if its content type is one of those that AWS takes for text (measured
 * there by others: {@code text/*} and JSON, XML and JavaScript of {@code application}, not forms)
 * and its bytes are UTF-8; every other one goes in Base64. Either way the function can have the
 * very bytes that came.
 */
public final class HttpApiEvents {
  private static final Set<String> TEXT =
      Set.of("application/json", "application/xml", "application/javascript");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String API = "local";

  private final InstantSource clock;
  private final Supplier<String> requestIds;

  public HttpApiEvents(InstantSource clock, Supplier<String> requestIds) {
    this.clock = clock;
    this.requestIds = requestIds;
  }

  /** The event of the request at its route. */
  public APIGatewayV2HTTPEvent of(IncomingRequest request, RouteTable.Match match) {
    boolean text = isText(request);
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(match.routeKey())
        .withRawPath(request.path())
        .withRawQueryString(request.rawQuery())
        .withCookies(cookies(request))
        .withHeaders(joined(request.headers()))
        .withQueryStringParameters(query(request.rawQuery()))
        .withPathParameters(match.parameters())
        .withBody(body(request, text))
        .withIsBase64Encoded(request.body().length() > 0 && !text)
        .withRequestContext(context(request, match))
        .build();
  }

  private RequestContext context(IncomingRequest request, RouteTable.Match match) {
    Instant now = clock.instant();
    return RequestContext.builder()
        .withAccountId("000000000000")
        .withApiId(API)
        .withDomainName(request.header("host"))
        .withDomainPrefix(API)
        .withHttp(
            RequestContext.Http.builder()
                .withMethod(request.method())
                .withPath(request.path())
                .withProtocol(request.protocol())
                .withSourceIp(request.sourceIp())
                .withUserAgent(request.header("user-agent"))
                .build())
        .withRequestId(requestIds.get())
        .withRouteKey(match.routeKey())
        .withStage("$default")
        .withTime(TIME.format(now))
        .withTimeEpoch(now.toEpochMilli())
        .build();
  }

  private static boolean isText(IncomingRequest request) {
    String contentType =
        request.header("content-type").split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    boolean called = contentType.startsWith("text/") || TEXT.contains(contentType);
    return called && isUtf8(request.body().getBytes());
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException otherBytes) {
      return false;
    }
  }

  private static @Nullable String body(IncomingRequest request, boolean text) {
    byte[] bytes = request.body().getBytes();
    if (bytes.length == 0) {
      return null;
    }
    return text
        ? new String(bytes, StandardCharsets.UTF_8)
        : Base64.getEncoder().encodeToString(bytes);
  }

  private static List<String> cookies(IncomingRequest request) {
    return Arrays.stream(request.header("cookie").split(";", -1))
        .map(String::strip)
        .filter(cookie -> !cookie.isEmpty())
        .toList();
  }

  private static Map<String, String> joined(Map<String, List<String>> values) {
    return values.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(",", entry.getValue())));
  }

  private static Map<String, String> query(String rawQuery) {
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        parameters.merge(
            decoded(parts[0]),
            parts.length == 2 ? decoded(parts[1]) : "",
            (one, other) -> one + "," + other);
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
