package dev.houston.charging;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.InvalidFieldException;
import dev.houston.balance.Amount;
import dev.houston.balance.Balance;
import dev.houston.balance.BalanceChange;
import java.time.Instant;

/**
 * Takes what somebody pays or sets, and puts it into the queue: it shows as soon as the account has
 * stepped.
 */
public final class ChangingBalance {
  private final Accounts accounts;
  private final AccountEvents events;

  public ChangingBalance(Accounts accounts, AccountEvents events) {
    this.accounts = accounts;
    this.events = events;
  }

  /**
   * Takes a payment.
   *
   * @param id of this one payment: given again within a day, it is not counted again
   * @throws InvalidFieldException naming {@code amount} if it is not above 0, or too much
   */
  public void topUp(AccountId account, Amount amount, String id, Instant now) {
    if (!amount.isPositive()) {
      throw new InvalidFieldException("amount", "must be above 0");
    }
    if (Amount.LARGEST.minus(amount).isLessThan(balance(account).amount())) {
      throw new InvalidFieldException("amount", "would make the balance more than it can be");
    }
    events.put(account, new AccountEvent.ToppedUp(amount, id, now), "top-up/" + id);
  }

  /**
   * Takes what is to be set.
   *
   * @param id of this one change
   * @throws InvalidFieldException naming {@code currency} if there is money in another one
   */
  public void change(AccountId account, BalanceChange change, String id, Instant now) {
    if (!balance(account).takes(change)) {
      throw new InvalidFieldException("currency", "can change only while the amount is 0");
    }
    events.put(account, new AccountEvent.BalanceSet(change, id, now), "set/" + id);
  }

  private Balance balance(AccountId account) {
    return accounts.find(account).map(Account::balance).orElseThrow();
  }
}
