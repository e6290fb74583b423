package dev.houston.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A conversation that can be left as it is and gone on with in many ways: for a {@link Walk}. */
final class WalkedConversation implements Conversations {
  private Map<MessageId, Message> messages;

  WalkedConversation() {
    this(Map.of());
  }

  private WalkedConversation(Map<MessageId, Message> messages) {
    this.messages = messages;
  }

  /** One that goes on from here on its own. */
  WalkedConversation fork() {
    return new WalkedConversation(messages);
  }

  Optional<MessageStatus> statusOf(MessageId id) {
    return Optional.ofNullable(messages.get(id)).map(Message::status);
  }

  @Override
  public Message add(Message message) {
    Message standing = messages.get(message.id());
    if (standing == null) {
      put(message);
      return message;
    }
    return standing;
  }

  @Override
  public Optional<Message> advance(ChatKey chat, MessageId id, MessageStatus status) {
    Message message = messages.get(id);
    if (message == null || message.status() == null) {
      return Optional.empty();
    }
    if (status.replaces(message.status())) {
      put(
          new Message(
              id,
              chat,
              message.author(),
              message.content(),
              message.at(),
              message.receivedAt(),
              status,
              message.line()));
    }
    return Optional.of(messages.get(id));
  }

  @Override
  public Page<Message> of(ChatKey chat, String from, boolean newestFirst, int most) {
    throw new UnsupportedOperationException("nobody reads a conversation on a walk");
  }

  private void put(Message message) {
    var changed = new LinkedHashMap<>(messages);
    changed.put(message.id(), message);
    messages = changed;
  }
}
