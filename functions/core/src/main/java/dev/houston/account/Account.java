package dev.houston.account;

import dev.houston.balance.Balance;
import java.time.Instant;
import java.util.Optional;

/**
 * One customer company: everything of it hangs on its id, and nothing crosses (NV-2).
 *
 * @param listenedTo whether somebody outside is told what happens in its chats
 * @param balance what it has, and what its channels cost it (BA-1)
 * @param alerted to whom it sends alerts, which come back as echoes that belong to no chat
 * @param version of the stored item; 0 for one that was never saved
 */
public record Account(
    AccountId id,
    String name,
    Settings settings,
    boolean listenedTo,
    Balance balance,
    AlertedNumbers alerted,
    long version) {

  public static final int LONGEST_NAME = 100;

  /** The name of the account's own item, among all items of the account. */
  public static final String ITEM = "account";

  public Account {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new InvalidFieldException("name", "must have 1 to " + LONGEST_NAME + " characters");
    }
  }

  /** An account without any balance, so that nothing is to be paid for, and without curators. */
  public Account(AccountId id, String name, Settings settings, boolean listenedTo, long version) {
    this(id, name, settings, listenedTo, Balance.none(), AlertedNumbers.none(), version);
  }

  /** The same account with other settings. */
  public Account with(Settings changed) {
    return new Account(id, name, changed, listenedTo, balance, alerted, version);
  }

  /** The same account with another balance. */
  public Account with(Balance changed) {
    return new Account(id, name, settings, listenedTo, changed, alerted, version);
  }

  /** The same account, which sends alerts to these numbers. */
  public Account with(AlertedNumbers numbers) {
    return new Account(id, name, settings, listenedTo, balance, numbers, version);
  }

  /** The same account, with somebody outside who listens, or nobody. */
  public Account listenedTo(boolean listened) {
    return new Account(id, name, settings, listened, balance, alerted, version);
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
