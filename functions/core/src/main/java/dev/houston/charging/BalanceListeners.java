package dev.houston.charging;

import dev.houston.account.AccountId;
import dev.houston.balance.BalanceNews;

/** Those who are told what becomes of an account's balance (BA-2). */
@FunctionalInterface
public interface BalanceListeners {

  /**
   * Sees to it that this is told; when it returns, it is safe. Told again, perhaps days later, it
   * does no harm: a number that was told already is known.
   */
  void tell(AccountId account, BalanceNews news);
}
