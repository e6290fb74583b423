package dev.houston.channel;

import dev.houston.account.AccountId;

/** The queue of what happens to channels, in order within each. */
public interface ChannelEvents {

  /**
   * Puts an event behind all that the channel has received; when it returns, the event is safe.
   *
   * @param cause names the event within its channel; the queue may take two with one cause, a few
   *     minutes apart, for one
   */
  void put(AccountId account, ChannelId channel, ChannelEvent event, String cause);
}
