package dev.houston.api;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.ApiKey;
import java.util.Optional;

/** Accounts that break when they are asked for one certain key. */
final class AccountsWithFault implements Accounts {
  static final ApiKey BREAKING = new ApiKey("hk_breaking");
  static final String DETAIL = "table private-state is on fire";

  private final Accounts accounts;

  AccountsWithFault(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<AccountId> withKey(ApiKey key) {
    if (key.equals(BREAKING)) {
      throw new IllegalStateException(DETAIL);
    }
    return accounts.withKey(key);
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return accounts.find(id);
  }

  @Override
  public Optional<Account> lately(AccountId id) {
    return accounts.lately(id);
  }

  @Override
  public void open(Account account, ApiKey key) {
    accounts.open(account, key);
  }

  @Override
  public boolean save(Account account) {
    return accounts.save(account);
  }
}
