package dev.houston.account;

import java.util.function.UnaryOperator;

/** Changes an account's settings; of two changes at one time none is lost. */
public final class ChangingSettings {
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
    return accounts
        .change(id, account -> account.with(change.apply(account.settings())))
        .settings();
  }
}
