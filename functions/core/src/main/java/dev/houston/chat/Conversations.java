package dev.houston.chat;

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
   * @return the message as it stands now; nothing if we do not know it
   */
  Optional<Message> advance(ChatKey chat, MessageId message, MessageStatus status);

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
