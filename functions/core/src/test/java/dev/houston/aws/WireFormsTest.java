package dev.houston.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.balance.Amount;
import dev.houston.balance.BalanceChange;
import dev.houston.channel.ChannelAlert;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import dev.houston.charging.AccountEvent;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.Existence;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.curator.AlertSubject;
import dev.houston.curator.BalanceAlert;
import dev.houston.curator.News;
import dev.houston.notice.FailureReason;
import dev.houston.wake.WakeIndex;
import dev.houston.wake.WakeUp;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the queues comes out as it went in, or is refused for good. */
class WireFormsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");
  private static final ChatKey CHAT =
      new ChatKey(
          new AccountId("acme"),
          new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          new ChatId("79161234567"));
  private static final MessageId MESSAGE = new MessageId("6f0c4f8e-6d3b-4c8e-8a53-2f9d1c5b7a10");

  static Stream<ChatEvent> events() {
    return Stream.of(
        new ChatEvent.MessageReported(
            "3EB0A1",
            true,
            NOW.minusSeconds(1),
            NOW,
            MessageStatus.DELIVERED,
            new Content(Content.Type.IMAGE, "Привет \"\u0000\u200f👋", "https://files/1"),
            "Anna"),
        new ChatEvent.MessageReported(
            "3EB0A1",
            false,
            null,
            NOW,
            MessageStatus.SENT,
            new Content(Content.Type.UNSUPPORTED, null, null),
            null),
        new ChatEvent.StatusReported("3EB0A1", MessageStatus.FAILED, null, NOW),
        new ChatEvent.StatusReported(
            "3EB0A1", MessageStatus.FAILED, NOW, FailureReason.WINDOW_CLOSED, NOW),
        new ChatEvent.CallReported("CALL", true, NOW, NOW),
        new ChatEvent.MessageAccepted(
            MESSAGE,
            new Content(Content.Type.DOCUMENT, "Счёт \"1\" 👋", "https://files/1.pdf"),
            new MessageId("1c1f3f0e-5a0b-8d6c-9e2f-7a8b9c0d1e2f"),
            NOW),
        new ChatEvent.MessageAccepted(MESSAGE, Content.text(" hi\r\n"), null, NOW),
        new ChatEvent.MessageAccepted(
            MESSAGE,
            Content.text("hi"),
            null,
            new MessageId("22222222-3333-4444-8555-666666666666"),
            NOW),
        new ChatEvent.ChatOpened(NOW),
        new ChatEvent.MessageTaken(MESSAGE, "3EB0A1", NOW),
        new ChatEvent.MessageTaken(MESSAGE, null, NOW),
        new ChatEvent.MessageUncertain(MESSAGE, NOW),
        new ChatEvent.LoggedOut(NOW.minusSeconds(3), NOW),
        new ChatEvent.TimePassed(NOW.minusSeconds(2), NOW));
  }

  @ParameterizedTest
  @EnumSource
  void theAnswerToAQuestionComesOutAsItWentIn_DS2(Existence existence) {
    aChatEventComesOutAsItWentIn(new ChatEvent.NumberChecked(existence, NOW));
  }

  @ParameterizedTest
  @EnumSource
  void whyAMessageIsNotSentComesOutAsItWentIn_DW11(FailureReason reason) {
    aChatEventComesOutAsItWentIn(new ChatEvent.MessageNotSent(MESSAGE, reason, NOW));
  }

  @ParameterizedTest
  @MethodSource("events")
  void aChatEventComesOutAsItWentIn(ChatEvent event) {
    assertThat(ChatEventJson.read(ChatEventJson.write(CHAT, event)))
        .isEqualTo(new ChatEventJson.Addressed(CHAT, event));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "{}",
        "{\"account\":\"acme\",\"item\":\"chat#x#y\",\"receivedAt\":1,\"event\":\"time\"}",
        "{\"account\":\"acme\",\"item\":\"chat#0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11#79161234567\","
            + "\"receivedAt\":1,\"event\":\"made up\"}"
      })
  void whatIsNoChatEventIsHopeless_NV3(String body) {
    assertThatThrownBy(() -> ChatEventJson.read(body)).isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<AccountEvent> accountEvents() {
    var everything =
        new BalanceChange(
            Amount.of("-999999999.9999"), Currency.getInstance("KZT"), Amount.of("0.0001"));
    return Stream.of(
        new AccountEvent.ToppedUp(Amount.of("250.75"), "invoice \"1\"", NOW),
        new AccountEvent.BalanceSet(everything, "set 1", NOW),
        new AccountEvent.BalanceSet(new BalanceChange(null, null, null), "set 2", NOW),
        new AccountEvent.TimePassed(NOW.minusSeconds(2), NOW));
  }

  @ParameterizedTest
  @MethodSource("accountEvents")
  void anAccountEventComesOutAsItWentIn(AccountEvent event) {
    assertThat(AccountEventJson.read(AccountEventJson.write(CHAT.account(), event)))
        .isEqualTo(new AccountEventJson.Addressed(CHAT.account(), event));
  }

  @ParameterizedTest
  @EnumSource(ChannelStatus.class)
  void anAlertOfAChannelComesOutAsItWentIn(ChannelStatus status) {
    AlertSubject subject = AlertSubject.channel(CHAT.account(), CHAT.channel());
    var alert = new ChannelAlert(7, status, NOW);
    assertThat(AlertJson.read(AlertJson.write(subject, alert)))
        .isEqualTo(new AlertJson.Addressed(subject, Optional.of(News.of(alert))));
  }

  @ParameterizedTest
  @EnumSource(BalanceAlert.What.class)
  void anAlertOfABalanceComesOutAsItWentIn(BalanceAlert.What what) {
    AlertSubject subject = AlertSubject.balance(CHAT.account());
    var alert = new BalanceAlert(7, what, "-3.50 USD");
    assertThat(AlertJson.read(AlertJson.write(subject, alert)))
        .isEqualTo(new AlertJson.Addressed(subject, Optional.of(News.of(alert))));
  }

  @Test
  void aHintToAlertComesOutAsItWentIn() {
    AlertSubject subject = AlertSubject.channel(CHAT.account(), CHAT.channel());
    assertThat(AlertJson.read(AlertJson.write(subject)))
        .isEqualTo(new AlertJson.Addressed(subject, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{'account':'acme','item':'channel#1','receivedAt':1,'event':'time','dueAt':1}",
        "{'account':'acme','item':'account','receivedAt':1,'event':'made up'}",
        "{'account':'acme','item':'account','receivedAt':1,'event':'time'}",
        "{'account':'acme','item':'account','receivedAt':1,'event':'top-up','id':'1'}",
        "{'account':'acme','item':'account','receivedAt':1,'event':'top-up','amount':'1'}",
        "{'account':'acme','item':'account','receivedAt':1,'event':'top-up','id':'1','amount':'0'}",
        "{'account':'acme','item':'account','receivedAt':1,'event':'top-up','id':'1','amount':1}",
        "{'account':'acme','item':'account','receivedAt':1,'event':'set','id':'1','tariff':'-1'}",
        "{'account':'acme','item':'account','receivedAt':1,'event':'set','id':'1','currency':'?'}"
      })
  void whatIsNoAccountEventIsHopeless_NV3(String body) {
    assertThatThrownBy(() -> AccountEventJson.read(body.replace('\'', '"')))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"account\":\"acme\",\"item\":\"alert#\"}",
        "{\"account\":\"acme\",\"item\":\"alert#channel#x\"}",
        "{\"account\":\"acme\",\"item\":\"chat#balance\"}",
        "{\"account\":\"acme\",\"item\":\"alert#balance\",\"number\":1}",
        "{\"account\":\"acme\",\"item\":\"alert#balance\",\"number\":1,\"balance\":\"x\","
            + "\"amount\":\"1\"}"
      })
  void whatIsNoAlertIsHopeless_NV3(String body) {
    assertThatThrownBy(() -> AlertJson.read(body)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWakeUpComesOutAsItWentIn() {
    var wakeUp = new WakeUp(CHAT.account(), CHAT.item(), NOW);
    assertThat(WakeUpJson.read(WakeUpJson.write(wakeUp))).isEqualTo(wakeUp);
  }

  @Test
  void aSweepComesOutAsItWentIn() {
    var entry = new WakeIndex.Entry(NOW, CHAT.account(), CHAT.item());
    for (var sweeper :
        new SweepJson.Sweeper[] {
          new SweepJson.Sweeper(true, 0, null),
          SweepJson.Sweeper.of(3, null),
          SweepJson.Sweeper.of(3, entry)
        }) {
      assertThat(SweepJson.read(SweepJson.write(sweeper))).isEqualTo(sweeper);
    }
    assertThat(SweepJson.read("{\"sweep\":\"every shard\"}").everyShard()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"sweep\":\"x\"}",
        "{\"sweep\":\"shard\"}",
        "{\"sweep\":\"shard\",\"shard\":64}"
      })
  void whatIsNoSweepIsHopeless_NV3(String body) {
    assertThatThrownBy(() -> SweepJson.read(body)).isInstanceOf(IllegalArgumentException.class);
  }
}
