package dev.houston.notice;

/**
 * What curators are told (CU-2), by the keys of the catalogues. Statuses that ask the same of them
 * have one key: a log-out and its QR code are one alert (CU-3).
 */
public enum AlertKey {
  /** A channel's name, its number, and since when; so for all keys of channels. */
  NO_CONNECTION_WITH_THE_PHONE("no-connection-with-the-phone", Kind.STOP),
  OPENED_IN_ANOTHER_PLACE("opened-in-another-place", Kind.STOP),
  SCAN_THE_QR_CODE("scan-the-qr-code", Kind.STOP),
  FOREIGN_PHONE("foreign-phone", Kind.STOP),
  JUST_A_MINUTE("just-a-minute", Kind.STOP),
  ACTIVE("active", Kind.RETURN),
  /** The account's name, and what is left with its currency; so for all keys of balances. */
  BALANCE_LOW("balance-low", Kind.REMINDER),
  BALANCE_USED_UP("balance-used-up", Kind.STOP),
  BALANCE_TOPPED_UP("balance-topped-up", Kind.RETURN);

  /** When it is worth telling. */
  public enum Kind {
    /** Unless it is what was told last. */
    STOP,
    /** To whom was told of a stop. */
    RETURN,
    /** Each time. */
    REMINDER
  }

  private final String code;
  private final Kind kind;

  AlertKey(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** As stored items and the catalogues write it. */
  public String code() {
    return code;
  }

  public Kind kind() {
    return kind;
  }

  /** The key that is written so. */
  public static AlertKey ofCode(String code) {
    for (AlertKey key : values()) {
      if (key.code.equals(code)) {
        return key;
      }
    }
    throw new IllegalArgumentException("no alert: " + code);
  }
}
