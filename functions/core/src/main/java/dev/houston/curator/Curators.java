package dev.houston.curator;

import dev.houston.account.AccountId;

/** Where the curators of accounts are kept, those of one account in one item. */
public interface Curators {

  /** The curators as they are now, read consistently. */
  Roster of(AccountId account);

  /** Saves what was read and changed; false if somebody else saved it since. */
  boolean save(Roster roster);
}
