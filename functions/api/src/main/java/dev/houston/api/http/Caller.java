package dev.houston.api.http;

import dev.houston.account.AccountId;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Whose key came with this request. Every look-up starts from its account (NV-2). */
@RequestScoped
public class Caller {
  private @Nullable AccountId account;

  /**
   * The caller's account.
   *
   * @throws IllegalStateException on a route that is not {@link WithKey}
   */
  public AccountId account() {
    AccountId known = account;
    if (known == null) {
      throw new IllegalStateException("nobody asked for the key of this request");
    }
    return known;
  }

  void is(AccountId proven) {
    account = proven;
  }
}
