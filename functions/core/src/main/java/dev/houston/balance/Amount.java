package dev.houston.balance;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sum of money, e.g. {@code 1500.5}: exact, from -999999999.9999 to 999999999.9999, with at most
 * four decimals. Zeros at the end mean nothing: 1500.50 is the same amount. What a sum would be
 * beyond these limits, it is at the limit.
 */
public record Amount(BigDecimal value) implements Comparable<Amount> {

  /** What {@link #parse} takes: ASCII digits, no sign but a minus, no exponent. */
  public static final String WRITTEN = "-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,4})?";

  private static final Pattern PATTERN = Pattern.compile(WRITTEN);
  private static final int MOST_DECIMALS = 4;
  private static final BigDecimal MOST = new BigDecimal("999999999.9999");

  public static final Amount ZERO = new Amount(BigDecimal.ZERO);
  public static final Amount LARGEST = new Amount(MOST);

  public Amount {
    BigDecimal plain = value.stripTrailingZeros();
    value = plain.scale() < 0 ? plain.setScale(0) : plain;
    if (value.scale() > MOST_DECIMALS || value.abs().compareTo(MOST) > 0) {
      throw new IllegalArgumentException("no amount of money");
    }
  }

  /** The amount that is written so, e.g. {@code -0.25}; nothing if it is none. */
  public static Optional<Amount> parse(String text) {
    return PATTERN.matcher(text).matches()
        ? Optional.of(new Amount(new BigDecimal(text)))
        : Optional.empty();
  }

  /** The amount that is written so, as we wrote it. */
  public static Amount of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no amount of money"));
  }

  public Amount plus(Amount other) {
    return within(value.add(other.value));
  }

  public Amount minus(Amount other) {
    return within(value.subtract(other.value));
  }

  public Amount times(int count) {
    return within(value.multiply(BigDecimal.valueOf(count)));
  }

  public boolean isPositive() {
    return value.signum() > 0;
  }

  public boolean isNegative() {
    return value.signum() < 0;
  }

  public boolean isLessThan(Amount other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(Amount other) {
    return value.compareTo(other.value);
  }

  /** As the API and stored items write it, e.g. {@code 1500.5}. */
  @Override
  public String toString() {
    return value.toPlainString();
  }

  private static Amount within(BigDecimal value) {
    return new Amount(value.min(MOST).max(MOST.negate()));
  }
}
