package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.houston.account.InvalidFieldException;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.ChatId;
import dev.houston.local.phone.PhoneMessage.Author;
import dev.houston.secret.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number on WhatsApp, connected to Houston as a channel.
 *
 * @param name for people, such as {@code Sales}
 * @param session through which its gateway holds the number
 * @param sessionLine the webhooks that tell of the session, in an order of their own
 * @param gateway how its gateway behaves
 */
record Phone(
    PhoneNumber number,
    String name,
    Instant connectedAt,
    Connection connection,
    List<PhoneChat> chats,
    PhoneSession session,
    @JsonProperty("sessionWebhooks") WebhookLine sessionLine,
    GatewayBehaviour gateway) {

  static final int MOST_CHATS = 50;

  Phone {
    chats = List.copyOf(chats);
  }

  /**
   * What joins it to its channel.
   *
   * @param webhookPath where Houston takes its webhooks, without the host: that may change
   * @param webhookSecret what signs them
   * @param commandKey what Houston will show when it asks the phone for something
   * @param apiKey of the channel's account; null where it is the key of the first account
   */
  record Connection(
      ChannelId channel,
      String webhookPath,
      Sealed webhookSecret,
      Sealed commandKey,
      @Nullable Sealed apiKey) {}

  /** The chat with this client, which may have nothing in it yet. */
  PhoneChat chat(ChatId client) {
    return chats.stream()
        .filter(chat -> chat.client().equals(client))
        .findFirst()
        .orElseGet(() -> PhoneChat.empty(client));
  }

  /**
   * With this in the place of the chat with its client.
   *
   * @throws InvalidFieldException naming {@code client} if nobody can have such a chat here
   */
  Phone with(PhoneChat changed) {
    if (changed.client().value().equals(number.digits())) {
      throw new InvalidFieldException("client", "is the number of this phone itself");
    }
    List<PhoneChat> after = new ArrayList<>(chats);
    after.replaceAll(chat -> chat.client().equals(changed.client()) ? changed : chat);
    if (!after.contains(changed)) {
      if (after.size() >= MOST_CHATS) {
        throw new InvalidFieldException(
            "client", "is one more than the " + MOST_CHATS + " that this phone can talk to");
      }
      after.add(changed);
    }
    return new Phone(number, name, connectedAt, connection, after, session, sessionLine, gateway);
  }

  /**
   * The message that went out from here under an id of Houston's.
   *
   * @throws InvalidFieldException naming {@code messageId} if it is of a client's message
   */
  Optional<PhoneMessage> sentAs(String id) {
    List<PhoneMessage> such =
        chats.stream()
            .flatMap(chat -> chat.messages().stream())
            .filter(message -> message.isSentAs(id))
            .toList();
    if (such.stream().anyMatch(message -> message.from() == Author.CLIENT)) {
      throw new InvalidFieldException("messageId", "is of a message of the client");
    }
    return such.stream().findFirst();
  }

  /** With its session as it is now, and what tells of that. */
  Phone with(PhoneSession changed, WebhookLine telling) {
    return new Phone(number, name, connectedAt, connection, chats, changed, telling, gateway);
  }

  /** With a gateway that behaves so. */
  Phone behaving(GatewayBehaviour changed) {
    return new Phone(number, name, connectedAt, connection, chats, session, sessionLine, changed);
  }

  /** How many messages there are in all its chats. */
  long messages() {
    return chats.stream().mapToLong(chat -> chat.messages().size()).sum();
  }

  /** With what has become of a webhook, wherever it stands by now. */
  Phone changing(String webhookId, UnaryOperator<Webhook> change) {
    List<PhoneChat> after =
        chats.stream().map(chat -> chat.with(chat.line().changing(webhookId, change))).toList();
    return new Phone(
        number,
        name,
        connectedAt,
        connection,
        after,
        session,
        sessionLine.changing(webhookId, change),
        gateway);
  }

  /**
   * The webhooks whose turn it is: one of the session, and one of each chat while the session works
   * (what happens in the chats cannot be told without it).
   */
  Stream<Webhook> turns() {
    Stream<WebhookLine> ofChats =
        session.works() ? chats.stream().map(PhoneChat::line) : Stream.empty();
    return Stream.concat(Stream.of(sessionLine), ofChats).flatMap(line -> line.next().stream());
  }

  /** Never a full number: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "Phone[" + number + "]";
  }
}
