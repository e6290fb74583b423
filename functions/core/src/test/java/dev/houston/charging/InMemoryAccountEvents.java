package dev.houston.charging;

import dev.houston.account.AccountId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Events in memory, in order within each account; of two with one cause the second is lost. */
public final class InMemoryAccountEvents implements AccountEvents {

  private record Sent(AccountId account, AccountEvent event) {}

  private record Cause(AccountId account, String cause) {}

  private final List<Sent> sent = new ArrayList<>();
  private final Set<Cause> causes = new HashSet<>();

  @Override
  public synchronized void put(AccountId account, AccountEvent event, String cause) {
    if (causes.add(new Cause(account, cause))) {
      sent.add(new Sent(account, event));
    }
  }

  /** What the account has received. */
  public synchronized List<AccountEvent> of(AccountId account) {
    return sent.stream().filter(one -> one.account().equals(account)).map(Sent::event).toList();
  }
}
