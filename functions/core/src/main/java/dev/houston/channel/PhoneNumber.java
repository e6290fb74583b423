package dev.houston.channel;

import dev.houston.account.SameNumber;
import java.util.regex.Pattern;

/**
 * A phone number as WhatsApp writes it: country code and number, digits only, e.g. {@code
 * 79991234567}.
 */
public record PhoneNumber(String digits) {
  private static final Pattern INTERNATIONAL = Pattern.compile("[1-9][0-9]{4,16}");

  public PhoneNumber {
    if (!INTERNATIONAL.matcher(digits).matches()) {
      throw new IllegalArgumentException("not an international phone number");
    }
  }

  /** With the plus sign, e.g. {@code +79991234567}. */
  public String e164() {
    return "+" + digits;
  }

  /** Whether both are forms of one number, as {@link SameNumber} knows them. */
  public boolean isSameLineAs(PhoneNumber other) {
    return SameNumber.of(digits).equals(SameNumber.of(other.digits));
  }

  /** Enough to tell two numbers apart in a log, too little to call one (NV-2). */
  @Override
  public String toString() {
    return "…" + digits.substring(digits.length() - 2);
  }
}
