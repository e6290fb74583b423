package dev.houston.simulation;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.houston.chat.Chat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Whoever sends what nobody should: none of it may change or hold up anything (NV-2, NV-3). */
final class Strangers {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final String WORDS =
      """
      {"type":"message","timestamp":"%s","data":{"messageId":"evil-%d","fromUs":false,\
      "client":{"phone":"+%s"},"type":"text","text":"nobody wrote this"}}\
      """;

  /** What no function can read, each in its own way. */
  private static final List<String> HOPELESS =
      List.of(" ", "no JSON", "[]", "{}", "{\"kind\":\"of-nothing\",\"account\":\"nobody\"}");

  private final World world;
  private final Dice dice;
  private int number;

  Strangers(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  /** A webhook to this channel, or to none. */
  void knock(Gateway channel, String client) {
    number++;
    Instant now = now();
    String words = WORDS.formatted(now, number, client);
    String what = dice.pick(List.of("forged", "stale", "malformed", "half", "without a channel"));
    switch (what) {
      case "forged" -> knock(channel, what, channel.webhooks().forged(words));
      case "stale" -> {
        Instant then = dice.happens(0.5) ? now.minusSeconds(400) : now.plusSeconds(400);
        knock(channel, what, channel.webhooks().signed(words, then));
      }
      case "malformed" -> {
        String body = words.replace("+" + client, dice.pick(List.of("", "+0", "no number")));
        knock(channel, what, channel.webhooks().signed(body, now));
      }
      case "half" -> {
        String half = words.substring(0, dice.between(0, words.length() - 1));
        knock(channel, what, channel.webhooks().signed(half, now));
      }
      default -> knock(channel, what, channel.webhooks().toNobody(words, now));
    }
  }

  private void knock(Gateway channel, String what, APIGatewayV2HTTPEvent request) {
    Instant begin = now();
    var queued = new int[1];
    int status =
        world
            .invoke(
                "receive-webhook",
                TIMEOUT,
                () -> {
                  Invocation invocation = world.invocation();
                  try {
                    return world.bodies().receiveWebhook(request);
                  } finally {
                    queued[0] = invocation.inQueues();
                  }
                })
            .map(APIGatewayV2HTTPResponse::getStatusCode)
            .orElse(0);
    world
        .chronicle()
        .add(
            new Fact.StrangerCame(
                begin, channel.account(), channel.channel(), what, status, queued[0]));
  }

  /** Something hopeless, in the midst of what others wait for. */
  void litter() {
    Queue queue = dice.pick(List.of(Queue.values()));
    String body = dice.pick(HOPELESS);
    var request = SendMessageRequest.builder().queueUrl(queue.address()).messageBody(body);
    if (queue.kind().fifo()) {
      number++;
      request.messageGroupId(group()).messageDeduplicationId("litter-" + number);
    }
    world.chronicle().add(new Fact.HopelessPut(now(), queue.address(), body));
    world.sqs().sendMessage(request.build());
  }

  /**
   * Whether a message may have been set aside: it says what is wrong with it, or it was a sweep,
   * which the next one makes up for.
   */
  static boolean mayBeSetAside(Fact.DeadLetter letter) {
    return letter.queue().equals(Queue.SWEEPS.address())
        || REASON.matcher(letter.reason()).matches();
  }

  private static final Pattern REASON =
      Pattern.compile("body is not JSON.*|body must be a JSON object|[a-z]+ is missing");

  /** That of a chat, as far as there is one. */
  private String group() {
    List<Chat> chats = List.copyOf(world.stores().chats.all());
    if (chats.isEmpty()) {
      return "litter";
    }
    Chat chat = dice.pick(chats);
    String name = chat.key().account() + "#" + chat.key().item();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Instant now() {
    return world.time().instant();
  }
}
