package dev.houston.channel;

import dev.houston.account.AccountId;
import java.util.List;

/** Those outside who listen to what becomes of an account's channels. */
public interface ChannelListeners {

  /**
   * Sees to it that each of these is told to every listener, in this order; when it returns, they
   * are safe. Told again, they do no harm.
   *
   * @param surely whether they may have been told before by somebody who died on the way
   */
  void tell(AccountId account, ChannelId channel, List<ChannelTelling> tellings, boolean surely);
}
