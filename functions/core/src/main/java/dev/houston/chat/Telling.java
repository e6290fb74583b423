package dev.houston.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a chat and is told to those outside who listen (AP-3): an effect. It
 * names the message; its words stay where the message is.
 *
 * @param number counts what is told of the chat from 1: the order in which each listener hears it
 * @param what a message that is new in the chat, or a status that one has reached
 * @param message the one it speaks of
 * @param status of a message from us, as it was then; none for other messages
 * @param at when it came about; of a new message, its own time
 * @param decidedAt when we learned of it; of what was held, when it was released
 * @param contactName what the client called himself then
 * @param audience who is told
 */
public record Telling(
    long number,
    What what,
    MessageId message,
    @Nullable MessageStatus status,
    Instant at,
    Instant decidedAt,
    @Nullable String contactName,
    Audience audience) {

  /** Something that everybody is told. */
  public Telling(
      long number,
      What what,
      MessageId message,
      @Nullable MessageStatus status,
      Instant at,
      Instant decidedAt,
      @Nullable String contactName) {
    this(number, what, message, status, at, decidedAt, contactName, Audience.EVERYBODY);
  }

  /** Who is told. */
  public enum Audience {
    EVERYBODY,
    /** Not the API's subscriber, which hears of the channel's state (OM-6). */
    NATIVE_INTEGRATIONS
  }

  /** What is told. */
  public enum What {
    MESSAGE,
    STATUS
  }

  Telling decidedAt(Instant now) {
    return new Telling(number, what, message, status, at, now, contactName, audience);
  }

  /**
   * Its id, the same whenever it is told again, e.g. {@code status/8a3df0ce-…/read}: made of what
   * it is and the message it speaks of, never of version or time (SM-4).
   */
  public String effect() {
    return switch (what) {
      case MESSAGE -> "message/" + message;
      case STATUS -> "status/" + message + "/" + (status == null ? "" : status.code());
    };
  }
}
