package dev.houston.subscriber;

import dev.houston.account.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Subscribers in memory, as strict as the table: see {@code SubscribersContract}. */
public final class InMemorySubscribers implements Subscribers {
  private final Map<AccountId, Subscriber> subscribers = new HashMap<>();

  @Override
  public synchronized Optional<Subscriber> find(AccountId account) {
    return Optional.ofNullable(subscribers.get(account));
  }

  @Override
  public synchronized boolean save(Subscriber subscriber) {
    long version = find(subscriber.account()).map(Subscriber::version).orElse(0L);
    if (version != subscriber.version()) {
      return false;
    }
    subscribers.put(
        subscriber.account(),
        new Subscriber(
            subscriber.account(),
            subscriber.uri(),
            subscriber.subscriptions(),
            subscriber.secret(),
            subscriber.formers(),
            subscriber.registration(),
            subscriber.health(),
            subscriber.switchedOffAt(),
            version + 1));
    return true;
  }

  @Override
  public synchronized void remove(AccountId account) {
    subscribers.remove(account);
  }
}
