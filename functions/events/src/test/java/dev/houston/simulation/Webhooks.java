package dev.houston.simulation;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.webhook.StandardWebhooks;
import dev.houston.webhook.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The webhooks of one gateway: signed, and tried again until they are taken. */
final class Webhooks {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final World world;
  private final Dice dice;
  private String account = "";
  private String channel = "";
  private WebhookSecret secret;
  private int number;

  Webhooks(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  void point(String toAccount, String toChannel, String webhookSecret) {
    account = toAccount;
    channel = toChannel;
    secret = WebhookSecret.parse(webhookSecret).orElseThrow();
  }

  /** Sends what is said; it may be lost, late or repeated. */
  void send(Fact.Said said) {
    String id = newId();
    if (world.goesWrong(FaultKind.WEBHOOK_LOST, channel)) {
      return;
    }
    Duration late =
        world.goesWrong(FaultKind.WEBHOOK_LATE, channel)
            ? dice.between(Duration.ofSeconds(1), Duration.ofMinutes(20))
            : dice.between(Duration.ofMillis(20), Duration.ofMillis(300));
    world.time().in(late, () -> attempt(id, said, Duration.ofSeconds(5)));
    if (world.goesWrong(FaultKind.WEBHOOK_REPEATED, channel)) {
      Duration later = dice.between(Duration.ZERO, Duration.ofMinutes(30));
      world.time().in(late.plus(later), () -> attempt(id, said, Duration.ofSeconds(5)));
    }
  }

  private void attempt(String id, Fact.Said said, Duration pause) {
    Instant begin = world.time().instant();
    byte[] body = body(said).getBytes(StandardCharsets.UTF_8);
    var queued = new int[1];
    Optional<APIGatewayV2HTTPResponse> answer =
        world.invoke(
            "receive-webhook",
            TIMEOUT,
            () -> {
              Invocation invocation = world.invocation();
              try {
                return world.bodies().receiveWebhook(request(id, begin, body));
              } finally {
                queued[0] = invocation.inQueues();
              }
            });
    int status = answer.map(APIGatewayV2HTTPResponse::getStatusCode).orElse(0);
    world
        .chronicle()
        .add(
            new Fact.WebhookCame(
                begin, world.time().instant(), account, channel, id, said, status, queued[0]));
    if (status == 0 || status >= 500) {
      Duration next = pause.multipliedBy(3);
      world
          .time()
          .in(
              pause,
              () -> attempt(id, said, next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next));
    }
  }

  /** What is signed as it should be, at that time. */
  APIGatewayV2HTTPEvent signed(String body, Instant at) {
    return request(newId(), at, body.getBytes(StandardCharsets.UTF_8));
  }

  /** What somebody else has signed. */
  APIGatewayV2HTTPEvent forged(String body) {
    APIGatewayV2HTTPEvent request = signed(body, world.time().instant());
    request.setBody(body + " ");
    return request;
  }

  /** What is signed for a channel that there is not. */
  APIGatewayV2HTTPEvent toNobody(String body, Instant at) {
    APIGatewayV2HTTPEvent request = signed(body, at);
    request.setPathParameters(
        Map.of("connector", "generic", "channelId", new UUID(number, number).toString()));
    return request;
  }

  private String newId() {
    number++;
    return "hook-" + number;
  }

  private APIGatewayV2HTTPEvent request(String id, Instant at, byte[] body) {
    var event = new APIGatewayV2HTTPEvent();
    event.setPathParameters(Map.of("connector", "generic", "channelId", channel));
    event.setBody(new String(body, StandardCharsets.UTF_8));
    event.setHeaders(
        Map.of(
            StandardWebhooks.ID,
            id,
            StandardWebhooks.TIMESTAMP,
            Long.toString(at.getEpochSecond()),
            StandardWebhooks.SIGNATURE,
            StandardWebhooks.sign(List.of(secret), id, at, body)));
    var context = new APIGatewayV2HTTPEvent.RequestContext();
    context.setRequestId(id);
    event.setRequestContext(context);
    return event;
  }

  private static String body(Fact.Said said) {
    ObjectNode event = JSON.createObjectNode();
    if (said instanceof Fact.MessageSaid message) {
      ObjectNode data = data(event, "message", message.sentAt());
      data.put("messageId", message.id()).put("fromUs", message.fromUs());
      data.putObject("client").put("phone", "+" + message.client());
      data.put("type", "text").put("text", message.words());
      if (message.fromUs()) {
        data.put("status", message.status());
      }
    } else if (said instanceof Fact.StatusSaid status) {
      ObjectNode data = data(event, "message.status", status.reachedAt());
      data.put("messageId", status.id()).put("status", status.status());
      data.putObject("client").put("phone", "+" + status.client());
    } else if (said instanceof Fact.CallSaid call) {
      ObjectNode data = data(event, "call", call.calledAt());
      data.put("callId", call.id()).put("video", call.video());
      data.putObject("client").put("phone", "+" + call.client());
    } else if (said instanceof Fact.SessionSaid session) {
      ObjectNode data = data(event, "session.status", session.since());
      data.put("status", session.status());
      if (session.phone() != null) {
        data.put("phone", "+" + session.phone());
      }
    }
    return event.toString();
  }

  private static ObjectNode data(ObjectNode event, String type, Instant at) {
    event.put("type", type);
    if (at != null) {
      event.put("timestamp", at.toString());
    }
    return event.putObject("data");
  }
}
