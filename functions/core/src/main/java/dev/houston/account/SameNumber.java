package dev.houston.account;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One form of the numbers that WhatsApp writes in two: with the digit that a country has put before
 * its mobile numbers, and without it.
 *
 * <p>{@code SameNumber.of("5511987654321")} and {@code SameNumber.of("551187654321")} are equal:
 * Brazil's ninth digit. So are Mexico's {@code 521…} and {@code 52…}, Argentina's {@code 549…} and
 * {@code 54…}.
 */
public final class SameNumber {
  /** A digit that some write and some do not, and where it stands in numbers like this. */
  private record Extra(Pattern number, int place, char digit) {

    private boolean isIn(String digits) {
      return number.matcher(digits).matches();
    }

    private String without(String digits) {
      return digits.substring(0, place) + digits.substring(place + 1);
    }

    private String with(String digits) {
      return digits.length() < place
          ? digits
          : digits.substring(0, place) + digit + digits.substring(place);
    }
  }

  private static final List<Extra> EXTRAS =
      List.of(
          new Extra(Pattern.compile("55[0-9]{2}9[0-9]{8}"), 4, '9'),
          new Extra(Pattern.compile("521[0-9]{10}"), 2, '1'),
          new Extra(Pattern.compile("549[0-9]{10}"), 2, '9'));

  private SameNumber() {}

  /**
   * The form to compare by.
   *
   * @param digits country code and number
   */
  public static String of(String digits) {
    for (Extra extra : EXTRAS) {
      if (extra.isIn(digits)) {
        return extra.without(digits);
      }
    }
    return digits;
  }

  /**
   * All the forms of a number, the given one first: {@code 551187654321} and {@code 5511987654321}.
   *
   * @param digits country code and number
   */
  public static List<String> forms(String digits) {
    for (Extra extra : EXTRAS) {
      if (extra.isIn(digits)) {
        return List.of(digits, extra.without(digits));
      }
      if (extra.isIn(extra.with(digits))) {
        return List.of(digits, extra.with(digits));
      }
    }
    return List.of(digits);
  }
}
