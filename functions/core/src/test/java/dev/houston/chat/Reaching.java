package dev.houston.chat;

import dev.houston.chat.Conversations.Reached;

/** A message after what became known of it, for the conversations in memory. */
final class Reaching {
  private Reaching() {}

  /** At the status that it has reached. */
  static Message with(Message message, Reached reached) {
    Message.Sending sending = message.sending();
    return with(
        message,
        reached.status(),
        new Message.Sending(
            reached.connectorId() == null ? sending.connectorId() : reached.connectorId(),
            sending.refersTo(),
            reached.failure() == null ? sending.failure() : reached.failure()));
  }

  /** At the status that it has, and perhaps under a name. */
  static Message named(Message message, Reached reached) {
    Message.Sending sending = message.sending();
    return sending.connectorId() != null || reached.connectorId() == null
        ? message
        : with(
            message,
            message.status(),
            new Message.Sending(reached.connectorId(), sending.refersTo(), sending.failure()));
  }

  private static Message with(Message message, MessageStatus status, Message.Sending sending) {
    return new Message(
        message.id(),
        message.chat(),
        message.author(),
        message.content(),
        message.at(),
        message.receivedAt(),
        status,
        message.line(),
        sending);
  }
}
