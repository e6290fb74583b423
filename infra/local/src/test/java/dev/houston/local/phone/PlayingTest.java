package dev.houston.local.phone;

import static dev.houston.local.phone.PhoneBench.ANNA;
import static dev.houston.local.phone.PhoneBench.BORIS;
import static dev.houston.local.phone.PhoneBench.NUMBER;
import static dev.houston.local.phone.PhoneBench.lost;
import static dev.houston.local.phone.PhoneBench.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.InvalidFieldException;
import dev.houston.chat.ChatId;
import dev.houston.local.phone.PhoneMessage.Author;
import dev.houston.local.phone.Webhook.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayingTest {
  private PhoneBench bench;

  @BeforeEach
  void connect() {
    bench = PhoneBench.connected();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private String told() {
    return bench.chat(ANNA).webhooks().get(bench.chat(ANNA).webhooks().size() - 1).body();
  }

  @Test
  void tellsOfWhatTheOwnerWritesOnThePhone() {
    bench.fromPhone(ANNA, "Good morning");
    assertThat(told())
        .isEqualTo(
            """
            {"type":"message","timestamp":"2030-01-01T00:00:00Z","data":\
            {"client":{"phone":"+79991234567"},"messageId":"id-1","fromUs":true,\
            "sentAt":"2030-01-01T00:00:00Z","type":"text","text":"Good morning","status":"sent"}}\
            """);
  }

  @Test
  void tellsOfWhatTheClientWritesAndHowHeIsCalled() {
    bench.playing.write(with(ANNA), Author.CLIENT, "Hello", "Anna");
    assertThat(told())
        .isEqualTo(
            """
            {"type":"message","timestamp":"2030-01-01T00:00:00Z","data":\
            {"client":{"phone":"+79991234567","name":"Anna"},"messageId":"id-1","fromUs":false,\
            "sentAt":"2030-01-01T00:00:00Z","type":"text","text":"Hello"}}\
            """);
  }

  @Test
  void tellsWhatHappensToAMessageAndWhen() {
    PhoneMessage message = bench.fromPhone(ANNA, "Good morning");
    bench.time.advance("PT5M");
    bench.playing.happen(with(ANNA), message.messageId(), Happening.RECEIVED);
    assertThat(told())
        .isEqualTo(
            """
            {"type":"message.status","timestamp":"2030-01-01T00:05:00Z","data":\
            {"client":{"phone":"+79991234567"},"messageId":"id-1","status":"delivered",\
            "at":"2030-01-01T00:05:00Z"}}\
            """);
  }

  @Test
  void tellsOfAVideoCallOfAClientWhoHidesHisNumber() {
    ChatId hidden = new ChatId("120363000000001@lid");
    String callId = bench.playing.call(with(hidden), true);
    assertThat(bench.chat(hidden).webhooks().get(0).body())
        .isEqualTo(
            """
            {"type":"call","timestamp":"2030-01-01T00:00:00Z","data":\
            {"client":{"lid":"120363000000001@lid"},"callId":"%s","video":true,\
            "at":"2030-01-01T00:00:00Z"}}\
            """
                .formatted(callId));
  }

  @Test
  void tellsWhyAMessageFailed_OM9() {
    PhoneMessage message = bench.fromPhone(ANNA, "Good morning");
    bench.playing.happen(with(ANNA), message.messageId(), Happening.FAILED, "spam");
    assertThat(told()).contains("\"status\":\"failed\"").contains("\"reason\":\"spam\"");
  }

  @Test
  void numbersTheMessagesOfAllChats() {
    bench.fromPhone(ANNA, "Good morning");
    bench.fromClient(BORIS, "Hello");
    assertThat(bench.fromClient(ANNA, "Good morning!").number()).isEqualTo(3);
  }

  @Test
  void takesSoManyCallsOfAClientAndNoMore() {
    bench.phones.change(
        NUMBER,
        ANNA,
        chat -> {
          PhoneChat full = chat;
          for (int n = 0; n < PhoneChat.MOST_CALLS; n++) {
            full = full.with(new PhoneCall("C" + n, false, bench.time.instant()));
          }
          return full;
        });
    assertRefused("client", () -> bench.playing.call(with(ANNA), false));
  }

  @Test
  void losesAReceiptAndKeepsTheTruth() {
    PhoneMessage message = bench.fromPhone(ANNA, "Good morning");
    PhoneMessage read = bench.playing.happen(lost(ANNA), message.messageId(), Happening.READ);
    assertThat(read.readAt()).isNotNull();
    assertThat(bench.chat(ANNA).webhooks())
        .extracting(Webhook::state)
        .containsExactly(State.WAITING, State.LOST);
  }

  @Test
  void sendsALostWebhookAfterAll() {
    PhoneMessage message = bench.fromPhone(ANNA, "Good morning");
    bench.playing.happen(lost(ANNA), message.messageId(), Happening.READ);
    String webhookId = bench.chat(ANNA).webhooks().get(1).webhookId();
    Webhook sent = bench.playing.sendAgain(NUMBER, ANNA, webhookId);
    assertThat(sent.state()).isEqualTo(State.WAITING);
  }

  @Test
  void doesNotSendAgainWhatWaitsAnyway() {
    bench.fromPhone(ANNA, "Good morning");
    String webhookId = bench.chat(ANNA).webhooks().get(0).webhookId();
    assertRefused("webhookId", () -> bench.playing.sendAgain(NUMBER, ANNA, webhookId));
  }

  @Test
  void knowsOnlyMessagesOfTheChat() {
    assertRefused("messageId", () -> bench.playing.happen(with(ANNA), "nonsense", Happening.READ));
  }

  @Test
  void doesNotTalkToItself() {
    ChatId itself = new ChatId(NUMBER.digits());
    assertRefused("client", () -> bench.fromClient(itself, "Hello"));
  }

  @Test
  void takesSoManyMessagesAChatAndNoMore() {
    bench.phones.change(
        NUMBER,
        ANNA,
        chat -> {
          PhoneChat full = chat;
          for (int n = 0; n < PhoneChat.MOST_MESSAGES; n++) {
            full = full.with(PhoneMessage.sent("M" + n, Author.PHONE, "x", bench.time.instant()));
          }
          return full;
        });
    assertRefused("client", () -> bench.fromPhone(ANNA, "one more"));
  }

  @Test
  void talksToSoManyClientsAndNoMore() {
    for (int n = 0; n < Phone.MOST_CHATS; n++) {
      bench.fromClient(new ChatId("7999000" + (1000 + n)), "Hello");
    }
    assertRefused("client", () -> bench.fromClient(ANNA, "one more"));
  }

  @Test
  void forgetsTheOldestWebhookThatIsDealtWithAndNeverOneThatWaits() {
    bench.playing.call(lost(ANNA), false);
    for (int n = 1; n < WebhookLine.LONGEST; n++) {
      bench.playing.call(with(ANNA), false);
    }
    bench.playing.call(with(ANNA), false);
    assertThat(bench.chat(ANNA).webhooks()).hasSize(WebhookLine.LONGEST).allMatch(Webhook::waits);
    assertRefused("client", () -> bench.playing.call(with(ANNA), false));
  }

  private static void assertRefused(String field, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            InvalidFieldException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }
}
