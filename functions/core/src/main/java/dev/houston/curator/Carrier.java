package dev.houston.curator;

import dev.houston.account.AccountId;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;

/** A channel that carries alerts: one of the account's, or the installation's own (CU-4). */
public record Carrier(AccountId account, ChannelId channel) {

  static Carrier of(Channel channel) {
    return new Carrier(channel.account(), channel.id());
  }

  /**
   * As the configuration writes it: the account's id and the channel's, with a slash between them.
   *
   * @throws IllegalArgumentException if it is written in another way
   */
  public static Carrier parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("not an account and a channel with a slash between them");
    }
    return new Carrier(
        new AccountId(text.substring(0, slash)), new ChannelId(text.substring(slash + 1)));
  }
}
