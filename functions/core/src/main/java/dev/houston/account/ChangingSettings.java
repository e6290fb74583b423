package dev.houston.account;

import java.util.function.UnaryOperator;

/** Changes an account's settings; of two changes at one time none is lost. */
public final class ChangingSettings {
  private static final int MOST_RACES = 10;

  private final Accounts accounts;

  public ChangingSettings(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Applies the change to the settings as they are and saves them.
   *
   * @throws InvalidFieldException if the change leads outside the limits; nothing is saved
   */
  public Settings change(AccountId id, UnaryOperator<Settings> change) {
    for (int race = 0; race < MOST_RACES; race++) {
      Account account = accounts.find(id).orElseThrow();
      Settings changed = change.apply(account.settings());
      if (changed.equals(account.settings()) || accounts.save(account.with(changed))) {
        return changed;
      }
    }
    throw new IllegalStateException("settings of " + id + " changed " + MOST_RACES + " times");
  }
}
