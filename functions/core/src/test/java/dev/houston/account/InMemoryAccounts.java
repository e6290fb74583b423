package dev.houston.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts in memory, as strict as the table: see {@code AccountsContract}. */
public final class InMemoryAccounts implements Accounts {
  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<String, AccountId> keys = new HashMap<>();

  @Override
  public synchronized Optional<AccountId> withKey(ApiKey key) {
    return Optional.ofNullable(keys.get(key.hash()));
  }

  @Override
  public synchronized Optional<Account> find(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public Optional<Account> lately(AccountId id) {
    return find(id);
  }

  @Override
  public synchronized void open(Account account, ApiKey key) {
    accounts.putIfAbsent(account.id(), next(account));
    keys.putIfAbsent(key.hash(), account.id());
  }

  @Override
  public synchronized boolean save(Account account) {
    Account stored = accounts.get(account.id());
    long version = stored == null ? 0 : stored.version();
    if (version != account.version()) {
      return false;
    }
    accounts.put(account.id(), next(account));
    return true;
  }

  /** Every one of them, for tests that look behind the ports. */
  public synchronized List<Account> all() {
    return List.copyOf(accounts.values());
  }

  private static Account next(Account account) {
    return new Account(
        account.id(),
        account.name(),
        account.settings(),
        account.listenedTo(),
        account.balance(),
        account.alerted(),
        account.version() + 1);
  }
}
