package dev.houston.notice;

/** Why a message failed; the words are in the catalogues. */
public enum FailureReason {
  /** The connector says no more than that WhatsApp did not take it. */
  REJECTED("rejected", "UNKNOWN_ERROR"),
  /** The number has no WhatsApp account (DS-2). */
  NO_ACCOUNT("no-account", "BAD_CONTACT"),
  /** Meta's 24 hours since the client last wrote are over (OM-9). */
  WINDOW_CLOSED("window-closed", "MESSAGES_NOT_TEXT_FIRST"),
  /** This kind of connector, or its version, cannot send such content (OM-9). */
  CONTENT_NOT_POSSIBLE("content-not-possible", "MESSAGE_WRONG_CONTENT_TYPE"),
  /** The connector could not get the file from where it is, or it is too large. */
  CONTENT_NOT_FOUND("content-not-found", "MESSAGE_DOWNLOAD_CONTENT_ERROR"),
  /** WhatsApp takes it for spam, or limits how much this number may send. */
  SPAM("spam", "MESSAGES_IS_SPAM"),
  /** The channel was deleted while the message waited (OM-4). */
  CHANNEL_DELETED("channel-deleted", "CHANNEL_NOT_FOUND"),
  /** An operator dropped it (OM-8). */
  DROPPED("dropped", "MESSAGE_DROPPED");

  private final String code;
  private final String error;

  FailureReason(String code, String error) {
    this.code = code;
    this.error = error;
  }

  /** As the catalogues, queues and stored items write it. */
  public String code() {
    return code;
  }

  /** As the API tells it: a code of v3 where it has one (AP-1). */
  public String error() {
    return error;
  }

  /** The reason that is written so. */
  public static FailureReason ofCode(String code) {
    for (FailureReason reason : values()) {
      if (reason.code.equals(code)) {
        return reason;
      }
    }
    throw new IllegalArgumentException("no reason: " + code);
  }
}
