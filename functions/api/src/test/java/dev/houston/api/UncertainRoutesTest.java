package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Accounts;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.Channels;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatEvent.MessageAccepted;
import dev.houston.chat.ChatEvent.MessageNotSent;
import dev.houston.chat.Content;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.notice.FailureReason;
import dev.houston.outgoing.ChannelInStatus;
import dev.houston.outgoing.QueuedChatEvents;
import dev.houston.outgoing.QueuedChatEvents.Queued;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OM-5: what an operator decides on an uncertain message. */
@QuarkusTest
class UncertainRoutesTest {
  @Inject Office office;
  @Inject Accounts accounts;
  @Inject Channels channels;
  @Inject QueuedChatEvents events;

  private Customer customer;
  private ChannelId channel;
  private Conversation chat;

  @BeforeEach
  void connect() {
    customer = office.customer();
    channel = office.channelOf(customer);
    chat = office.chat(customer, channel, "79991234567").opened("Anna");
  }

  private Answer decide(String message, String decision) {
    return customer.post(chat.path() + "/" + message + "/" + decision, "");
  }

  private List<ChatEvent> queued() {
    return events.of(customer.account()).stream().map(Queued::event).toList();
  }

  @Test
  void sendsItAgainAsANewMessage() {
    String old = chat.us(1, "Hello", MessageStatus.UNKNOWN);

    Answer answer = decide(old, "send-again");

    assertThat(answer.status()).isEqualTo(201);
    var again = new MessageId(answer.body().path("messageId").asText());
    assertThat(queued())
        .containsExactly(
            new MessageAccepted(
                again, Content.text("Hello"), null, new MessageId(old), PortsInMemory.NOW));
    assertThat(decide(old, "send-again").body()).isEqualTo(answer.body());
  }

  @Test
  void dropsIt() {
    String old = chat.us(1, "Hello", MessageStatus.UNKNOWN);

    Answer answer = decide(old, "drop");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(queued())
        .containsExactly(
            new MessageNotSent(new MessageId(old), FailureReason.DROPPED, PortsInMemory.NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"send-again", "drop"})
  void leavesAloneWhatIsNotUncertain(String decision) {
    String sent = chat.us(1, "Hello", MessageStatus.SENT);

    decide(sent, decision).mustBeRefusedWith(409, "MESSAGE_NOT_UNCERTAIN");
    assertThat(queued()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"send-again", "drop"})
  void leavesAloneWhatTheClientWrote(String decision) {
    String theirs = chat.client(1, "Hello");

    decide(theirs, decision).mustBeRefusedWith(409, "MESSAGE_NOT_UNCERTAIN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"send-again", "drop"})
  void findsNoMessageThatDoesNotStandInTheChat(String decision) {
    Answer refused = decide(UUID.randomUUID().toString(), decision);

    refused.mustBeRefusedWith(404, "MESSAGE_NOT_FOUND");
    assertThat(refused.fields()).containsExactly("messageId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"send-again", "drop"})
  void findsNothingOfAnotherAccount_NV2(String decision) {
    String old = chat.us(1, "Hello", MessageStatus.UNKNOWN);

    Http.post(chat.path() + "/" + old + "/" + decision, office.customer().key(), "")
        .mustBeRefusedWith(404, "CHANNEL_NOT_FOUND");
    assertThat(queued()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DISABLED, 409, CHANNEL_BLOCKED",
    "NOT_PAID, 409, CHANNEL_NO_MONEY",
    "DELETED, 404, CHANNEL_NOT_FOUND"
  })
  void sendsNothingAgainByAChannelThatRefuses_OM1(
      ChannelStatus channelStatus, int status, String error) {
    String old = chat.us(1, "Hello", MessageStatus.UNKNOWN);
    ChannelInStatus.put(
        accounts, channels, customer.account(), channel, channelStatus, PortsInMemory.NOW);

    decide(old, "send-again").mustBeRefusedWith(status, error);
    assertThat(queued()).isEmpty();
  }
}
