package dev.houston.api;

import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.OpeningAccount;
import java.security.SecureRandom;
import java.util.UUID;

/** One company with an account of its own; no two tests share one. */
record Customer(AccountId account, ApiKey key) {

  static Customer of(OpeningAccount opening) {
    ApiKey key = ApiKey.random(new SecureRandom());
    return new Customer(opening.open(UUID.randomUUID(), "A company", key), key);
  }

  Answer get(String path) {
    return Http.get(path, key);
  }

  Answer post(String path, String body) {
    return Http.post(path, key, body);
  }

  Answer delete(String path) {
    return Http.delete(path, key);
  }

  Answer patch(String path, String body) {
    return Http.patch(path, key, body);
  }
}
