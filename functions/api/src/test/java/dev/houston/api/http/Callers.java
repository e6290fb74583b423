package dev.houston.api.http;

import dev.houston.account.AccountId;

/** Callers whose key has been looked at already. */
public final class Callers {
  private Callers() {}

  /** One of this account. */
  public static Caller of(AccountId account) {
    var caller = new Caller();
    caller.is(account);
    return caller;
  }
}
