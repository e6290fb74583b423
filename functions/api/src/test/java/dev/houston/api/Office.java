package dev.houston.api;

import dev.houston.account.OpeningAccount;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Chats;
import dev.houston.chat.Conversations;
import dev.houston.chat.MessageId;
import dev.houston.chat.WaitingMessage;
import dev.houston.chat.WaitingMessage.Kind;
import dev.houston.outgoing.WaitingMessages;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.UUID;

/** A customer with one channel, and chats on it. */
@Singleton
public class Office {
  private final OpeningAccount opening;
  private final ConnectingChannel connecting;
  private final Chats chats;
  private final Conversations conversations;
  private final WaitingMessages waiting;

  Office(
      OpeningAccount opening,
      ConnectingChannel connecting,
      Chats chats,
      Conversations conversations,
      WaitingMessages waiting) {
    this.opening = opening;
    this.connecting = connecting;
    this.chats = chats;
    this.conversations = conversations;
    this.waiting = waiting;
  }

  Customer customer() {
    return Customer.of(opening);
  }

  ChannelId channelOf(Customer owner) {
    return channelOf(owner, "default");
  }

  /** A channel with a session of this name, which {@link ExampleSessions} answer by. */
  ChannelId channelOf(Customer owner, String session) {
    var wish =
        new ConnectingChannel.Wish(
            "Sales",
            new PhoneNumber("79865784457"),
            "waha",
            URI.create("https://waha.example.com"),
            session,
            "waha-key");
    return connecting
        .connect(owner.account(), UUID.randomUUID(), wish, PortsInMemory.NOW)
        .channel()
        .id();
  }

  Conversation chat(Customer owner, ChannelId channel, String client) {
    return new Conversation(
        new ChatKey(owner.account(), channel, new ChatId(client)), chats, conversations);
  }

  /** A message of the chat that waits to be sent. */
  void waits(Conversation chat, String message) {
    waiting.put(
        new WaitingMessage(
            chat.key(), new MessageId(message), Kind.MESSAGE, PortsInMemory.NOW, false));
  }
}
