package dev.houston.channel;

/**
 * What moves a channel's session: what it reports, what the user does, what the balance does, and
 * time.
 */
public enum SessionTrigger {
  CONNECTING,
  WORKING,
  /** Working, but with another number than the channel's (CH-7). */
  FOREIGN_NUMBER,
  PHONE_UNAVAILABLE,
  /** Opened in another place, and it may be taken back (CH-5). */
  TAKEN,
  /** Opened in another place once too often, or while the channel is switched off. */
  TAKEN_ONCE_TOO_OFTEN,
  QR,
  LOGGED_OUT,
  FAILED,
  STOPPED,

  ENABLED,
  DISABLED,
  DELETED,
  USE_HERE,

  USED_UP,
  TOPPED_UP,

  /** It did not take a message that was handed over to it. */
  PUT_BACK,

  /** Sixty seconds have passed without an answer to an attempt, and another may follow. */
  ATTEMPT_OVER,
  /** The same, and no other may follow; or the connector cannot take anything back. */
  LAST_ATTEMPT_OVER,
  /** The pause before a restart is over. */
  RESTART_DUE,
  /** It is time to ask the session what it is in (CH-4). */
  ASKING_DUE
}
