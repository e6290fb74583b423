package dev.houston.notice;

/** The system messages, by the keys of SM-2. */
public enum NoticeKey {
  CHAT_READY("chat-ready"),
  CHAT_IMPOSSIBLE("chat-impossible"),
  MISSED_CALL("missed-call"),
  MISSED_VIDEO_CALL("missed-video-call"),
  NOT_DELIVERED("not-delivered"),
  DELIVERED_AND_READ("delivered-and-read"),
  FINALLY_DELIVERED("finally-delivered"),
  NOT_READ("not-read"),
  FINALLY_READ("finally-read"),
  STATUS_UNAVAILABLE("status-unavailable"),
  SCAN_QR("scan-qr"),
  CHANNEL_DISABLED("channel-disabled"),
  CHANNEL_NOT_PAID("channel-not-paid"),
  CHANNEL_MISSING("channel-missing"),
  MESSAGE_FAILED("message-failed"),
  MESSAGE_UNCERTAIN("message-uncertain");

  private final String code;

  NoticeKey(String code) {
    this.code = code;
  }

  /** As SM-2 and the catalogues write it. */
  public String code() {
    return code;
  }

  /** The key that is written so. */
  public static NoticeKey ofCode(String code) {
    for (NoticeKey key : values()) {
      if (key.code.equals(code)) {
        return key;
      }
    }
    throw new IllegalArgumentException("no system message: " + code);
  }
}
