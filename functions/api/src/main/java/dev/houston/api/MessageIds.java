package dev.houston.api;

import dev.houston.chat.MessageId;
import java.util.Optional;

/** Reads ids of messages. */
final class MessageIds {
  private MessageIds() {}

  /** The id in what a caller wrote; nothing if it cannot be one. */
  static Optional<MessageId> parse(String text) {
    try {
      return Optional.of(new MessageId(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
