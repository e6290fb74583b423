package dev.houston.chat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the chats, message by message. */
public interface Conversations {

  /**
   * Adds a message, once.
   *
   * @return the message that stands there: this one, or the one that was there already under its id
   */
  Message add(Message message);

  /**
   * Gives a message from us a status, if that replaces the one it has.
   *
   * @param learnedAt when the report of it reached us, which tells a report that is tried again
   *     from another one of the same
   * @return what came of it; nothing if we do not know the message
   */
  Optional<Advance> advance(
      ChatKey chat, MessageId message, MessageStatus status, Instant learnedAt);

  /**
   * What came of a report of a status.
   *
   * @param message as it stands now
   * @param isOfThisReport whether the message went through that status by this very report, now or
   *     when it was tried before
   */
  record Advance(Message message, boolean isOfThisReport) {}

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
