package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * "There may be something to hand over on this channel": early, late or twice it does no harm.
 *
 * @param dueAt the moment for which it was armed; null for one that is for at once
 * @param channelChanged whether the channel's status has changed, so that it must be looked at even
 *     if nothing is to be handed over yet
 * @param drop what is to be dropped; null if nothing is
 */
public record DrainHint(
    AccountId account,
    ChannelId channel,
    @Nullable Instant dueAt,
    boolean channelChanged,
    @Nullable Drop drop) {

  /** Something waits. */
  public static DrainHint now(AccountId account, ChannelId channel) {
    return new DrainHint(account, channel, null, false, null);
  }

  /** Something falls due at this moment. */
  public static DrainHint at(AccountId account, ChannelId channel, Instant dueAt) {
    return new DrainHint(account, channel, dueAt, false, null);
  }

  /** The channel's status has changed. */
  public static DrainHint changed(AccountId account, ChannelId channel) {
    return new DrainHint(account, channel, null, true, null);
  }

  /** An operator drops what waits. */
  public static DrainHint drop(AccountId account, ChannelId channel, Drop drop) {
    return new DrainHint(account, channel, null, false, drop);
  }

  /** The same, for what one call could not do. */
  DrainHint goingOn() {
    return new DrainHint(account, channel, dueAt, channelChanged, drop);
  }
}
