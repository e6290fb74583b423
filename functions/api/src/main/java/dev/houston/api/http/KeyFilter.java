package dev.houston.api.http;

import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.ApiKey;
import dev.houston.account.InvalidFieldException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls: {@code Authorization: Bearer hk_…} (AP-1).
 *
 * <p>Every key that is shown costs one hash and one read, known or not; what is compared is the
 * hash, so the time of an answer says nothing about a key.
 */
@Provider
@WithKey
@Priority(Priorities.AUTHENTICATION)
public class KeyFilter implements ContainerRequestFilter {
  private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([^ ].*)");

  private final Instance<Accounts> accounts;
  private final Caller caller;

  /**
   * The filter that fills this caller in.
   *
   * @param accounts asked for when there is a request: filters are made while the program is built,
   *     when there are no tables yet
   */
  KeyFilter(Instance<Accounts> accounts, Caller caller) {
    this.accounts = accounts;
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    AccountId account =
        key(request.getHeaderString(HttpHeaders.AUTHORIZATION))
            .flatMap(key -> accounts.get().withKey(key))
            .orElseThrow(Refusal::unknownKey);
    caller.is(account);
  }

  private static Optional<ApiKey> key(@Nullable String authorization) {
    if (authorization == null) {
      return Optional.empty();
    }
    Matcher bearer = BEARER.matcher(authorization.strip());
    try {
      return bearer.matches() ? Optional.of(new ApiKey(bearer.group(1))) : Optional.empty();
    } catch (InvalidFieldException noKeyOfOurs) {
      return Optional.empty();
    }
  }
}
