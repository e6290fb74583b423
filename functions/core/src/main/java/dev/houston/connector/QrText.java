package dev.houston.connector;

import dev.houston.account.InvalidFieldException;
import dev.houston.channel.Sessions.QrCode;
import dev.houston.json.JsonFields;
import java.util.regex.Pattern;

/**
 * What a connector says is in its QR code: as much as fits into one, of what WhatsApp puts there.
 */
public final class QrText {
  private static final int LONGEST = 2_000;
  private static final Pattern FORM = Pattern.compile("[ -~]{1," + LONGEST + "}");

  private QrText() {}

  /**
   * The code in this field, which must be there.
   *
   * @throws InvalidFieldException if it is none
   */
  public static QrCode in(JsonFields answer, String name) {
    String text = answer.text(name);
    if (!FORM.matcher(text).matches()) {
      throw answer.invalid(name, "must have 1 to " + LONGEST + " ASCII characters");
    }
    return new QrCode(text);
  }
}
