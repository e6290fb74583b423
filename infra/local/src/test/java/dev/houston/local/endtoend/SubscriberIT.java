package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.connector.generic.GenericWebhook;
import dev.houston.local.endtoend.RunningHouston.Answer;
import dev.houston.local.endtoend.RunningHouston.Channel;
import dev.houston.subscriber.SubscriberServer;
import dev.houston.subscriber.SubscriberServer.Received;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens goes to the subscriber over HTTP, whatever befalls it or us (AP-3, SM-4, SM-5). */
class SubscriberIT {
  private static final String WEBHOOKS = "/v3/webhooks";
  private static final int CHATS = 5;

  @TempDir Path data;

  private final SubscriberServer server = new SubscriberServer();

  @AfterEach
  void close() {
    server.close();
  }

  private Answer register(RunningHouston houston) {
    Answer answer =
        houston.patch(
            WEBHOOKS,
            """
            {"webhooksUri": "%s", "subscriptions": {"messagesAndStatuses": true}}"""
                .formatted(server.uri()));
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private static Channel channel(RunningHouston houston) {
    return houston.createChannel("79161112233", RunningHouston.KEY, "generic");
  }

  private static String client(int chat) {
    return Long.toString(79_160_000_000L + chat);
  }

  private static void take(RunningHouston houston, Channel channel, GenericWebhook webhook) {
    assertThat(houston.webhook(channel, webhook).status()).isEqualTo(200);
  }

  /** What was taken last of each chat's tellings, by their ids, in the order of their coming. */
  private static List<String> story(List<Received> received, String chatId) {
    var statuses = new ArrayList<String>();
    var ids = new ArrayList<String>();
    for (Received request : received) {
      var message = request.body().at("/messages/0");
      if (message.path("chatId").asText().equals(chatId)) {
        ids.add(message.path("messageId").asText());
        statuses.add(message.path("type").asText() + " " + message.path("status").asText());
      }
      var status = request.body().at("/statuses/0");
      if (ids.contains(status.path("messageId").asText())) {
        statuses.add(status.path("status").asText());
      }
    }
    return statuses;
  }

  @Test
  void hearsTheWholeStoryOfAMessageSignedAndInOrder_SM5() {
    try (var houston = RunningHouston.start()) {
      Channel channel = channel(houston);
      String secret = register(houston).body().get("secret").asText();
      take(houston, channel, GenericWebhook.fromUs("A", client(1), houston.now()));
      houston.advance(Duration.ofMinutes(12));
      take(houston, channel, GenericWebhook.status("A", client(1), "delivered", houston.now()));
      houston.advance(Duration.ofMinutes(5));
      take(houston, channel, GenericWebhook.status("A", client(1), "read", houston.now()));
      take(houston, channel, GenericWebhook.status("A", client(1), "read", houston.now()));
      houston.settle();

      List<Received> heard = server.received().subList(1, server.received().size());
      assertThat(story(heard, client(1)))
          .containsExactly("text sent", "system inbound", "delivered", "read", "system inbound");
      assertThat(heard.get(1).body().at("/messages/0/text").asText())
          .isEqualTo(
              "=== SYSTEM Wazzup === Till now is not delivered to the client"
                  + " (it has passed 10 minutes).");
      assertThat(heard).allMatch(request -> request.isSignedWith(secret));
      assertThat(heard).extracting(Received::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void hasEverythingInOrderWithinEachChatAfterItWasDownForTwoDays_AP3() {
    try (var houston = RunningHouston.start()) {
      Channel channel = channel(houston);
      register(houston);
      server.answers(503);
      for (int chat = 0; chat < CHATS; chat++) {
        take(houston, channel, GenericWebhook.fromUs("A", client(chat), houston.now()));
      }
      houston.advance(Duration.ofHours(10));
      for (int chat = 0; chat < CHATS; chat++) {
        take(
            houston, channel, GenericWebhook.status("A", client(chat), "delivered", houston.now()));
      }
      houston.advance(Duration.ofDays(2).minusHours(10));
      assertThat(houston.get(WEBHOOKS).body().at("/delivery/state").asText()).isEqualTo("failing");
      int before = server.received().size();

      server.answers(200);
      houston.advance(Duration.ofHours(1).plusMinutes(1));
      List<Received> heard = server.received().subList(before, server.received().size());
      for (int chat = 0; chat < CHATS; chat++) {
        assertThat(story(heard, client(chat)))
            .containsExactly(
                "text sent", "system inbound", "delivered", "system inbound", "system inbound");
      }
      assertThat(heard).extracting(Received::id).doesNotHaveDuplicates();
      assertThat(houston.get(WEBHOOKS).body().at("/delivery/state").asText()).isEqualTo("working");
    }
  }

  @Test
  void isSwitchedOffByA410AndTheOwnerSeesIt_AP3() {
    try (var houston = RunningHouston.start()) {
      Channel channel = channel(houston);
      register(houston);
      server.answers(410);
      take(houston, channel, GenericWebhook.fromClient("A", client(1), houston.now()));
      houston.settle();
      var delivery = houston.get(WEBHOOKS).body().get("delivery");
      assertThat(delivery.get("state").asText()).isEqualTo("switchedOff");
      assertThat(delivery.get("error").asText()).isEqualTo("answered 410");
      server.answers(200);
      take(houston, channel, GenericWebhook.fromClient("B", client(1), houston.now()));
      houston.advance(Duration.ofDays(1));
      assertThat(server.received()).hasSize(2);
    }
  }

  @Test
  void hearsWhatWasKeptForItWhenItAsksForAReplay_AP3() {
    try (var houston = RunningHouston.start()) {
      Channel channel = channel(houston);
      register(houston);
      server.answers(500);
      take(houston, channel, GenericWebhook.fromClient("A", client(1), houston.now()));
      take(houston, channel, GenericWebhook.fromClient("B", client(1), houston.now()));
      houston.advance(Duration.ofDays(4));
      server.answers(200);
      houston.advance(Duration.ofDays(1));
      int before = server.received().size();

      assertThat(houston.post("/v3/webhooks/replay", "").status()).isEqualTo(202);
      houston.settle();
      List<Received> heard = server.received().subList(before, server.received().size());
      assertThat(story(heard, client(1))).containsExactly("text inbound", "text inbound");
    }
  }

  /** The second item of the state is the outbox: before it comes the chat. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "after-DynamoDb.PutItem:OutboxTable",
        "after-Sqs.SendMessage:NoticesQueue",
        "after-DynamoDb.PutItem:StateTable:2"
      })
  void hearsEverythingThoughWeDieOnTheWay_SM4(String death) throws InterruptedException {
    Channel channel;
    try (var houston = RunningHouston.startOn(data, Map.of())) {
      channel = channel(houston);
      register(houston);
      houston.settle().kill();
    }
    try (var houston = RunningHouston.startOn(data, Map.of("local.halt", death))) {
      take(houston, channel, GenericWebhook.fromClient("A", client(1), houston.now()));
      houston.awaitDeath();
    }
    try (var houston = RunningHouston.startOn(data, Map.of())) {
      houston.advance(Duration.ofMinutes(10));
      take(houston, channel, GenericWebhook.fromClient("B", client(1), houston.now()));
      houston.settle();
      Map<String, Received> byId = new LinkedHashMap<>();
      server.received().forEach(request -> byId.putIfAbsent(request.id(), request));
      assertThat(byId).hasSize(1 + 2);
      assertThat(story(List.copyOf(byId.values()), client(1)))
          .containsExactly("text inbound", "text inbound");
    }
  }
}
