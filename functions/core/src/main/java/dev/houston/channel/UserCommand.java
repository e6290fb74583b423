package dev.houston.channel;

/** What a user can do to a channel in the console or by the API (CH-1, CH-5). */
public enum UserCommand {
  /** "Enable the channel"; of one that is open in another place, "Enable here". */
  ENABLE("enable"),
  DISABLE("disable"),
  /** "Use here", and "Enable here". */
  USE_HERE("use-here"),
  DELETE("delete");

  private final String code;

  UserCommand(String code) {
    this.code = code;
  }

  /** As the API and the queue write it. */
  public String code() {
    return code;
  }

  /** The command of a user that is written so. */
  public static UserCommand ofCode(String code) {
    for (UserCommand one : values()) {
      if (one.code.equals(code)) {
        return one;
      }
    }
    throw new IllegalArgumentException("no command of a user: " + code);
  }
}
