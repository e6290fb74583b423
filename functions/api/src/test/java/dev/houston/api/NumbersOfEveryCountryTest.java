package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.houston.channel.PhoneNumber;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** NV-3: the numbers of every country, of every kind, in every form in which they are written. */
class NumbersOfEveryCountryTest {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** Canada's company numbers are dialled without an area code: no WhatsApp account has one. */
  private static final String WITHOUT_AREA_CODE = "+13101234";

  /** Of Zambia, and these digits are also how WhatsApp would write {@code +63 0123456}. */
  private static final Set<String> ALSO_INTERNATIONAL = Set.of("630123456");

  @ParameterizedTest
  @MethodSource("countries")
  void areTheSameDigitsInEveryInternationalForm(String country) {
    assertThat(examples(country)).isNotEmpty();
    for (Phonenumber.PhoneNumber number : examples(country)) {
      String e164 = written(number, PhoneNumberFormat.E164);
      var digits = new PhoneNumber(e164.substring(1));
      for (String form :
          List.of(
              e164,
              digits.digits(),
              written(number, PhoneNumberFormat.INTERNATIONAL),
              written(number, PhoneNumberFormat.RFC3966))) {
        assertThat(InternationalNumber.parse(form)).as(form).contains(digits);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("countries")
  void areNothingWithoutTheirCountry(String country) {
    for (Phonenumber.PhoneNumber number : examples(country)) {
      String national = written(number, PhoneNumberFormat.NATIONAL);
      if (!ALSO_INTERNATIONAL.contains(national)) {
        assertThat(InternationalNumber.parse(national)).as(national).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PhoneNumberFormat.class)
  void areNothingInDigitsOtherThanAscii(PhoneNumberFormat form) {
    String arabic =
        written(NUMBERS.getExampleNumber("EG"), form)
            .codePoints()
            .map(digit -> Character.isDigit(digit) ? digit - '0' + '٠' : digit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    assertThat(InternationalNumber.parse(arabic)).isEmpty();
  }

  static Stream<String> countries() {
    return Stream.concat(
            NUMBERS.getSupportedRegions().stream(),
            NUMBERS.getSupportedGlobalNetworkCallingCodes().stream().map(code -> "+" + code))
        .sorted();
  }

  private static List<Phonenumber.PhoneNumber> examples(String country) {
    if (country.startsWith("+")) {
      int code = Integer.parseInt(country.substring(1));
      return List.of(NUMBERS.getExampleNumberForNonGeoEntity(code));
    }
    return Stream.of(PhoneNumberType.values())
        .map(kind -> NUMBERS.getExampleNumberForType(country, kind))
        .filter(Objects::nonNull)
        .distinct()
        .filter(number -> !written(number, PhoneNumberFormat.E164).equals(WITHOUT_AREA_CODE))
        .toList();
  }

  private static String written(Phonenumber.PhoneNumber number, PhoneNumberFormat form) {
    return NUMBERS.format(number, form);
  }
}
