package dev.houston.chat;

import java.util.List;
import java.util.stream.LongStream;

/** Holds what clients write while the account is not paid for, and gives it back (CH-2). */
final class Holding {

  /** Events are given back so many at a time; no more come in one batch of the queue either. */
  private static final int PAGE = 20;

  /** Events that steps which died or lost their race have left behind those that are held. */
  private static final int MOST_NOT_COUNTED = 100;

  private final HeldEvents held;

  Holding(HeldEvents held) {
    this.held = held;
  }

  /**
   * The chat with one more event behind all that it holds.
   *
   * @param again whether this may have been tried before, so that it may be held already
   */
  Chat hold(Chat chat, ChatEvent event, boolean again) {
    return again && holdsAlready(chat, event)
        ? chat
        : chat.with(chat.waiting().holdingUpTo(put(chat, event)));
  }

  private boolean holdsAlready(Chat chat, ChatEvent event) {
    Waiting waiting = chat.waiting();
    long behind = Math.max(waiting.released(), waiting.held() - PAGE);
    return waiting.holds()
        && held.between(chat.key(), behind, waiting.held(), PAGE).contains(event);
  }

  /** Also behind what others have put there and not counted yet: none of it may be lost (NV-1). */
  private long put(Chat chat, ChatEvent event) {
    long last = chat.waiting().held();
    return LongStream.rangeClosed(last + 1, last + MOST_NOT_COUNTED)
        .filter(number -> held.put(chat.key(), number, event))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(chat.key() + " holds too much uncounted"));
  }

  /** The next ones to be released, in order; none if all that is left has expired. */
  List<ChatEvent> next(Chat chat) {
    Waiting waiting = chat.waiting();
    return held.between(chat.key(), waiting.released(), waiting.held(), PAGE);
  }
}
