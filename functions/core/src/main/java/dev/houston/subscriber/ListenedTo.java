package dev.houston.subscriber;

import dev.houston.account.AccountId;
import dev.houston.account.Accounts;

/**
 * Keeps it with the account whether somebody is told of its chats, where every step of one reads
 * it.
 */
final class ListenedTo {
  private final Accounts accounts;
  private final Subscribers subscribers;

  ListenedTo(Accounts accounts, Subscribers subscribers) {
    this.accounts = accounts;
    this.subscribers = subscribers;
  }

  /** Whoever changed the subscriber last sees the last change, whatever came in between. */
  void setRight(AccountId account) {
    boolean on;
    do {
      on = isOn(account);
      boolean listened = on;
      accounts.change(account, found -> found.listenedTo(listened));
    } while (isOn(account) != on);
  }

  private boolean isOn(AccountId account) {
    return subscribers
        .find(account)
        .filter(Subscriber::isOn)
        .filter(subscriber -> subscriber.subscriptions().messagesAndStatuses())
        .isPresent();
  }
}
