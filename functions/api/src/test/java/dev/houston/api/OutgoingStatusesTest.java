package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.houston.account.Accounts;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.Channels;
import dev.houston.chat.ChatEvent.ChatOpened;
import dev.houston.chat.ChatEvent.MessageAccepted;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Chats;
import dev.houston.chat.Content;
import dev.houston.chat.MessageId;
import dev.houston.notice.NoticeKey;
import dev.houston.outgoing.Acceptance.Refused;
import dev.houston.outgoing.AcceptingMessage;
import dev.houston.outgoing.Addressee;
import dev.houston.outgoing.ChannelInStatus;
import dev.houston.outgoing.CrmMessageIds;
import dev.houston.outgoing.Draft;
import dev.houston.outgoing.QueuedChatEvents;
import dev.houston.outgoing.QueuedChatEvents.Queued;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** OM-1, OM-2, AP-1: what becomes of a message in every status of CH-1, one by one. */
@QuarkusTest
class OutgoingStatusesTest {
  private static final String CLIENT = "79991234567";
  private static final String NAME = "lead-17/3";

  @Inject Office office;
  @Inject Accounts accounts;
  @Inject Channels channels;
  @Inject Chats chats;
  @Inject CrmMessageIds names;
  @Inject AcceptingMessage accepting;
  @Inject QueuedChatEvents events;

  private Customer customer;
  private ChannelId channel;
  private ChatKey chat;

  private void is(ChannelStatus status) {
    customer = office.customer();
    channel = office.channelOf(customer);
    chat = new ChatKey(customer.account(), channel, new ChatId(CLIENT));
    ChannelInStatus.put(accounts, channels, customer.account(), channel, status, PortsInMemory.NOW);
  }

  private Answer send() {
    return customer.post(
        "/v3/message",
        """
        {"channelId": "%s", "chatType": "whatsapp", "chatId": "%s", "text": "Hello",
         "crmMessageId": "%s"}"""
            .formatted(channel, CLIENT, NAME));
  }

  private Answer open() {
    return customer.post(
        "/v3/chats",
        "{\"channelId\": \"%s\", \"chatType\": \"whatsapp\", \"chatId\": \"%s\"}"
            .formatted(channel, CLIENT));
  }

  /** Nothing is stored: the chat's own step does that, when it handles what is queued. */
  private void nothingIsStored() {
    assertThat(chats.find(chat)).isEmpty();
    assertThat(customer.get("/v3/chats").body().path("chats")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DISABLED", "NOT_PAID", "DELETED"})
  void isAcceptedAndSafe_OM2(ChannelStatus status) {
    is(status);

    Answer answer = send();

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().fieldNames()).toIterable().containsExactly("messageId", "chatId");
    assertThat(answer.body().path("chatId").asText()).isEqualTo(CLIENT);
    var id = new MessageId(answer.body().path("messageId").asText());
    var event = new MessageAccepted(id, Content.text("Hello"), null, PortsInMemory.NOW);
    assertThat(events.of(customer.account()))
        .containsExactly(new Queued(chat, event, "accepted/" + id));
    nothingIsStored();
    send().mustBeRefusedWith(400, "REPEATED_CRM_MESSAGE_ID");
  }

  @ParameterizedTest
  @CsvSource({
    "DISABLED, CHANNEL_BLOCKED",
    "NOT_PAID, CHANNEL_NO_MONEY",
    "DELETED, CHANNEL_NOT_FOUND"
  })
  void isRefusedAsIfItHadNeverExisted_OM1(ChannelStatus status, String error) {
    is(status);

    Answer answer = send();

    answer.mustBeRefusedWith(400, error);
    assertThat(answer.fields()).containsExactly("channelId");
    assertThat(events.of(customer.account())).isEmpty();
    assertThat(names.find(customer.account(), NAME, PortsInMemory.NOW)).isEmpty();
    nothingIsStored();
  }

  /** What a native integration tells its conversation is decided by the same call. */
  @ParameterizedTest
  @CsvSource({
    "DISABLED, CHANNEL_DISABLED",
    "NOT_PAID, CHANNEL_NOT_PAID",
    "DELETED, CHANNEL_MISSING"
  })
  void givesANativeIntegrationItsSystemMessage_OM1(ChannelStatus status, NoticeKey notice) {
    is(status);
    var draft =
        new Draft(
            customer.account(),
            channel,
            Addressee.number(new ChatId(CLIENT)),
            Content.text("Hello"),
            null,
            null);

    assertThat(accepting.accept(draft, PortsInMemory.NOW))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason().notice()).contains(notice));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DISABLED", "NOT_PAID", "DELETED"})
  void opensAChat_DS2(ChannelStatus status) {
    is(status);

    Answer answer = open();

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body())
        .hasToString("{\"channelId\":\"" + channel + "\",\"chatId\":\"" + CLIENT + "\"}");
    assertThat(events.of(customer.account()))
        .extracting(Queued::chat, Queued::event)
        .containsExactly(tuple(chat, new ChatOpened(PortsInMemory.NOW)));
  }

  @ParameterizedTest
  @CsvSource({
    "DISABLED, CHANNEL_BLOCKED",
    "NOT_PAID, CHANNEL_NO_MONEY",
    "DELETED, CHANNEL_NOT_FOUND"
  })
  void opensNone_OM1(ChannelStatus status, String error) {
    is(status);

    open().mustBeRefusedWith(400, error);
    assertThat(events.of(customer.account())).isEmpty();
  }
}
