package dev.houston.chat;

/** Whether a number has WhatsApp, as far as its connector could be asked (DS-2, DS-4). */
public enum Existence {
  EXISTS("exists"),
  /** An explicit "no", the only thing that forbids. */
  MISSING("missing"),
  /** It was asked, and no answer came of it. */
  NOT_TOLD("not-told"),
  /** This kind of connector has no such call. */
  CANNOT_BE_TOLD("cannot-be-told");

  private final String code;

  Existence(String code) {
    this.code = code;
  }

  /** As queues write it. */
  public String code() {
    return code;
  }

  /** The answer that is written so. */
  public static Existence ofCode(String code) {
    for (Existence existence : values()) {
      if (existence.code.equals(code)) {
        return existence;
      }
    }
    throw new IllegalArgumentException("no existence: " + code);
  }
}
