package dev.houston.channel;

/** What a session can be told to do. */
public enum SessionCommand {
  START("start"),
  STOP("stop"),
  /** To begin anew, in the hope that what broke down works again. */
  RESTART("restart"),
  /** To take the session back from where it was opened (CH-5). */
  TAKE_BACK("take-back"),
  /** To forget the number that it is logged in with (CH-7). */
  LOG_OUT("log-out");

  private final String code;

  SessionCommand(String code) {
    this.code = code;
  }

  /** As the generic protocol and stored items write it. */
  public String code() {
    return code;
  }

  /** The command for a session that is written so. */
  public static SessionCommand ofCode(String code) {
    for (SessionCommand one : values()) {
      if (one.code.equals(code)) {
        return one;
      }
    }
    throw new IllegalArgumentException("no command for a session: " + code);
  }
}
