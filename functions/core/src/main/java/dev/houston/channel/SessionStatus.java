package dev.houston.channel;

/** What a connector's session says of itself, in our words (CH-1, CH-7). */
public enum SessionStatus {
  /** It is being started, or is on its way back by itself. */
  CONNECTING("connecting"),
  /** It sends and receives. */
  WORKING("working"),
  /** The phone is off or offline. */
  PHONE_UNAVAILABLE("phoneUnavailable"),
  /** Somebody has opened the session in another place. */
  OPEN_ELSEWHERE("openElsewhere"),
  /** There is a QR code to be scanned. */
  QR("qr"),
  /** Somebody has logged out from all devices; there is no QR code yet. */
  LOGGED_OUT("loggedOut"),
  /** It broke down; whether a restart helps only a restart shows. */
  FAILED("failed"),
  /** Somebody has stopped it at the connector. */
  STOPPED("stopped"),
  /** A word that we do not know: it is recorded and changes nothing. */
  UNKNOWN("unknown");

  private final String code;

  SessionStatus(String code) {
    this.code = code;
  }

  /** As the generic protocol writes it. */
  public String code() {
    return code;
  }

  /** The status of a session that is written so. */
  public static SessionStatus ofCode(String code) {
    for (SessionStatus one : values()) {
      if (one.code.equals(code)) {
        return one;
      }
    }
    throw new IllegalArgumentException("no status of a session: " + code);
  }
}
