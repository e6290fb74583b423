package dev.houston.local.account;

import dev.houston.account.ApiKey;
import dev.houston.account.OpeningAccount;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The account that is there from the start; opening it again on the same data changes nothing. */
@Singleton
public class FirstAccount {
  private static final UUID ID = new UUID(0, 1);

  private final OpeningAccount opening;

  public FirstAccount(OpeningAccount opening) {
    this.opening = opening;
  }

  /** Opens the account, reached with this key. */
  public void open(String apiKey) {
    opening.open(ID, "The first account", new ApiKey(apiKey));
  }
}
