package dev.houston.account;

import dev.houston.balance.Balance;
import java.time.Instant;
import java.util.Optional;

/**
 * One customer company: everything of it hangs on its id, and nothing crosses (NV-2).
 *
 * @param listenedTo whether somebody outside is told what happens in its chats
 * @param balance what it has, and what its channels cost it (BA-1)
 * @param version of the stored item; 0 for one that was never saved
 */
public record Account(
    AccountId id,
    String name,
    Settings settings,
    boolean listenedTo,
    Balance balance,
    long version) {

  public static final int LONGEST_NAME = 100;

  /** The name of the account's own item, among all items of the account. */
  public static final String ITEM = "account";

  public Account {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new InvalidFieldException("name", "must have 1 to " + LONGEST_NAME + " characters");
    }
  }

  /** An account without any balance: nothing is to be paid for. */
  public Account(AccountId id, String name, Settings settings, boolean listenedTo, long version) {
    this(id, name, settings, listenedTo, Balance.none(), version);
  }

  /** The same account with other settings. */
  public Account with(Settings changed) {
    return new Account(id, name, changed, listenedTo, balance, version);
  }

  /** The same account with another balance. */
  public Account with(Balance changed) {
    return new Account(id, name, settings, listenedTo, changed, version);
  }

  /** The same account, with somebody outside who listens, or nobody. */
  public Account listenedTo(boolean listened) {
    return new Account(id, name, settings, listened, balance, version);
  }

  /** Whether its channels work (BA-2). */
  public boolean isPaid() {
    return balance.isPaid();
  }

  /** When something falls due in it: the end of a date that is to be paid for (BA-1). */
  public Optional<Instant> wakeAt() {
    return balance.settlesAt(settings.timeZone());
  }
}
