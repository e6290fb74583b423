package dev.houston.channel;

/** What the user has made of a channel. */
public enum Power {
  ON("on"),
  /** Switched off by the user: what clients write is dropped (CH-3). */
  OFF("off"),
  DELETED("deleted");

  private final String code;

  Power(String code) {
    this.code = code;
  }

  /** As stored items write it. */
  public String code() {
    return code;
  }

  /** What is written so. */
  public static Power ofCode(String code) {
    for (Power power : values()) {
      if (power.code.equals(code)) {
        return power;
      }
    }
    throw new IllegalArgumentException("no such thing to make of a channel: " + code);
  }
}
