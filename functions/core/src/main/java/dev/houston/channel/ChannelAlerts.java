package dev.houston.channel;

import dev.houston.account.AccountId;

/** The queue of what curators are to know, in order within each channel. */
public interface ChannelAlerts {

  /** Puts an alert in; when it returns, it is safe. Put again, it does no harm. */
  void put(AccountId account, ChannelId channel, ChannelAlert alert);
}
