package dev.houston.channel;

/** What a channel's session is in, as far as we know (CH-1): the states of the channel machine. */
public enum SessionState {
  ACTIVE("active", ChannelStatus.ACTIVE),
  /** Connecting, or broken down and being restarted. */
  STARTING("starting", ChannelStatus.JUST_A_MINUTE),
  /** Opened in another place, and an attempt to take it back is on its way (CH-5). */
  TAKING_BACK("taking-back", ChannelStatus.TAKING_BACK),
  PHONE_UNAVAILABLE("phone-unavailable", ChannelStatus.NO_CONNECTION_WITH_THE_PHONE),
  OPEN_ELSEWHERE("open-elsewhere", ChannelStatus.ENABLE_HERE),
  /** New, or logged out, with a QR code to be scanned. */
  QR("qr", ChannelStatus.SCAN_THE_QR_CODE),
  /** Logged out from all devices; the QR code is not there yet. */
  LOGGED_OUT("logged-out", ChannelStatus.LOG_OUT_FROM_ALL_DEVICES),
  /** Logged in with another number than the channel's, and being logged out again (CH-7). */
  FOREIGN_PHONE("foreign-phone", ChannelStatus.FOREIGN_PHONE);

  private final String code;
  private final ChannelStatus status;

  SessionState(String code, ChannelStatus status) {
    this.code = code;
    this.status = status;
  }

  /** As stored items write it. */
  public String code() {
    return code;
  }

  /** What is shown of a channel that is on and paid for. */
  public ChannelStatus status() {
    return status;
  }

  /** The state that is written so. */
  public static SessionState ofCode(String code) {
    for (SessionState state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("no state of a session: " + code);
  }
}
