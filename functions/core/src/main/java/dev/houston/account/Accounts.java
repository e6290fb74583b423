package dev.houston.account;

import java.util.Optional;

/** Where accounts and their API keys are kept. */
public interface Accounts {

  /** The account that this key belongs to; nothing for a key we do not know. */
  Optional<AccountId> withKey(ApiKey key);

  /** An account, read consistently: for what is about to change it. */
  Optional<Account> find(AccountId id);

  /** The settings, perhaps a moment old: for the many steps that only read them. */
  Optional<Settings> settings(AccountId id);

  /** Adds an account with its first key; doing it again with the same two changes nothing. */
  void open(Account account, ApiKey key);

  /** Saves what was read and changed; false if somebody else saved it since. */
  boolean save(Account account);
}
