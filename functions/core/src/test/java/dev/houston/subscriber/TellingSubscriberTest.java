package dev.houston.subscriber;

import static dev.houston.subscriber.Broadcast.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.Content;
import dev.houston.chat.MessageStatus;
import dev.houston.outbox.OutboxKey;
import dev.houston.outbox.Pauses;
import dev.houston.outbox.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a subscriber is told, and when, and what becomes of it when it is in trouble (AP-3). */
class TellingSubscriberTest {
  private static final int TEST = 1;

  private final Broadcast broadcast = new Broadcast();
  private String secret;

  private Broadcast registered() {
    secret = broadcast.register().secret();
    return broadcast.deliver();
  }

  @AfterEach
  void close() {
    broadcast.close();
  }

  private List<String> ids() {
    List<String> all = broadcast.server.ids();
    return all.subList(TEST, all.size());
  }

  private JsonNode only() {
    assertThat(broadcast.server.received()).hasSize(TEST + 1);
    return broadcast.server.received().get(TEST).body();
  }

  @Test
  void tellsWhatTheClientWrote() {
    registered().clientWrote(1, "hello").deliver();
    JsonNode message = only().at("/messages/0");
    assertThat(message.path("chatId").asText()).isEqualTo("79160000001");
    assertThat(message.path("channelId").asText())
        .isEqualTo("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11");
    assertThat(message.path("chatType").asText()).isEqualTo("whatsapp");
    assertThat(message.path("type").asText()).isEqualTo("text");
    assertThat(message.path("isEcho").asBoolean()).isFalse();
    assertThat(message.path("text").asText()).isEqualTo("hello");
    assertThat(message.path("status").asText()).isEqualTo("inbound");
    assertThat(message.path("dateTime").asText()).isEqualTo("2026-03-02T10:00:00.000Z");
    assertThat(message.at("/contact/name").asText()).isEqualTo("Anna");
    assertThat(ids()).containsExactly("message/" + message.path("messageId").asText());
  }

  @Test
  void tellsAStatusOfOursWithItsTime() {
    registered().sent(1, "A").deliver();
    broadcast.advance(Duration.ofMinutes(1)).status(1, "A", MessageStatus.DELIVERED).deliver();
    JsonNode sent = broadcast.server.received().get(TEST).body().at("/messages/0");
    JsonNode status = broadcast.server.received().get(TEST + 1).body().at("/statuses/0");
    assertThat(sent.path("isEcho").asBoolean()).isTrue();
    assertThat(sent.path("status").asText()).isEqualTo("sent");
    assertThat(status.path("messageId")).isEqualTo(sent.path("messageId"));
    assertThat(status.path("status").asText()).isEqualTo("delivered");
    assertThat(status.path("timestamp").asText()).isEqualTo("2026-03-02T10:01:00.000Z");
    assertThat(ids().get(1)).isEqualTo("status/" + sent.path("messageId").asText() + "/delivered");
  }

  @Test
  void tellsAFailureAsErrorWithItsReason() {
    registered().sent(1, "A").status(1, "A", MessageStatus.FAILED).deliver();
    JsonNode status = broadcast.server.received().get(TEST + 1).body().at("/statuses/0");
    assertThat(status.path("status").asText()).isEqualTo("error");
    assertThat(status.at("/error/error").asText()).isEqualTo("UNKNOWN_ERROR");
    assertThat(status.at("/error/description").asText()).startsWith("The message was not sent: ");
    JsonNode line = broadcast.server.received().get(TEST + 2).body().at("/messages/0");
    assertThat(line.path("type").asText()).isEqualTo("system");
    assertThat(line.path("text").asText())
        .startsWith("=== SYSTEM Wazzup === The message was not sent: ");
  }

  @Test
  void tellsACallAsAMissingCall_SM1() {
    registered();
    Instant now = broadcast.now();
    broadcast.tell(1, new ChatEvent.CallReported("C", false, now, now)).deliver();
    JsonNode call = only().at("/messages/0");
    assertThat(call.path("type").asText()).isEqualTo("missing_call");
    assertThat(call.path("text").asText())
        .isEqualTo(
            "=== SYSTEM Wazzup === There was an attempt to call into whatsapp from the number"
                + " +79160000001 at 10:00");
  }

  @Test
  void tellsNoStatusTwiceAndNoneBackwards() {
    registered().sent(1, "A").status(1, "A", MessageStatus.READ);
    broadcast.advance(Duration.ofSeconds(1));
    broadcast.status(1, "A", MessageStatus.DELIVERED).status(1, "A", MessageStatus.READ);
    broadcast.sent(1, "B").status(1, "B", MessageStatus.READ);
    broadcast.advance(Duration.ofSeconds(1)).status(1, "A", MessageStatus.READ).deliver();
    assertThat(statuses()).containsExactly("read", "read");
  }

  @Test
  void tellsStatusesThatCameBeforeTheirMessageWithTheMessage_DW12() {
    registered().status(1, "A", MessageStatus.DELIVERED);
    broadcast.advance(Duration.ofSeconds(1)).sent(1, "A").deliver();
    assertThat(only().at("/messages/0/status").asText()).isEqualTo("delivered");
  }

  private List<String> statuses() {
    return broadcast.server.received().stream()
        .map(request -> request.body().at("/statuses/0/status"))
        .filter(status -> !status.isMissingNode())
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void signsEachAttemptAnewUnderOneId() {
    registered();
    broadcast.server.answers(500);
    broadcast.clientWrote(1, "hello").deliver();
    broadcast.server.answers(200);
    broadcast.advance(Duration.ofSeconds(5));
    var attempts = broadcast.server.received().subList(TEST, TEST + 2);
    assertThat(attempts).allMatch(attempt -> attempt.isSignedWith(secret));
    assertThat(attempts.get(0).id()).isEqualTo(attempts.get(1).id());
    assertThat(attempts.get(0).raw()).isEqualTo(attempts.get(1).raw());
    assertThat(attempts.get(0).timestamp()).isEqualTo("1772445600");
    assertThat(attempts.get(1).timestamp()).isEqualTo("1772445605");
    assertThat(attempts.get(0).contentType()).isEqualTo("application/json; charset=utf-8");
  }

  @Test
  void deliversNothingOfABackedUpChatOutOfOrder_SM5() {
    registered();
    broadcast.server.answers(503);
    for (int n = 0; n < 25; n++) {
      broadcast.clientWrote(1, "M" + n).advance(Duration.ofHours(2).minusMinutes(n));
    }
    int before = broadcast.server.received().size();
    broadcast.server.answers(200);
    broadcast.advance(Pauses.longest());
    List<String> told = broadcast.told(1);
    assertThat(told.subList(told.size() - 25, told.size()))
        .containsExactlyElementsOf(
            IntStream.range(0, 25).mapToObj(n -> "M" + n + " inbound").toList());
    assertThat(broadcast.server.received()).hasSize(before + 25);
  }

  @Test
  void leavesADeadSubscriberAloneForGrowingPauses() {
    registered();
    broadcast.server.answers(502);
    for (int client = 0; client < 50; client++) {
      broadcast.clientWrote(client, "hello");
    }
    broadcast.advance(Duration.ofDays(2));
    // One probe a pause: it would be 50 times as many if each chat tried for itself.
    assertThat(ids().size()).isBetween(48, 60);
    assertThat(broadcast.subscriber().health().complaint()).isEqualTo("answered 502");
    assertThat(broadcast.subscriber().health().failingSince()).isEqualTo(Broadcast.BEGIN);

    broadcast.server.answers(200);
    broadcast.advance(Pauses.longest());
    assertThat(broadcast.subscriber().health()).isEqualTo(Health.GOOD);
    for (int client = 0; client < 50; client++) {
      assertThat(broadcast.told(client)).contains("hello inbound");
    }
  }

  @Test
  void holdsUpOnlyTheChatOfWhatIsRefused() {
    registered();
    broadcast.server.answers(request -> request.told().startsWith("bad") ? 422 : 200);
    broadcast.clientWrote(1, "bad").clientWrote(1, "behind").clientWrote(2, "other").deliver();
    assertThat(broadcast.told(2)).containsExactly("other inbound");
    assertThat(broadcast.subscriber().health()).isEqualTo(Health.GOOD);
    broadcast.advance(Duration.ofDays(2));
    assertThat(broadcast.told(1)).doesNotContain("behind inbound");
  }

  @Test
  void givesUpAfterThreeDaysAndGoesOnWithWhatIsBehind_AP3() {
    registered();
    broadcast.server.answers(request -> request.told().startsWith("bad") ? 422 : 200);
    broadcast.clientWrote(1, "bad").advance(Duration.ofHours(1)).clientWrote(1, "behind");
    broadcast.advance(Duration.ofDays(3));
    assertThat(broadcast.told(1)).endsWith("bad inbound", "behind inbound");
    assertThat(kept()).containsExactly(new Span(1, 1));
  }

  @Test
  void replaysWhatItKeptInOrder_AP3() {
    registered();
    broadcast.server.answers(500);
    broadcast.clientWrote(1, "A").clientWrote(1, "B").clientWrote(2, "C");
    broadcast.advance(Duration.ofDays(4));
    broadcast.server.answers(200);
    broadcast.clientWrote(1, "D").advance(Duration.ofHours(2));
    int before = broadcast.server.received().size();
    assertThat(broadcast.told(1)).last().isEqualTo("D inbound");

    broadcast.subscribing.replay(ACCOUNT, "1");
    broadcast.deliver();
    var replayed = broadcast.server.received().subList(before, before + 3);
    assertThat(replayed)
        .extracting(SubscriberServer.Received::told)
        .containsExactlyInAnyOrder("A inbound", "B inbound", "C inbound")
        .containsSubsequence("A inbound", "B inbound");
    assertThat(kept()).isEmpty();

    broadcast.subscribing.replay(ACCOUNT, "2");
    broadcast.deliver();
    assertThat(broadcast.server.received()).hasSize(before + 3);
  }

  private List<Span> kept() {
    return broadcast.outboxes.find(Broadcast.outbox(1)).orElseThrow().kept();
  }

  @Test
  void isSwitchedOffByA410AndToldNothingMore() {
    registered();
    broadcast.server.answers(410);
    broadcast.clientWrote(1, "A").deliver();
    assertThat(broadcast.subscriber().isOn()).isFalse();
    assertThat(broadcast.subscriber().switchedOffAt()).isEqualTo(broadcast.now());
    assertThat(broadcast.subscriber().health().complaint()).isEqualTo("answered 410");

    broadcast.server.answers(200);
    broadcast.clientWrote(1, "B").advance(Duration.ofDays(7));
    assertThat(broadcast.server.received()).hasSize(TEST + 1);
    assertThat(broadcast.accounts.find(ACCOUNT).orElseThrow().listenedTo()).isFalse();
  }

  @Test
  void isToldWhatWaitedWhenItRegistersAgain() {
    registered();
    broadcast.server.answers(410);
    broadcast.clientWrote(1, "A").deliver();
    broadcast.server.answers(200);
    broadcast.register();
    broadcast.deliver().clientWrote(1, "B").deliver();
    assertThat(broadcast.told(1)).containsExactly("A inbound", "A inbound", "B inbound");
  }

  @Test
  void isTriedAtOnceWhenItRegistersAgain() {
    registered();
    broadcast.server.answers(500);
    broadcast.clientWrote(1, "A").advance(Duration.ofHours(5));
    broadcast.server.answers(200);
    broadcast.register();
    broadcast.deliver();
    assertThat(broadcast.told(1)).last().isEqualTo("A inbound");
    assertThat(broadcast.subscriber().health()).isEqualTo(Health.GOOD);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 401, 403, 404, 408, 425, 429, 500, 503})
  void isLeftAloneWhenItIsInTrouble(int status) {
    registered();
    broadcast.server.answers(status);
    broadcast.clientWrote(1, "A").clientWrote(2, "B").deliver();
    assertThat(ids()).hasSize(1);
    assertThat(broadcast.subscriber().health().isResting(broadcast.now())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "Mon, 2 Mar 2026 10:01:00 GMT"})
  void isLeftAloneForAsLongAsItAsks(String retryAfter) {
    registered();
    broadcast.server.answersWith("Retry-After", retryAfter);
    broadcast.server.answers(429);
    broadcast.clientWrote(1, "A").advance(Duration.ofSeconds(59));
    assertThat(ids()).hasSize(1);
    broadcast.advance(Duration.ofSeconds(1));
    assertThat(ids()).hasSize(2);
  }

  @Test
  void isNotLeftAloneForEver() {
    registered();
    broadcast.server.answersWith("Retry-After", "999999999");
    broadcast.server.answers(503);
    broadcast.clientWrote(1, "A").advance(Pauses.longest());
    assertThat(ids()).hasSize(2);
  }

  @Test
  void wakesItselfForAPauseThatIsShort() {
    registered();
    broadcast.server.answers(503);
    broadcast.clientWrote(1, "A").deliver();
    assertThat(broadcast.armed())
        .singleElement()
        .satisfies(
            wakeUp -> {
              assertThat(wakeUp.dueAt()).isEqualTo(broadcast.now().plusSeconds(5));
              assertThat(OutboxKey.isItem(wakeUp.item())).isTrue();
            });
  }

  @Test
  void signsWithBothSecretsWhileOneIsReplaced() {
    registered();
    String second =
        broadcast
            .subscribing
            .register(ACCOUNT, new Subscribing.Wish(null, all -> all, true), "t/2", broadcast.now())
            .secret();
    broadcast.clientWrote(1, "A").deliver();
    SubscriberServer.Received both = last();
    assertThat(both.isSignedWith(secret)).isTrue();
    assertThat(both.isSignedWith(second)).isTrue();

    broadcast.advance(Subscriber.BOTH_SIGN).clientWrote(1, "B").deliver();
    assertThat(last().isSignedWith(secret)).isFalse();
    assertThat(last().isSignedWith(second)).isTrue();
  }

  private SubscriberServer.Received last() {
    List<SubscriberServer.Received> all = broadcast.server.received();
    return all.get(all.size() - 1);
  }

  @Test
  void isToldNothingThatItDidNotAskFor() {
    registered().clientWrote(1, "A");
    broadcast.subscribing.register(
        ACCOUNT,
        new Subscribing.Wish(null, all -> Subscriptions.none(), false),
        "t/2",
        broadcast.now());
    broadcast.clientWrote(1, "B").deliver();
    assertThat(broadcast.server.received()).hasSize(TEST);
    assertThat(broadcast.accounts.find(ACCOUNT).orElseThrow().listenedTo()).isFalse();
  }

  @Test
  void isToldHostileWordsAsTheyAre() {
    String words = "<script>\u202Eevil\"\\\u0007 👩‍🚀 " + "я".repeat(10_000);
    Instant now = registered().now();
    broadcast
        .tell(
            1,
            new ChatEvent.MessageReported(
                "A", false, now, now, MessageStatus.SENT, Content.text(words), "\u202E<b>"))
        .deliver();
    assertThat(only().at("/messages/0/text").asText()).isEqualTo(words);
    assertThat(only().at("/messages/0/contact/name").asText()).isEqualTo("\u202E<b>");
  }

  @Test
  void deliversWhatAHintWasLostForWithTheNextOne() {
    registered().clientWrote(1, "A");
    broadcast.hints.lose();
    broadcast.clientWrote(1, "B").deliver();
    assertThat(broadcast.told(1)).containsExactly("A inbound", "B inbound");
  }

  @Test
  void deliversManyOfOneChatInSeveralCalls() {
    registered();
    var expected = new ArrayList<String>();
    for (int n = 0; n < 35; n++) {
      broadcast.clientWrote(1, "M" + n);
      expected.add("M" + n + " inbound");
    }
    broadcast.deliver();
    assertThat(broadcast.told(1)).containsExactlyElementsOf(expected);
  }

  @Test
  void losesNothingToTheLate410OfAnAddressThatWasReplaced() {
    registered();
    try (SubscriberServer other = new SubscriberServer()) {
      broadcast.server.answers(
          request -> {
            registerElsewhere(other);
            return 410;
          });
      broadcast.clientWrote(1, "A").deliver();
      broadcast.advance(Duration.ofMinutes(1));
      assertThat(broadcast.subscriber().isOn()).isTrue();
      assertThat(other.received())
          .extracting(SubscriberServer.Received::told)
          .contains("A inbound");
    }
  }

  private void registerElsewhere(SubscriberServer other) {
    broadcast.subscribing.register(
        ACCOUNT, new Subscribing.Wish(other.uri(), all -> all, false), "t/2", broadcast.now());
  }

  @Test
  void isNotSwitchedOffByAnAnswerFromBeforeItsRegistration() {
    registered();
    var late = new AtomicBoolean(true);
    broadcast.server.answers(
        request -> {
          if (request.body().has("test") || !late.compareAndSet(true, false)) {
            return 200;
          }
          broadcast.register("test/2");
          return 410;
        });
    broadcast.clientWrote(1, "A").deliver();
    assertThat(broadcast.subscriber().isOn()).isTrue();
  }

  @Test
  void losesNothingToARegistrationBetweenLookingAndSaving() {
    registered().clientWrote(1, "A");
    broadcast.subscribing.unregister(ACCOUNT);
    broadcast.hints.lose();
    var key = Broadcast.outbox(1);
    var racing =
        new RacingOutboxes(
            broadcast.outboxes,
            () -> {
              broadcast.register("test/2");
              broadcast.deliver();
            });
    assertThat(broadcast.emptying(racing).empty(key)).isTrue();
    broadcast.hints.ask(key, "more");
    broadcast.deliver();
    assertThat(broadcast.told(1)).containsExactly("A inbound");
  }

  @Test
  void restsFromTheEndOfAnAttemptHoweverLongItTook() {
    registered();
    broadcast.server.answers(
        request -> {
          broadcast.passes(Duration.ofSeconds(10));
          return 503;
        });
    broadcast.clientWrote(1, "A").clientWrote(2, "B").deliver();
    assertThat(ids()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 422})
  void showsTheOwnerThatNothingIsTaken(int status) {
    registered();
    broadcast.server.answers(status);
    broadcast.clientWrote(1, "A").clientWrote(2, "B").advance(Duration.ofHours(1));
    assertThat(broadcast.subscriber().health().complaint()).isEqualTo("answered " + status);
    assertThat(broadcast.subscriber().health().failingSince()).isEqualTo(Broadcast.BEGIN);
  }

  @Test
  void triesWhatWasRefusedAtOnceAtANewAddress() {
    registered();
    broadcast.server.answers(404);
    broadcast.clientWrote(1, "A").advance(Duration.ofHours(5));
    try (SubscriberServer other = new SubscriberServer()) {
      registerElsewhere(other);
      broadcast.deliver();
      assertThat(other.received())
          .extracting(SubscriberServer.Received::told)
          .contains("A inbound");
    }
  }

  @Test
  void isTriedForThreeDaysAfterItWasSwitchedOffForLonger() {
    registered();
    broadcast.server.answers(410);
    broadcast.clientWrote(1, "A").clientWrote(1, "B").advance(Duration.ofDays(4));
    broadcast.server.answers(200);
    broadcast.register("test/2");
    broadcast.server.answers(503);
    broadcast.deliver();
    broadcast.server.answers(200);
    broadcast.clientWrote(1, "C").advance(Duration.ofHours(2));
    assertThat(broadcast.told(1)).endsWith("A inbound", "B inbound", "C inbound");
  }

  @Test
  void isNotHeldUpByWhatIsRefusedInAReplay() {
    registered();
    broadcast.server.answers(request -> request.told().startsWith("bad") ? 422 : 200);
    broadcast.clientWrote(1, "bad").clientWrote(1, "X").advance(Duration.ofDays(4));
    broadcast.subscribing.replay(ACCOUNT, "1");
    broadcast.deliver().clientWrote(1, "new").deliver();
    assertThat(broadcast.told(1)).last().isEqualTo("new inbound");
    assertThat(kept()).containsExactly(new Span(1, 1));
  }

  @Test
  void asksForTheRestOfALongReplay() {
    registered();
    broadcast.server.answers(500);
    var expected = new ArrayList<String>();
    for (int n = 0; n < 25; n++) {
      broadcast.clientWrote(1, "M" + n);
      expected.add("M" + n + " inbound");
    }
    for (int client = 2; client < 60; client++) {
      broadcast.clientWrote(client, "X");
    }
    broadcast.advance(Duration.ofDays(4));
    broadcast.server.answers(200);
    int before = broadcast.told(1).size();
    broadcast.subscribing.replay(ACCOUNT, "1");
    broadcast.deliver();
    assertThat(broadcast.told(1).subList(before, before + 25)).containsExactlyElementsOf(expected);
    for (int client = 2; client < 60; client++) {
      assertThat(broadcast.told(client)).last().isEqualTo("X inbound");
    }
  }

  @Test
  void deliversNothingOfWhatIsTriedAgainToNobody() {
    broadcast.clientWrote(1, "A").deliver();
    assertThat(broadcast.tellings.between(Broadcast.outbox(1), 0, 9, 9)).isEmpty();
  }
}
