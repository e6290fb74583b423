package dev.houston.api;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import dev.houston.channel.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads phone numbers with their country code: {@code +7 (999) 123-45-67} as people write it,
 * {@code tel:+7-999-123-45-67} as links do (RFC 3966), {@code 79991234567} as WhatsApp does.
 *
 * <p>What is written without the plus and not as digits alone is a number within some country:
 * {@code (201) 555-0123} of the United States has the digits of an Egyptian one, and would be taken
 * for it.
 */
final class InternationalNumber {
  private static final Pattern WRITTEN =
      Pattern.compile("[0-9]+|(?:tel:)?\\(?\\+[0-9 ().-]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern PUNCTUATION = Pattern.compile("[^0-9]");

  private InternationalNumber() {}

  /** The number; nothing for what cannot be one by its country code and length. */
  static Optional<PhoneNumber> parse(String text) {
    if (!WRITTEN.matcher(text.strip()).matches()) {
      return Optional.empty();
    }
    try {
      var numbers = PhoneNumberUtil.getInstance();
      var number = numbers.parse("+" + PUNCTUATION.matcher(text).replaceAll(""), null);
      return Optional.of(number)
          .filter(any -> numbers.isPossibleNumberWithReason(any) == ValidationResult.IS_POSSIBLE)
          .map(possible -> numbers.format(possible, PhoneNumberFormat.E164))
          .map(formatted -> new PhoneNumber(formatted.substring(1)));
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }
}
