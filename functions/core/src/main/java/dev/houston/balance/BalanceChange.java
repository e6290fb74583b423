package dev.houston.balance;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sets of a balance; null for what stays as it is.
 *
 * @param amount in place of the present one, whatever that is
 * @param tariff what a channel costs a day; not below 0
 */
public record BalanceChange(
    @Nullable Amount amount, @Nullable Currency currency, @Nullable Amount tariff) {

  public BalanceChange {
    if (tariff != null && tariff.isNegative()) {
      throw new IllegalArgumentException("a tariff is not below 0");
    }
  }
}
