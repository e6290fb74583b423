package dev.houston.api;

import dev.houston.api.http.RequestFields;
import dev.houston.balance.Amount;
import dev.houston.balance.BalanceChange;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Any part of the balance, to be set; what is left out stays as it is (AP-2). */
@Schema(
    name = "BalanceChange",
    description = "Any part of the balance; what is not there stays as it is.",
    additionalProperties = Schema.False.class)
record BalanceSetting(
    @Schema(
            implementation = String.class,
            description =
                "In place of the present amount: at most nine digits and four decimals. To add to"
                    + " it, top it up.",
            pattern = "^" + Amount.WRITTEN + "$",
            examples = "1500.50")
        @Nullable Amount amount,
    @Schema(
            implementation = String.class,
            description = "An ISO 4217 code. It can change only while the amount is 0.",
            pattern = ShownBalance.CURRENCY,
            examples = "EUR")
        @Nullable Currency currency,
    @Schema(
            implementation = String.class,
            description = "0 or more; 0 if channels cost nothing.",
            pattern = TARIFF,
            examples = "12.5")
        @Nullable Amount tariffPerChannelDay) {

  static final int LONGEST = 20;
  static final String NO_AMOUNT =
      "must be a decimal number of at most nine digits and four decimals";

  /** As an amount is written, without a minus. */
  private static final String TARIFF = "^(0|[1-9][0-9]{0,8})(\\.[0-9]{1,4})?$";

  private static final int LONGEST_CODE = 3;

  /** Reads a body; refuses it naming every field at fault (NV-3). */
  static BalanceChange read(RequestFields body) {
    var change =
        new BalanceSetting(
            body.parsed("amount", LONGEST, Amount::parse, NO_AMOUNT).orElse(null),
            body.parsed(
                    "currency", LONGEST_CODE, BalanceSetting::currency, "must be an ISO 4217 code")
                .orElse(null),
            body.parsed(
                    "tariffPerChannelDay",
                    LONGEST,
                    BalanceSetting::tariff,
                    NO_AMOUNT + ", 0 or more")
                .orElse(null));
    body.end();
    return new BalanceChange(change.amount, change.currency, change.tariffPerChannelDay);
  }

  private static Optional<Currency> currency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getCurrencyCode().equals(code))
        .findFirst();
  }

  private static Optional<Amount> tariff(String text) {
    return Amount.parse(text).filter(tariff -> !text.startsWith("-"));
  }
}
