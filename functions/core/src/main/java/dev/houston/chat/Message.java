package dev.houston.chat;

import dev.houston.notice.FailureReason;
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
 * @param sending what else is known of its sending
 */
public record Message(
    MessageId id,
    ChatKey chat,
    Author author,
    Content content,
    Instant at,
    Instant receivedAt,
    @Nullable MessageStatus status,
    long line,
    Sending sending) {

  /** A message of whose sending nothing more is known. */
  public Message(
      MessageId id,
      ChatKey chat,
      Author author,
      Content content,
      Instant at,
      Instant receivedAt,
      @Nullable MessageStatus status,
      long line) {
    this(id, chat, author, content, at, receivedAt, status, line, Sending.NONE);
  }

  /**
   * Whether nobody knows that the connector ever had it (OM-5). What the connector has a name for
   * was sent, though it may report that its status cannot be obtained (DW-7).
   */
  public boolean isUncertain() {
    return author == Author.US && status == MessageStatus.UNKNOWN && sending.connectorId() == null;
  }

  /**
   * What is known of how a message came to WhatsApp, or did not.
   *
   * @param connectorId the connector's id of it within its chat
   * @param refersTo the message that it answers
   * @param failure why it failed
   */
  public record Sending(
      @Nullable String connectorId, @Nullable MessageId refersTo, @Nullable FailureReason failure) {

    public static final Sending NONE = new Sending(null, null, null);
  }

  /** Who wrote it. */
  public enum Author {
    CLIENT,
    US,
    SYSTEM
  }
}
