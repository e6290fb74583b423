package dev.houston.charging;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.ApiKey;
import java.util.Optional;

/** Accounts behind something that happens to a call. */
class AccountsBehind implements Accounts {
  private final Accounts accounts;

  AccountsBehind(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<AccountId> withKey(ApiKey key) {
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
