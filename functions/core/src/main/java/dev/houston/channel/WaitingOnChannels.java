package dev.houston.channel;

import dev.houston.account.AccountId;

/** What waits on a channel for its status to change: messages that are to be sent (OM-3). */
@FunctionalInterface
public interface WaitingOnChannels {

  /** Sees to it that it is looked at; when this returns, that is safe. Twice does no harm. */
  void look(AccountId account, ChannelId channel);
}
