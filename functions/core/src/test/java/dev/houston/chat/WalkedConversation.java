package dev.houston.chat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A conversation that can be left as it is and gone on with in many ways: for a {@link Walk}. */
final class WalkedConversation implements Conversations {
  private Map<MessageId, Message> messages;
  private Map<Learned, Instant> learned;

  /** A status that a message has been through. */
  private record Learned(MessageId message, MessageStatus status) {}

  WalkedConversation() {
    this(Map.of(), Map.of());
  }

  private WalkedConversation(Map<MessageId, Message> messages, Map<Learned, Instant> learned) {
    this.messages = messages;
    this.learned = learned;
  }

  /** One that goes on from here on its own. */
  WalkedConversation fork() {
    return new WalkedConversation(messages, learned);
  }

  Optional<MessageStatus> statusOf(MessageId id) {
    return Optional.ofNullable(messages.get(id)).map(Message::status);
  }

  @Override
  public Message add(Message message) {
    Message standing = messages.get(message.id());
    if (standing != null) {
      return standing;
    }
    put(message);
    if (message.status() != null) {
      learn(message.id(), message.status(), message.receivedAt());
    }
    return message;
  }

  @Override
  public Optional<Message> find(ChatKey chat, MessageId id) {
    return Optional.ofNullable(messages.get(id));
  }

  @Override
  public Optional<Advance> advance(ChatKey chat, MessageId id, Reached reached) {
    Message message = messages.get(id);
    if (message == null || message.status() == null) {
      return Optional.empty();
    }
    MessageStatus status = reached.status();
    if (status.replaces(message.status())) {
      put(Reaching.with(message, reached));
      learn(id, status, reached.learnedAt());
    }
    return Optional.of(
        new Advance(
            messages.get(id), reached.learnedAt().equals(learned.get(new Learned(id, status)))));
  }

  @Override
  public Alias alias(ChatKey chat, MessageId reported, MessageId message, Instant learnedAt) {
    throw new UnsupportedOperationException("nothing is sent from here on a walk");
  }

  @Override
  public Page<Message> of(ChatKey chat, String from, boolean newestFirst, int most) {
    throw new UnsupportedOperationException("nobody reads a conversation on a walk");
  }

  private void learn(MessageId id, MessageStatus status, Instant at) {
    var changed = new LinkedHashMap<>(learned);
    changed.put(new Learned(id, status), at);
    learned = changed;
  }

  private void put(Message message) {
    var changed = new LinkedHashMap<>(messages);
    changed.put(message.id(), message);
    messages = changed;
  }
}
