package dev.houston.curator;

import dev.houston.account.AccountId;

/** The queue of what curators are to know of balances, in order within each account. */
public interface BalanceAlerts {

  /** Puts an alert in; when it returns, it is safe. Put again, it does no harm. */
  void put(AccountId account, BalanceAlert alert);
}
