package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.houston.account.OpeningAccount;
import io.quarkus.amazon.lambda.http.LambdaHttpHandler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What API Gateway knows of a request, and what a caller can only claim. */
@QuarkusTest
class BehindApiGatewayTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHANNEL =
      """
      {"name":"Sales","connector":"waha","plainId":"79865784457","settings":
        {"baseUrl":"https://waha.example.com","apiKey":"k","session":"default"}}""";

  @Inject OpeningAccount opening;

  @Test
  void takesTheRequestIdFromTheGateway() throws IOException {
    APIGatewayV2HTTPEvent event = event("GET", "/v3/unknown", null);

    APIGatewayV2HTTPResponse answer = new LambdaHttpHandler().handleRequest(event, null);

    assertThat(answer.getStatusCode()).isEqualTo(404);
    assertThat(answer.getHeaders()).containsEntry("X-Request-Id", "JKJaXmPLvHcESHA=");
    assertThat(JSON.readTree(answer.getBody()).path("requestId").asText())
        .isEqualTo("JKJaXmPLvHcESHA=");
  }

  /** Webhooks must come over https, to the domain that the gateway serves. */
  @Test
  void buildsTheWebhooksAddressFromTheGatewaysDomain() throws IOException {
    APIGatewayV2HTTPEvent event = event("POST", "/v3/channels", CHANNEL);

    APIGatewayV2HTTPResponse answer = new LambdaHttpHandler().handleRequest(event, null);

    assertThat(answer.getStatusCode()).isEqualTo(201);
    JsonNode channel = JSON.readTree(answer.getBody());
    assertThat(channel.path("webhookUri").asText())
        .isEqualTo(
            "https://abc123.execute-api.eu-central-1.amazonaws.com/webhooks/waha/"
                + channel.path("channelId").asText());
  }

  @Test
  void answersTextNotBase64() {
    APIGatewayV2HTTPResponse answer =
        new LambdaHttpHandler().handleRequest(event("GET", "/v3/settings", null), null);

    assertThat(answer.getIsBase64Encoded()).isFalse();
    assertThat(answer.getBody()).startsWith("{\"systemName\":\"Wazzup\"");
  }

  /** NV-3. The gateway hands on in Base64 what it does not take for text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "7B2273797374656D4E616D65223A22FF227D",
        "FF",
        "7BC0807D",
        "7B2278223A22EDA080227D",
        "7B2278223A22D0227D",
        "0000007B0000007D",
        "7B007D00",
      })
  void namesTheBodyThatIsNotUtf8(String hex) throws IOException {
    APIGatewayV2HTTPEvent event = event("PATCH", "/v3/settings", null);
    event.setIsBase64Encoded(true);
    event.setBody(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)));

    APIGatewayV2HTTPResponse answer = new LambdaHttpHandler().handleRequest(event, null);

    assertThat(answer.getStatusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.getBody()).at("/data/fields/0").asText()).isEqualTo("body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {"none | 202", "{} | 202", "{\"x\":1} | 400"})
  void readsTheBodyThatACommandMustNotHave_NV3(String body, int status) throws IOException {
    var connecting = event("POST", "/v3/channels", CHANNEL);
    APIGatewayV2HTTPResponse connected = new LambdaHttpHandler().handleRequest(connecting, null);
    String id = JSON.readTree(connected.getBody()).path("channelId").asText();
    APIGatewayV2HTTPEvent event = event("POST", "/v3/channels/" + id + "/enable", body);
    event.setHeaders(connecting.getHeaders());

    APIGatewayV2HTTPResponse answer = new LambdaHttpHandler().handleRequest(event, null);

    assertThat(answer.getStatusCode()).isEqualTo(status);
  }

  /** The gateway hands on as bytes what is written in Base64. */
  @Test
  void answersAPictureInBase64() throws IOException {
    var connecting = event("POST", "/v3/channels", CHANNEL);
    APIGatewayV2HTTPResponse connected = new LambdaHttpHandler().handleRequest(connecting, null);
    String id = JSON.readTree(connected.getBody()).path("channelId").asText();
    APIGatewayV2HTTPEvent event = event("GET", "/v3/channels/" + id + "/qr", null);
    Map<String, String> headers = new HashMap<>(connecting.getHeaders());
    headers.put("accept", "image/png");
    event.setHeaders(headers);

    APIGatewayV2HTTPResponse answer = new LambdaHttpHandler().handleRequest(event, null);

    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getIsBase64Encoded()).isTrue();
    assertThat(Base64.getDecoder().decode(answer.getBody())).startsWith(0x89, 'P', 'N', 'G');
  }

  /** NV-3: what no well-behaved client sends is refused in the same shape. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v3/chats?limit",
        "//v3/chats?limit=0",
        "/v3/чаты",
        "v3/none",
        "*",
      })
  void answersBrokenAddressesInItsOwnShape(String address) throws IOException {
    String[] parts = address.split("\\?", 2);
    APIGatewayV2HTTPEvent event = event("GET", parts[0], null);
    event.setRawQueryString(parts.length == 2 ? parts[1] : "");

    APIGatewayV2HTTPResponse answer = new LambdaHttpHandler().handleRequest(event, null);

    assertThat(answer.getStatusCode()).isIn(400, 404);
    JsonNode error = JSON.readTree(text(answer));
    assertThat(error.path("status").asInt()).isEqualTo(answer.getStatusCode());
    assertThat(error.path("error").asText()).isNotBlank();
    assertThat(answer.getHeaders())
        .containsEntry("X-Request-Id", error.path("requestId").asText())
        .containsEntry("Cache-Control", "no-store");
  }

  /** Quarkus refuses these before anything of ours sees them. */
  @ParameterizedTest
  @ValueSource(strings = {"/v3/chats/%zz/1/messages", "/v3/%", "/v3/chats/\u0001/x/messages"})
  void refusesAddressesThatAreNone(String address) {
    APIGatewayV2HTTPEvent event = event("GET", address, null);

    assertThat(new LambdaHttpHandler().handleRequest(event, null).getStatusCode()).isEqualTo(400);
  }

  /** NV-3: no limit of a server's stands before ours in Lambda. */
  @ParameterizedTest
  @CsvSource({
    "/v3/chats/%s/1/messages,'',404",
    "/v3/%s,'',404",
    "/v3/chats,from=%s,400",
    "/v3/chats,limit=%s,400",
    "/v3/chats,%s=1,200",
    "/openapi,%s=1,200",
  })
  void answersAddressesOfAMegabyte(String path, String query, int status) {
    String megabyte = "7".repeat(1_000_000);
    APIGatewayV2HTTPEvent event = event("GET", path.formatted(megabyte), null);
    event.setRawQueryString(query.formatted(megabyte));

    assertThat(new LambdaHttpHandler().handleRequest(event, null).getStatusCode())
        .isEqualTo(status);
  }

  /** A channel whose webhooks could not reach us is not made. */
  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "[::1", "evil.example.com/path", "a@b", "é", "a:1:2"})
  void connectsNothingThroughAHostThatIsNone(String host) throws IOException {
    APIGatewayV2HTTPEvent event = event("POST", "/v3/channels", CHANNEL);
    event.getRequestContext().setDomainName(null);
    Map<String, String> headers = new HashMap<>(event.getHeaders());
    headers.put("host", host);
    event.setHeaders(headers);

    APIGatewayV2HTTPResponse answer = new LambdaHttpHandler().handleRequest(event, null);

    assertThat(answer.getStatusCode()).isEqualTo(400);
    assertThat(JSON.readTree(text(answer)).path("status").asInt()).isEqualTo(400);
  }

  private static String text(APIGatewayV2HTTPResponse answer) {
    return answer.getIsBase64Encoded()
        ? new String(Base64.getDecoder().decode(answer.getBody()), StandardCharsets.UTF_8)
        : answer.getBody();
  }

  private APIGatewayV2HTTPEvent event(String method, String path, String body) {
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRawPath(path)
        .withRawQueryString("")
        .withHeaders(
            Map.of(
                "authorization", "Bearer " + Customer.of(opening).key().value(),
                "content-type", "application/json",
                "host", "abc123.execute-api.eu-central-1.amazonaws.com",
                "x-forwarded-host", "evil.example.com",
                "x-forwarded-proto", "http",
                "forwarded", "host=evil.example.com;proto=http"))
        .withBody(body)
        .withIsBase64Encoded(false)
        .withRequestContext(
            APIGatewayV2HTTPEvent.RequestContext.builder()
                .withRequestId("JKJaXmPLvHcESHA=")
                .withDomainName("abc123.execute-api.eu-central-1.amazonaws.com")
                .withHttp(
                    APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                        .withMethod(method)
                        .withPath(path)
                        .withSourceIp("192.0.2.1")
                        .build())
                .build())
        .build();
  }
}
