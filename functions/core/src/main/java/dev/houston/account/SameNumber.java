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
  /** Where the digit stands that some write and some do not, in numbers that begin like this. */
  private record Extra(Pattern number, int place) {}

  private static final List<Extra> EXTRAS =
      List.of(
          new Extra(Pattern.compile("55[0-9]{2}9[0-9]{8}"), 4),
          new Extra(Pattern.compile("521[0-9]{10}"), 2),
          new Extra(Pattern.compile("549[0-9]{10}"), 2));

  private SameNumber() {}

  /**
   * The form to compare by.
   *
   * @param digits country code and number
   */
  public static String of(String digits) {
    for (Extra extra : EXTRAS) {
      if (extra.number().matcher(digits).matches()) {
        return digits.substring(0, extra.place()) + digits.substring(extra.place() + 1);
      }
    }
    return digits;
  }
}
