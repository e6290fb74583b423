package dev.houston.channel;

/** The {@code state} of a channel in the API (CH-1). */
public enum ChannelState {
  ACTIVE("active"),
  INIT("init"),
  PHONE_UNAVAILABLE("phoneUnavailable"),
  OPEN_ELSEWHERE("openElsewhere"),
  QR("qr"),
  DISABLED("disabled"),
  NOT_ENOUGH_MONEY("notEnoughMoney"),
  /** Wazzup's own word for a QR code that was scanned with another number (CH-7). */
  FOREIGN_PHONE("foreignphone");

  private final String code;

  ChannelState(String code) {
    this.code = code;
  }

  /** As the API writes it. */
  public String code() {
    return code;
  }

  /** The state that the API writes so. */
  public static ChannelState ofCode(String code) {
    for (ChannelState state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("no channel state: " + code);
  }
}
