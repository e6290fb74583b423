package dev.houston.simulation;

import dev.houston.chat.ChatKey;
import dev.houston.chat.Conversations;
import dev.houston.chat.InMemoryConversations;
import dev.houston.chat.Message;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.Page;
import java.time.Clock;
import java.util.Optional;

/** Conversations of which the chronicle tells what stands in them, and when it first did. */
final class WatchedConversations implements Conversations {
  private final InMemoryConversations conversations;
  private final Clock clock;
  private final Chronicle chronicle;

  WatchedConversations(InMemoryConversations conversations, Clock clock, Chronicle chronicle) {
    this.conversations = conversations;
    this.clock = clock;
    this.chronicle = chronicle;
  }

  @Override
  public Message add(Message message) {
    boolean isNew = conversations.find(message.chat(), message.id()).isEmpty();
    Message standing = conversations.add(message);
    if (isNew) {
      ChatKey chat = message.chat();
      chronicle.add(
          new Fact.Stood(
              clock.instant(),
              chat.account().value(),
              chat.channel().value(),
              chat.client().value(),
              message.id().value(),
              message.author().name(),
              String.valueOf(message.content().text()),
              message.at(),
              message.status() == null ? null : message.status().code()));
    }
    return standing;
  }

  @Override
  public Optional<Message> find(ChatKey chat, MessageId id) {
    return conversations.find(chat, id);
  }

  @Override
  public Alias alias(
      ChatKey chat, MessageId reported, MessageId message, java.time.Instant learnedAt) {
    return conversations.alias(chat, reported, message, learnedAt);
  }

  @Override
  public Optional<Advance> advance(ChatKey chat, MessageId message, Reached reached) {
    MessageStatus before = conversations.find(chat, message).map(Message::status).orElse(null);
    Optional<Advance> advance = conversations.advance(chat, message, reached);
    MessageStatus after = advance.map(one -> one.message().status()).orElse(before);
    if (after != before && before != null && after != null) {
      chronicle.add(
          new Fact.Became(
              clock.instant(),
              chat.account().value(),
              chat.channel().value(),
              chat.client().value(),
              advance.orElseThrow().message().id().value(),
              before.code(),
              after.code()));
    }
    return advance;
  }

  @Override
  public Page<Message> of(ChatKey chat, String from, boolean newestFirst, int most) {
    return conversations.of(chat, from, newestFirst, most);
  }
}
