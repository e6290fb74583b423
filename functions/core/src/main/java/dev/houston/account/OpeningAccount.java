package dev.houston.account;

import java.util.UUID;

/** Opens an account with default settings and its first API key. */
public final class OpeningAccount {
  private final Accounts accounts;

  public OpeningAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The new account under this name, reached with this key from now on. */
  public AccountId open(UUID id, String name, ApiKey key) {
    var account = new Account(new AccountId(id.toString()), name, Settings.defaults(), false, 0);
    accounts.open(account, key);
    return account.id();
  }
}
