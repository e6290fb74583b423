package dev.houston.curator;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import java.util.Optional;

/**
 * What an alert speaks of: one channel of an account, or its balance. Alerts of one subject follow
 * one another; those of others do not wait for them.
 *
 * @param channel nothing for the balance
 */
public record AlertSubject(AccountId account, Optional<ChannelId> channel) {
  private static final String ALERT = "alert#";
  private static final String CHANNEL = ALERT + "channel#";
  private static final String BALANCE = ALERT + "balance";

  public static AlertSubject channel(AccountId account, ChannelId channel) {
    return new AlertSubject(account, Optional.of(channel));
  }

  public static AlertSubject balance(AccountId account) {
    return new AlertSubject(account, Optional.empty());
  }

  /** The name of the item within its account, e.g. {@code alert#channel#<id>}. */
  public String item() {
    return channel.map(id -> CHANNEL + id).orElse(BALANCE);
  }

  /** Whether an item of an account says what its curators know of something. */
  public static boolean isItem(String item) {
    return item.startsWith(ALERT);
  }

  /**
   * The subject of an item.
   *
   * @throws IllegalArgumentException if it is the name of something else
   */
  public static AlertSubject ofItem(AccountId account, String item) {
    if (item.equals(BALANCE)) {
      return balance(account);
    }
    if (!item.startsWith(CHANNEL)) {
      throw new IllegalArgumentException("not the item of an alert");
    }
    return channel(account, new ChannelId(item.substring(CHANNEL.length())));
  }

  @Override
  public String toString() {
    return account + "/" + item();
  }
}
