package dev.houston.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.connector.Receipt;
import dev.houston.connector.Receipt.Verdict;
import dev.houston.connector.ReceivingWebhook;
import dev.houston.connector.WebhookRequest;
import io.quarkus.funqy.Funq;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code POST /webhooks/{connector}/{channelId}}: 200 once everything in it is queued
 * (NV-1); 404, 401, 400 or 413 in the API's own shape of an error if it is refused.
 */
public class ReceiveWebhook {
  private static final Logger LOG = Logger.getLogger(ReceiveWebhook.class);
  private static final JsonMapper JSON = new JsonMapper();

  private final ReceivingWebhook receiving;
  private final Clock clock;

  ReceiveWebhook(ReceivingWebhook receiving, Clock clock) {
    this.receiving = receiving;
    this.clock = clock;
  }

  /** Receives one webhook. */
  @Funq("receive-webhook")
  public APIGatewayV2HTTPResponse receiveWebhook(APIGatewayV2HTTPEvent event) {
    Map<String, String> path = orNone(event.getPathParameters());
    Receipt receipt =
        receiving.receive(
            path.getOrDefault("connector", ""),
            path.getOrDefault("channelId", ""),
            request(event),
            clock.instant());
    return answer(receipt, event);
  }

  private static WebhookRequest request(APIGatewayV2HTTPEvent event) {
    String body = event.getBody() == null ? "" : event.getBody();
    byte[] raw =
        event.getIsBase64Encoded()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8);
    return new WebhookRequest(raw, orNone(event.getHeaders()));
  }

  /** API Gateway leaves out what is empty. */
  private static Map<String, String> orNone(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }

  private static APIGatewayV2HTTPResponse answer(Receipt receipt, APIGatewayV2HTTPEvent event) {
    if (receipt.verdict() == Verdict.TAKEN) {
      return json(200, JSON.createObjectNode().put("events", receipt.events()));
    }
    String requestId = event.getRequestContext().getRequestId();
    LOG.infof(
        "webhook %s refused: %s: %s %s",
        requestId, receipt.verdict(), receipt.field(), receipt.complaint());
    ObjectNode error =
        JSON.createObjectNode()
            .put("status", status(receipt.verdict()))
            .put("requestId", requestId)
            .put("error", code(receipt.verdict()))
            .put("description", receipt.field() + " " + receipt.complaint());
    error.putObject("data").putArray("fields").add(receipt.field());
    return json(status(receipt.verdict()), error);
  }

  private static int status(Verdict verdict) {
    return switch (verdict) {
      case TAKEN -> 200;
      case UNKNOWN_CHANNEL -> 404;
      case UNPROVEN -> 401;
      case INVALID -> 400;
      case TOO_LARGE -> 413;
    };
  }

  private static String code(Verdict verdict) {
    return switch (verdict) {
      case TAKEN -> "";
      case UNKNOWN_CHANNEL -> "CHANNEL_NOT_FOUND";
      case UNPROVEN -> "WEBHOOK_NOT_PROVEN";
      case INVALID -> "INVALID_WEBHOOK_DATA";
      case TOO_LARGE -> "BODY_TOO_LARGE";
    };
  }

  private static APIGatewayV2HTTPResponse json(int status, ObjectNode body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(Map.of("Content-Type", "application/json"))
        .withBody(body.toString())
        .build();
  }
}
