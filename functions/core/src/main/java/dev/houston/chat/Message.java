package dev.houston.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a conversation: a message of the client, one of ours, or a system message.
 *
 * @param at its own time; of a system message, when it was decided
 * @param receivedAt when we learned of it, which tells a report that is repeated from one that is
 *     tried again
 * @param status of a message from us
 * @param line the number of a system message among those of its chat, 0 for other messages
 */
public record Message(
    MessageId id,
    ChatKey chat,
    Author author,
    Content content,
    Instant at,
    Instant receivedAt,
    @Nullable MessageStatus status,
    long line) {

  /** Who wrote it. */
  public enum Author {
    CLIENT,
    US,
    SYSTEM
  }
}
