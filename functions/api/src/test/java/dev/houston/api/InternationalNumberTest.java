package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NV-3: a number is taken as people write it, and only if it can be one. */
class InternationalNumberTest {

  @ParameterizedTest
  @CsvSource({
    "79991234567, 79991234567",
    "+79991234567, 79991234567",
    "+7 (999) 123-45-67, 79991234567",
    "+7 999 123 45 67, 79991234567",
    "+7.999.123.45.67, 79991234567",
    "tel:+7-999-123-45-67, 79991234567",
    "TEL:+79991234567, 79991234567",
    "551187654321, 551187654321",
    "' +44 20 7946 0958 ', 442079460958",
    "+44 (0)20 7946 0958, 442079460958",
    "(+7) 999 123-45-67, 79991234567",
    "+39 06 1234 5678, 390612345678",
    "+55 11 8765-4321, 551187654321",
    "+55 11 98765-4321, 5511987654321",
    "+54 9 11 2345 6789, 5491123456789",
    "+1 202 555 0123, 12025550123",
  })
  void isDigitsWhateverStandsBetweenThem(String text, String digits) {
    assertThat(InternationalNumber.parse(text)).contains(new PhoneNumber(digits));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "()",
        "abc",
        "7999",
        "89991234567",
        "0079991234567",
        "+7 999 123 45 67 89",
        "+7999123456a",
        "++79991234567",
        "7 999 123 45 67",
        "(201) 555-0123",
        "+1 555-0123",
        "tel:79991234567",
        "tel:",
        "+79991234567;ext=7",
        "sms:+79991234567",
        "79991234567+",
        "999999999999",
        "٧٩٩٩١٢٣٤٥٦٧",
        "７９９９１２３４５６７",
        "+1 800 FLOWERS",
      })
  void isNothingElse(String text) {
    assertThat(InternationalNumber.parse(text)).isEmpty();
  }
}
