package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.ChatId;
import java.util.regex.Pattern;

/** Reads numbers as people write them: {@code +7 (916) 111-22-33} is 79161112233. */
final class PlainNumbers {
  private static final Pattern PUNCTUATION = Pattern.compile("[ ()+-]");
  private static final int LONGEST = 40;

  private PlainNumbers() {}

  /**
   * The number of a phone.
   *
   * @throws InvalidFieldException naming this field
   */
  static PhoneNumber phone(String field, String text) {
    try {
      return new PhoneNumber(bare(text));
    } catch (IllegalArgumentException noNumber) {
      throw new InvalidFieldException(field, "must be an international phone number");
    }
  }

  /**
   * A client: a number, or the hidden identity of one who does not show it.
   *
   * @throws InvalidFieldException naming {@code client}
   */
  static ChatId client(String text) {
    String bare = bare(text);
    if (!ChatId.allows(bare)) {
      throw new InvalidFieldException(
          "client",
          "must be an international phone number or a hidden identity such as 1203630@lid");
    }
    return new ChatId(bare);
  }

  private static String bare(String text) {
    return text.length() > LONGEST ? "" : PUNCTUATION.matcher(text).replaceAll("");
  }
}
