package dev.houston.chat;

import dev.houston.machine.Transitions;
import dev.houston.notice.NoticeKey;

/** "Not yet read by the client", and what answers it (DW-5, DW-6). */
public enum NotReadPair {
  /** Nothing was said, or all messages have been read since. */
  CLOSED,
  /** not-read was said, and the last message is not read yet. */
  OPEN;

  /** What moves the pair. */
  public enum Trigger {
    /** A last message was received long ago and has not been read (DW-5). */
    OVERDUE,
    /** The last message is read, or answered (DW-6, DW-10). */
    LAST_READ,
    SWITCHED_OFF
  }

  /** The whole machine. */
  public static final Transitions<NotReadPair, Trigger, NoticeKey> TRANSITIONS =
      Transitions.over(NotReadPair.class, Trigger.class, NoticeKey.class)
          .go(CLOSED, Trigger.OVERDUE, OPEN, NoticeKey.NOT_READ)
          .stay(CLOSED, Trigger.LAST_READ, Trigger.SWITCHED_OFF)
          .go(OPEN, Trigger.OVERDUE, OPEN, NoticeKey.NOT_READ)
          .go(OPEN, Trigger.LAST_READ, CLOSED, NoticeKey.FINALLY_READ)
          .go(OPEN, Trigger.SWITCHED_OFF, CLOSED)
          .build();
}
