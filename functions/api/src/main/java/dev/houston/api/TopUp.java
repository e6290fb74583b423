package dev.houston.api;

import dev.houston.api.http.RequestFields;
import dev.houston.balance.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment (BA-1). */
@Schema(
    name = "TopUp",
    description = "What is added to the balance, in its currency.",
    requiredProperties = "amount",
    additionalProperties = Schema.False.class)
record TopUp(
    @Schema(
            implementation = String.class,
            description = "Above 0: at most nine digits and four decimals.",
            pattern = ABOVE_0,
            examples = "250")
        Amount amount) {

  private static final String ABOVE_0 = "^(?=.*[1-9])(0|[1-9][0-9]{0,8})(\\.[0-9]{1,4})?$";

  /** Reads a body; refuses it naming every field at fault (NV-3). */
  static TopUp read(RequestFields body) {
    body.require("amount");
    var amount =
        body.parsed(
            "amount",
            BalanceSetting.LONGEST,
            text -> Amount.parse(text).filter(Amount::isPositive),
            BalanceSetting.NO_AMOUNT + ", above 0");
    body.end();
    return new TopUp(amount.orElseThrow());
  }
}
