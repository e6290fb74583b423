package dev.houston.outbox;

import dev.houston.account.AccountId;

/**
 * One destination outside and one chat or channel of an account: what is told within it comes in
 * order, and outside of it nothing waits for it.
 *
 * @param destination e.g. {@code api}
 */
public record OutboxKey(String destination, Subject subject) {
  private static final String OUTBOX = "outbox#";

  public OutboxKey {
    if (destination.isEmpty() || destination.contains("#")) {
      throw new IllegalArgumentException("not a destination");
    }
  }

  public AccountId account() {
    return subject.account();
  }

  /** The name of the item within its account, e.g. {@code outbox#api#chat#<channel>#<client>}. */
  public String item() {
    return OUTBOX + destination + "#" + subject.item();
  }

  /** Whether an item of an account is an outbox. */
  public static boolean isItem(String item) {
    return item.startsWith(OUTBOX);
  }

  /** With what the names of the outboxes of a destination begin. */
  public static String items(String destination) {
    return OUTBOX + destination + "#";
  }

  /**
   * The key of an item.
   *
   * @throws IllegalArgumentException if it is the name of something else
   */
  public static OutboxKey ofItem(AccountId account, String item) {
    int end = isItem(item) ? item.indexOf('#', OUTBOX.length()) : -1;
    if (end < 0) {
      throw new IllegalArgumentException("not the item of an outbox");
    }
    return new OutboxKey(
        item.substring(OUTBOX.length(), end), Subject.ofItem(account, item.substring(end + 1)));
  }

  @Override
  public String toString() {
    return destination + " of " + subject;
  }
}
