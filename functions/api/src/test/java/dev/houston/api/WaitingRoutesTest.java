package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Accounts;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.Channels;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import dev.houston.chat.WaitingMessage;
import dev.houston.chat.WaitingMessage.Kind;
import dev.houston.outgoing.ChannelInStatus;
import dev.houston.outgoing.DrainHint;
import dev.houston.outgoing.Drop;
import dev.houston.outgoing.WaitingMessages;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OM-8: an operator sees what waits, and drops it. */
@QuarkusTest
class WaitingRoutesTest {
  private static final String CLIENT = "79991234567";

  @Inject Office office;
  @Inject Accounts accounts;
  @Inject Channels channels;
  @Inject WaitingMessages waiting;
  @Inject DrainHintsInMemory hints;

  private Customer customer;
  private ChannelId channel;

  @BeforeEach
  void connect() {
    customer = office.customer();
    channel = office.channelOf(customer);
  }

  private String address() {
    return "/v3/channels/" + channel + "/waiting";
  }

  private String waits(int minute, Kind kind) {
    var id = new MessageId(UUID.randomUUID().toString());
    var chat = new ChatKey(customer.account(), channel, new ChatId(CLIENT));
    waiting.put(
        new WaitingMessage(chat, id, kind, PortsInMemory.NOW.plusSeconds(60L * minute), false));
    return id.value();
  }

  @Test
  void saysThatNothingWaits() {
    assertThat(customer.get(address()).body()).hasToString("{\"count\":0,\"messages\":[]}");
  }

  @Test
  void saysHowMuchWaitsSinceWhenAndWhatInItsOrder() {
    String second = waits(2, Kind.QUESTION);
    String first = waits(1, Kind.MESSAGE);

    assertThat(customer.get(address()).body())
        .hasToString(
            """
            {"count":2,"since":"2026-03-01T12:01:00.000Z","messages":[\
            {"messageId":"%s","chatId":"79991234567","dateTime":"2026-03-01T12:01:00.000Z",\
            "kind":"message"},\
            {"messageId":"%s","chatId":"79991234567","dateTime":"2026-03-01T12:02:00.000Z",\
            "kind":"question"}]}"""
                .formatted(first, second));
  }

  @Test
  void givesItInPagesAndCountsAllOfIt() {
    String first = waits(1, Kind.MESSAGE);
    String second = waits(2, Kind.MESSAGE);

    Answer page = customer.get(address() + "?limit=1");
    String place = URLEncoder.encode(page.body().path("next").asText(), StandardCharsets.UTF_8);
    Answer next = customer.get(address() + "?limit=1&from=" + place);

    assertThat(page.body().at("/messages/0/messageId").asText()).isEqualTo(first);
    assertThat(page.body().path("count").asInt()).isEqualTo(2);
    assertThat(next.body().at("/messages/0/messageId").asText()).isEqualTo(second);
    assertThat(next.body().has("next")).isFalse();
  }

  @Test
  void dropsAllThatWaitsNow() {
    Answer answer = customer.delete(address());

    assertThat(answer.status()).isEqualTo(202);
    assertThat(hints.of(customer.account()))
        .containsExactly(
            DrainHint.drop(customer.account(), channel, new Drop(PortsInMemory.NOW, null)));
  }

  @Test
  void dropsOneMessage() {
    String id = waits(1, Kind.MESSAGE);

    Answer answer = customer.delete(address() + "/" + id);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(hints.of(customer.account()))
        .extracting(DrainHint::drop)
        .containsExactly(new Drop(PortsInMemory.NOW, new MessageId(id)));
  }

  @Test
  void dropsNothingThatDoesNotWait() {
    Answer refused = customer.delete(address() + "/" + UUID.randomUUID());

    refused.mustBeRefusedWith(404, "MESSAGE_NOT_FOUND");
    assertThat(refused.fields()).containsExactly("messageId");
    assertThat(hints.of(customer.account())).isEmpty();
  }

  @Test
  void showsAndDropsNothingOfAnotherAccount_NV2() {
    String id = waits(1, Kind.MESSAGE);
    Customer other = office.customer();

    other.get(address()).mustBeRefusedWith(404, "CHANNEL_NOT_FOUND");
    other.delete(address()).mustBeRefusedWith(404, "CHANNEL_NOT_FOUND");
    other.delete(address() + "/" + id).mustBeRefusedWith(404, "CHANNEL_NOT_FOUND");
    assertThat(hints.of(customer.account())).isEmpty();
    assertThat(hints.of(other.account())).isEmpty();
  }

  /** OM-4: deleting the channel fails what waits, by itself. */
  @Test
  void knowsNoChannelThatIsDeleted() {
    ChannelInStatus.put(
        accounts, channels, customer.account(), channel, ChannelStatus.DELETED, PortsInMemory.NOW);

    customer.get(address()).mustBeRefusedWith(404, "CHANNEL_NOT_FOUND");
  }
}
