package dev.houston.account;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where accounts and their API keys are kept. */
public interface Accounts {

  /** Lost races against others who change the same account; more than this is a fault. */
  int MOST_RACES = 10;

  /** The account that this key belongs to; nothing for a key we do not know. */
  Optional<AccountId> withKey(ApiKey key);

  /** An account, read consistently: for what is about to change it. */
  Optional<Account> find(AccountId id);

  /** An account, perhaps as it was a moment ago: for the many steps that only read it. */
  Optional<Account> lately(AccountId id);

  /** Adds an account with its first key; doing it again with the same two changes nothing. */
  void open(Account account, ApiKey key);

  /** Saves what was read and changed; false if somebody else saved it since. */
  boolean save(Account account);

  /**
   * Changes an account as it is; of two changes at one time none is lost.
   *
   * @return the account with the change
   * @throws java.util.NoSuchElementException if there is no such account
   */
  default Account change(AccountId id, UnaryOperator<Account> change) {
    for (int race = 0; race < MOST_RACES; race++) {
      Account account = find(id).orElseThrow();
      Account changed = change.apply(account);
      if (changed.equals(account) || save(changed)) {
        return changed;
      }
    }
    throw new IllegalStateException("account " + id + " changed " + MOST_RACES + " times");
  }
}
