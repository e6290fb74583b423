package dev.houston.chat;

import java.util.regex.Pattern;

/**
 * The client of a chat, as the connector writes the number in its canonical form, e.g. {@code
 * 79991234567}. A client whose number WhatsApp hides is known by the hidden identity, e.g. {@code
 * 120363000000001@lid}.
 */
public record ChatId(String value) {
  private static final String HIDDEN = "@lid";
  private static final Pattern ALLOWED = Pattern.compile("[1-9][0-9]{4,19}(@lid)?");

  public ChatId {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException("not a chat id");
    }
  }

  /** Whether this can be the id of a chat. */
  public static boolean allows(String text) {
    return ALLOWED.matcher(text).matches();
  }

  /** Whether WhatsApp hides the number. */
  public boolean isHidden() {
    return value.endsWith(HIDDEN);
  }

  /** The number in E.164, or the hidden identity as it is. */
  public String e164() {
    return isHidden() ? value : "+" + value;
  }

  /** Enough to tell two chats apart in a log, too little to call one (NV-2). */
  @Override
  public String toString() {
    return "…" + value.substring(value.length() - 2);
  }
}
