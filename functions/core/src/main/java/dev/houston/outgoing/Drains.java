package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import java.time.Instant;
import java.util.Optional;

/** Where it is kept how far a channel's hand-over is, one item a channel. */
public interface Drains {

  /** The channel's, read consistently; nothing if nothing was ever handed over. */
  Optional<Drain> find(AccountId account, ChannelId channel);

  /**
   * Saves what was read and changed, if nobody saved it since.
   *
   * @return the drain as it was saved; nothing for a lost race
   */
  Optional<Drain> save(Drain drain, Instant now);
}
