package dev.houston.chat;

import dev.houston.machine.Transitions;
import dev.houston.notice.NoticeKey;

/**
 * "Till now is not delivered", and what answers it (DW-1 to DW-4): where the pair stands for the
 * message that was announced last.
 */
public enum NotDeliveredPair {
  /** Nothing was announced, or the announcement has had its answer. */
  CLOSED,
  /** not-delivered was said, and the client does not have the message yet. */
  ANNOUNCED,
  /** not-delivered was said, then the client received the message. */
  RECEIVED;

  /** What moves the pair; all but the first concern the announced message. */
  public enum Trigger {
    /** A last message has not been delivered in time (DW-1). */
    OVERDUE,
    DELIVERED,
    /** Read, or answered, within half an hour of its receipt. */
    READ,
    /** Half an hour has passed since its receipt. */
    HALF_HOUR_PASSED,
    FAILED,
    SWITCHED_OFF
  }

  /** The whole machine. */
  public static final Transitions<NotDeliveredPair, Trigger, NoticeKey> TRANSITIONS =
      Transitions.over(NotDeliveredPair.class, Trigger.class, NoticeKey.class)
          .go(CLOSED, Trigger.OVERDUE, ANNOUNCED, NoticeKey.NOT_DELIVERED)
          .stay(CLOSED, Trigger.DELIVERED, Trigger.READ, Trigger.HALF_HOUR_PASSED)
          .stay(CLOSED, Trigger.FAILED, Trigger.SWITCHED_OFF)
          // A new announcement replaces the open one (DW-4).
          .go(ANNOUNCED, Trigger.OVERDUE, ANNOUNCED, NoticeKey.NOT_DELIVERED)
          .go(ANNOUNCED, Trigger.DELIVERED, RECEIVED)
          .go(ANNOUNCED, Trigger.READ, CLOSED, NoticeKey.DELIVERED_AND_READ)
          .stay(ANNOUNCED, Trigger.HALF_HOUR_PASSED)
          .go(ANNOUNCED, Trigger.FAILED, CLOSED)
          .go(ANNOUNCED, Trigger.SWITCHED_OFF, CLOSED)
          .go(RECEIVED, Trigger.OVERDUE, ANNOUNCED, NoticeKey.NOT_DELIVERED)
          .stay(RECEIVED, Trigger.DELIVERED)
          .go(RECEIVED, Trigger.READ, CLOSED, NoticeKey.DELIVERED_AND_READ)
          .go(RECEIVED, Trigger.HALF_HOUR_PASSED, CLOSED, NoticeKey.FINALLY_DELIVERED)
          // What the client has cannot fail any more (DW-11).
          .stay(RECEIVED, Trigger.FAILED)
          .go(RECEIVED, Trigger.SWITCHED_OFF, CLOSED)
          .build();
}
