package dev.houston.charging;

import dev.houston.account.AccountId;

/** The queue of what happens to accounts, in order within each. */
public interface AccountEvents {

  /**
   * Puts an event behind all that the account has received; when it returns, the event is safe.
   *
   * @param cause names the event within its account; the queue may take two with one cause, a few
   *     minutes apart, for one
   */
  void put(AccountId account, AccountEvent event, String cause);
}
