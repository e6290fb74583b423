package dev.houston.account;

/**
 * One customer company: everything of it hangs on its id, and nothing crosses (NV-2).
 *
 * @param listenedTo whether somebody outside is told what happens in its chats
 * @param version of the stored item; 0 for one that was never saved
 */
public record Account(
    AccountId id, String name, Settings settings, boolean listenedTo, long version) {

  public static final int LONGEST_NAME = 100;

  public Account {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new InvalidFieldException("name", "must have 1 to " + LONGEST_NAME + " characters");
    }
  }

  /** The same account with other settings. */
  public Account with(Settings changed) {
    return new Account(id, name, changed, listenedTo, version);
  }

  /** The same account, with somebody outside who listens, or nobody. */
  public Account listenedTo(boolean listened) {
    return new Account(id, name, settings, listened, version);
  }

  /** Whether it is paid for (BA-2). */
  public boolean isPaid() {
    return true;
  }
}
