package dev.houston.function;

import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.InvalidFieldException;
import dev.houston.account.OpeningAccount;
import io.quarkus.funqy.Funq;
import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens an account. Invoked by whoever runs the installation; no route leads here. */
public class OpenAccount {
  private final OpeningAccount opening;

  OpenAccount(OpeningAccount opening) {
    this.opening = opening;
  }

  /** Whose account it is: 1 to 100 characters. */
  public record Request(@Nullable String name) {}

  /** The account's id, and its first API key, which is shown this once. */
  public record Opened(String accountId, String apiKey) {}

  /**
   * Opens the account.
   *
   * @throws InvalidFieldException naming {@code name}
   */
  @Funq("open-account")
  public Opened openAccount(@Nullable Request request) {
    if (request == null || request.name() == null) {
      throw new InvalidFieldException("name", "is missing");
    }
    ApiKey key = ApiKey.random(new SecureRandom());
    AccountId id = opening.open(UUID.randomUUID(), request.name(), key);
    return new Opened(id.value(), key.value());
  }
}
