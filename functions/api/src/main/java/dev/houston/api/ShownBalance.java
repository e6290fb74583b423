package dev.houston.api;

import dev.houston.balance.Amount;
import dev.houston.balance.Balance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the account has, and what its channels cost it (BA-1, BA-2). */
@Schema(
    name = "Balance",
    requiredProperties = {"amount", "currency", "tariffPerChannelDay", "paid"})
public record ShownBalance(
    @Schema(
            description = "What is left: a decimal number as a text; it can be below 0.",
            pattern = "^" + Amount.WRITTEN + "$",
            examples = "1500.5")
        String amount,
    @Schema(description = "As ISO 4217 has it.", pattern = CURRENCY, examples = "USD")
        String currency,
    @Schema(
            description =
                "What a channel costs for each date on which it is enabled at any time, charged"
                    + " when the date is over in the account's time zone.",
            pattern = "^" + Amount.WRITTEN + "$",
            examples = "12.5")
        String tariffPerChannelDay,
    @Schema(
            description =
                "Whether the channels work. They do not while the tariff is above 0 and nothing is"
                    + " left: their state is `notEnoughMoney` then.",
            examples = "true")
        boolean paid) {

  static final String CURRENCY = "^[A-Z]{3}$";

  static ShownBalance of(Balance balance) {
    return new ShownBalance(
        balance.amount().toString(),
        balance.currency().getCurrencyCode(),
        balance.tariff().toString(),
        balance.isPaid());
  }
}
