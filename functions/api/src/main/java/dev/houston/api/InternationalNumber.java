package dev.houston.api;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.houston.channel.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads phone numbers as people write them: {@code +7 (999) 123-45-67} is 79991234567. */
final class InternationalNumber {
  private static final Pattern WRITTEN = Pattern.compile("\\(?\\+?[0-9 ()-]+");
  private static final Pattern PUNCTUATION = Pattern.compile("[^0-9]");

  private InternationalNumber() {}

  /**
   * The number in its international form, with or without the plus, spaces, hyphens and
   * parentheses; nothing for what cannot be one by its country code and length.
   */
  static Optional<PhoneNumber> parse(String text) {
    if (!WRITTEN.matcher(text.strip()).matches()) {
      return Optional.empty();
    }
    try {
      var numbers = PhoneNumberUtil.getInstance();
      var number = numbers.parse("+" + PUNCTUATION.matcher(text).replaceAll(""), null);
      return Optional.of(number)
          .filter(numbers::isPossibleNumber)
          .map(possible -> numbers.format(possible, PhoneNumberFormat.E164))
          .map(formatted -> new PhoneNumber(formatted.substring(1)));
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }
}
