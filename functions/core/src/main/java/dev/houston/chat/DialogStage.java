package dev.houston.chat;

import dev.houston.machine.Transitions;
import dev.houston.notice.NoticeKey;

/** How far it is known that the client of a chat has WhatsApp (DS-1 to DS-4). */
public enum DialogStage {
  /** Nobody has written or called. */
  UNKNOWN,
  /** An operator came first: the connector has to be asked before anything is handed over. */
  TO_CHECK,
  /** The client has WhatsApp. */
  OPEN,
  /** The number has no WhatsApp: nothing is sent. */
  IMPOSSIBLE,
  /** Nobody could tell, so messages go out and show it. */
  ASSUMED;

  /** What moves it. */
  public enum Trigger {
    /** An operator opened the chat, or wrote. */
    OPENED,
    /** The client wrote or called, or somebody wrote from the phone (DS-1). */
    WRITTEN_OR_CALLED,
    /** The connector says that the number has WhatsApp. */
    EXISTS,
    /** The connector says that it has not: the only thing that forbids. */
    MISSING,
    /** The connector was asked and did not tell. */
    NOT_TOLD,
    /** The connector has failed to tell three times, or has no such call. */
    CANNOT_BE_TOLD,
    /** A message of ours was delivered or read. */
    REACHED,
    /** A message of ours failed because the number has no WhatsApp. */
    NO_ACCOUNT
  }

  /** The whole machine. */
  public static final Transitions<DialogStage, Trigger, NoticeKey> TRANSITIONS =
      Transitions.over(DialogStage.class, Trigger.class, NoticeKey.class)
          .go(UNKNOWN, Trigger.OPENED, TO_CHECK)
          .go(UNKNOWN, Trigger.WRITTEN_OR_CALLED, OPEN)
          // The connector's answer may overtake the step that the question came of.
          .go(UNKNOWN, Trigger.EXISTS, OPEN, NoticeKey.CHAT_READY)
          .go(UNKNOWN, Trigger.MISSING, IMPOSSIBLE, NoticeKey.CHAT_IMPOSSIBLE)
          .stay(UNKNOWN, Trigger.NOT_TOLD)
          .go(UNKNOWN, Trigger.CANNOT_BE_TOLD, ASSUMED)
          .go(UNKNOWN, Trigger.REACHED, OPEN, NoticeKey.CHAT_READY)
          .go(UNKNOWN, Trigger.NO_ACCOUNT, IMPOSSIBLE, NoticeKey.CHAT_IMPOSSIBLE)
          .stay(TO_CHECK, Trigger.OPENED, Trigger.NOT_TOLD)
          .go(TO_CHECK, Trigger.WRITTEN_OR_CALLED, OPEN)
          .go(TO_CHECK, Trigger.EXISTS, OPEN, NoticeKey.CHAT_READY)
          .go(TO_CHECK, Trigger.MISSING, IMPOSSIBLE, NoticeKey.CHAT_IMPOSSIBLE)
          .go(TO_CHECK, Trigger.CANNOT_BE_TOLD, ASSUMED)
          .go(TO_CHECK, Trigger.REACHED, OPEN, NoticeKey.CHAT_READY)
          .go(TO_CHECK, Trigger.NO_ACCOUNT, IMPOSSIBLE, NoticeKey.CHAT_IMPOSSIBLE)
          // Never again for a chat that exists (DS-3).
          .stay(OPEN, Trigger.OPENED, Trigger.WRITTEN_OR_CALLED, Trigger.EXISTS, Trigger.MISSING)
          .stay(OPEN, Trigger.NOT_TOLD, Trigger.CANNOT_BE_TOLD, Trigger.REACHED)
          .stay(OPEN, Trigger.NO_ACCOUNT)
          .stay(IMPOSSIBLE, Trigger.OPENED, Trigger.MISSING, Trigger.NOT_TOLD, Trigger.NO_ACCOUNT)
          .go(IMPOSSIBLE, Trigger.WRITTEN_OR_CALLED, OPEN)
          .go(IMPOSSIBLE, Trigger.EXISTS, OPEN, NoticeKey.CHAT_READY)
          .go(IMPOSSIBLE, Trigger.CANNOT_BE_TOLD, ASSUMED)
          .go(IMPOSSIBLE, Trigger.REACHED, OPEN, NoticeKey.CHAT_READY)
          .stay(ASSUMED, Trigger.OPENED, Trigger.NOT_TOLD, Trigger.CANNOT_BE_TOLD)
          .go(ASSUMED, Trigger.WRITTEN_OR_CALLED, OPEN)
          .go(ASSUMED, Trigger.EXISTS, OPEN, NoticeKey.CHAT_READY)
          .go(ASSUMED, Trigger.MISSING, IMPOSSIBLE, NoticeKey.CHAT_IMPOSSIBLE)
          .go(ASSUMED, Trigger.REACHED, OPEN, NoticeKey.CHAT_READY)
          .go(ASSUMED, Trigger.NO_ACCOUNT, IMPOSSIBLE, NoticeKey.CHAT_IMPOSSIBLE)
          .build();
}
