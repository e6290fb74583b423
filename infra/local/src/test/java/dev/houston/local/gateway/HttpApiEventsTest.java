package dev.houston.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.houston.local.template.RealTemplate;
import dev.houston.local.time.SettableTime;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpApiEventsTest {
  private static final byte[] NOT_UTF_8 = {'{', (byte) 0xC3, '}'};

  private final RouteTable routes = new RouteTable(RealTemplate.read(RealTemplate.NAMES));
  private final HttpApiEvents events =
      new HttpApiEvents(new SettableTime("2030-01-01T00:00:00Z"), () -> "request-1");

  @Test
  void saysEverythingOfTheRequest() {
    APIGatewayV2HTTPEvent event =
        event(
            "/webhooks/waha/chan%201",
            "a=1&a=2&b=x%20y",
            Map.of(
                "host", List.of("127.0.0.1:8080"),
                "content-type", List.of("application/json; charset=utf-8"),
                "cookie", List.of("one=1; two=2"),
                "x-tag", List.of("red", "blue"),
                "user-agent", List.of("test")),
            "{}".getBytes(StandardCharsets.UTF_8));

    assertThat(event.getVersion()).isEqualTo("2.0");
    assertThat(event.getRouteKey()).isEqualTo("POST /webhooks/{connector}/{channelId}");
    assertThat(event.getRawPath()).isEqualTo("/webhooks/waha/chan 1");
    assertThat(event.getRawQueryString()).isEqualTo("a=1&a=2&b=x%20y");
    assertThat(event.getQueryStringParameters()).isEqualTo(Map.of("a", "1,2", "b", "x y"));
    assertThat(event.getPathParameters())
        .isEqualTo(Map.of("connector", "waha", "channelId", "chan 1"));
    assertThat(event.getHeaders()).containsEntry("x-tag", "red,blue");
    assertThat(event.getCookies()).containsExactly("one=1", "two=2");
    assertThat(event.getBody()).isEqualTo("{}");
    assertThat(event.getIsBase64Encoded()).isFalse();
    APIGatewayV2HTTPEvent.RequestContext context = event.getRequestContext();
    assertThat(context.getHttp().getMethod()).isEqualTo("POST");
    assertThat(context.getHttp().getPath()).isEqualTo("/webhooks/waha/chan 1");
    assertThat(context.getHttp().getSourceIp()).isEqualTo("127.0.0.1");
    assertThat(context.getDomainName()).isEqualTo("127.0.0.1:8080");
    assertThat(context.getTime()).isEqualTo("01/Jan/2030:00:00:00 +0000");
    assertThat(context.getRequestId()).isEqualTo("request-1");
  }

  @Test
  void handsOnTheVeryBytesOfWhatIsNoText() {
    assertThat(bytesOf(body("application/octet-stream", NOT_UTF_8))).isEqualTo(NOT_UTF_8);
  }

  @Test
  void handsOnTheVeryBytesOfWhatIsCalledTextAndIsNot() {
    APIGatewayV2HTTPEvent event = body("application/json", NOT_UTF_8);

    assertThat(event.getIsBase64Encoded()).isTrue();
    assertThat(bytesOf(event)).isEqualTo(NOT_UTF_8);
  }

  @Test
  void takesFormsAndBodiesOfNoTypeForBinaryAsAwsDoes() {
    byte[] form = "a=1".getBytes(StandardCharsets.UTF_8);

    assertThat(body("application/x-www-form-urlencoded", form).getIsBase64Encoded()).isTrue();
    assertThat(event("/webhooks/a/b", "", Map.of(), form).getIsBase64Encoded()).isTrue();
    assertThat(body("text/csv", form).getIsBase64Encoded()).isFalse();
  }

  @Test
  void hasNoBodyWhereNoneCame() {
    APIGatewayV2HTTPEvent event = event("/webhooks/a/b", "", Map.of(), new byte[0]);

    assertThat(event.getBody()).isNull();
    assertThat(event.getIsBase64Encoded()).isFalse();
  }

  @Test
  void answersWhatTheFunctionAnswers() {
    OutgoingResponse response =
        OutgoingResponse.of(
            APIGatewayV2HTTPResponse.builder()
                .withStatusCode(202)
                .withHeaders(Map.of("Content-Type", "application/json"))
                .withCookies(List.of("a=1", "b=2"))
                .withBody(Base64.getEncoder().encodeToString(NOT_UTF_8))
                .withIsBase64Encoded(true)
                .build());

    assertThat(response.status()).isEqualTo(202);
    assertThat(response.headers())
        .containsEntry("content-type", List.of("application/json"))
        .containsEntry("set-cookie", List.of("a=1", "b=2"));
    assertThat(response.body()).isEqualTo(Buffer.buffer(NOT_UTF_8));
  }

  @Test
  void answersAnErrorForWhatIsNoResponse() {
    assertThat(OutgoingResponse.of(null).status()).isEqualTo(500);
    assertThat(OutgoingResponse.of("hello").status()).isEqualTo(500);
    assertThat(OutgoingResponse.of(APIGatewayV2HTTPResponse.builder().build()).body())
        .hasToString("{\"message\":\"Internal Server Error\"}");
  }

  private APIGatewayV2HTTPEvent body(String contentType, byte[] bytes) {
    return event("/webhooks/a/b", "", Map.of("content-type", List.of(contentType)), bytes);
  }

  private APIGatewayV2HTTPEvent event(
      String path, String query, Map<String, List<String>> headers, byte[] body) {
    IncomingRequest request =
        new IncomingRequest(
            "POST", path, query, "HTTP/1.1", "127.0.0.1", headers, Buffer.buffer(body));
    return events.of(request, routes.find("POST", request.path()).orElseThrow());
  }

  private static byte[] bytesOf(APIGatewayV2HTTPEvent event) {
    return Base64.getDecoder().decode(event.getBody());
  }
}
