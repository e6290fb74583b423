package dev.houston.channel;

import java.util.regex.Pattern;

/**
 * A phone number as WhatsApp writes it: country code and number, digits only, e.g. {@code
 * 79991234567}.
 */
public record PhoneNumber(String digits) {
  private static final Pattern INTERNATIONAL = Pattern.compile("[1-9][0-9]{4,16}");

  private static final Pattern MOBILE_DIGIT =
      Pattern.compile("^(?:(55[1-9][1-9])9([0-9]{8})|(52)1([0-9]{10})|(54)9([0-9]{10}))$");

  public PhoneNumber {
    if (!INTERNATIONAL.matcher(digits).matches()) {
      throw new IllegalArgumentException("not an international phone number");
    }
  }

  /** With the plus sign, e.g. {@code +79991234567}. */
  public String e164() {
    return "+" + digits;
  }

  /**
   * Whether a call to either rings at the same phone: WhatsApp leaves out, or keeps, the digit that
   * Brazil (9), Mexico (1) and Argentina (9) have put before their mobile numbers.
   */
  public boolean isSameLineAs(PhoneNumber other) {
    return withoutMobileDigit().equals(other.withoutMobileDigit());
  }

  private String withoutMobileDigit() {
    return MOBILE_DIGIT.matcher(digits).replaceFirst("$1$2$3$4$5$6");
  }

  /** Enough to tell two numbers apart in a log, too little to call one (NV-2). */
  @Override
  public String toString() {
    return "…" + digits.substring(digits.length() - 2);
  }
}
