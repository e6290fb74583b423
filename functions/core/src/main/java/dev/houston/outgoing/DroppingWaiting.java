package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.MessageId;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes waiting messages out of the queue before they go (OM-8). It is done by the drain, behind
 * this call, so that nothing is dropped that is being handed over.
 */
public final class DroppingWaiting {
  private final DrainHints hints;

  public DroppingWaiting(DrainHints hints) {
    this.hints = hints;
  }

  /** Drops all that was accepted on the channel until now and still waits. */
  public void dropAll(AccountId account, ChannelId channel, Instant now) {
    hints.ask(DrainHint.drop(account, channel, new Drop(now, null)), Duration.ZERO);
  }

  /** Drops this message, if it still waits. */
  public void drop(AccountId account, ChannelId channel, MessageId message, Instant now) {
    hints.ask(DrainHint.drop(account, channel, new Drop(now, message)), Duration.ZERO);
  }
}
