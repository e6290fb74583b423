package dev.houston.chat;

import dev.houston.notice.FailureReason;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the chats, message by message. */
public interface Conversations {

  /**
   * Adds a message, once. One that waits to be handed over is kept without limit of time (OM-2).
   *
   * @return the message that stands there: this one, or the one that was there already under its
   *     id, or that its id {@linkplain #alias stands for}
   */
  Message add(Message message);

  /**
   * Gives a message from us a status, if that replaces the one it has; what else is known of its
   * sending is kept with it.
   *
   * @return what came of it; nothing if we do not know the message
   */
  Optional<Advance> advance(ChatKey chat, MessageId message, Reached reached);

  /** The same for a status of which nothing else is known. */
  default Optional<Advance> advance(
      ChatKey chat, MessageId message, MessageStatus status, Instant learnedAt) {
    return advance(chat, message, Reached.status(status, learnedAt));
  }

  /**
   * A status that a message from us has reached.
   *
   * @param learnedAt when the report of it reached us, which tells a report that is tried again
   *     from another one of the same
   * @param connectorId the connector's id of the message; kept also if the status is no news
   * @param failure why it failed
   * @param to to which messages it is anything
   */
  record Reached(
      MessageStatus status,
      Instant learnedAt,
      @Nullable String connectorId,
      @Nullable FailureReason failure,
      To to) {

    /** A status of which nothing else is known. */
    public static Reached status(MessageStatus status, Instant learnedAt) {
      return new Reached(status, learnedAt, null, null, To.ANY);
    }
  }

  /** To which messages a status is anything, beside the order of the statuses (DW-12). */
  enum To {
    /** To all. */
    ANY,
    /** To none that is {@code sent}. */
    UNLESS_SENT,
    /** To all, and to an {@linkplain Message#isUncertain() uncertain} one whatever its order. */
    ALSO_UNCERTAIN,
    /** To an {@linkplain Message#isUncertain() uncertain} one only. */
    ONLY_UNCERTAIN;

    /** Whether a message of that status takes the other one. */
    public boolean lets(Message message, MessageStatus status) {
      MessageStatus standing = message.status();
      boolean isHigher = standing != null && status.replaces(standing);
      return switch (this) {
        case ANY -> isHigher;
        case UNLESS_SENT -> isHigher && standing != MessageStatus.SENT;
        case ALSO_UNCERTAIN -> isHigher || message.isUncertain();
        case ONLY_UNCERTAIN -> isHigher && message.isUncertain();
      };
    }
  }

  /**
   * What came of a report of a status.
   *
   * @param message as it stands now
   * @param isOfThisReport whether the message went through that status by this very report, now or
   *     when it was tried before
   */
  record Advance(Message message, boolean isOfThisReport) {}

  /**
   * Makes a message of ours known under the id that the connector's reports of it have: whoever
   * adds, advances or looks for that one means this one from then on. What was taken for a message
   * of its own under that id goes.
   *
   * @param learnedAt how long that is remembered counts from then
   */
  Alias alias(ChatKey chat, MessageId reported, MessageId message, Instant learnedAt);

  /**
   * What a reported id stands for.
   *
   * @param message another one than was asked for, if that had the id first
   * @param before the status of what was taken for a message of its own until now
   */
  record Alias(MessageId message, Optional<MessageStatus> before) {}

  /** One message; nothing if we do not know it. */
  Optional<Message> find(ChatKey chat, MessageId message);

  /**
   * A chat's messages in order of time, system messages in the order in which they were decided
   * (SM-5).
   *
   * @param from {@link Page#next} of the page before, or null for the first
   * @param newestFirst from the end backwards
   * @throws Page.UnknownPlaceException if {@code from} is none
   */
  Page<Message> of(ChatKey chat, @Nullable String from, boolean newestFirst, int most);
}
