package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.MessageId;
import dev.houston.chat.Page;
import dev.houston.chat.WaitingMessage;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be handed over, channel by channel in the order of acceptance, for as long as it
 * takes (OM-2, OM-3). Every answer is read consistently.
 */
public interface WaitingMessages {

  /** Puts it where its {@link WaitingMessage#acceptedAt} says; put again it changes nothing. */
  void put(WaitingMessage waiting);

  /** Removes it, if it is there. */
  void remove(WaitingMessage waiting);

  /**
   * What waits on the channel, in order of acceptance, and of one moment by id.
   *
   * @param from {@link Page#next} of the page before, or null for the first
   * @throws Page.UnknownPlaceException if {@code from} is none
   */
  Page<WaitingMessage> of(AccountId account, ChannelId channel, @Nullable String from, int most);

  /** One of them; nothing if it does not wait. All that waits on the channel may be read for it. */
  Optional<WaitingMessage> find(AccountId account, ChannelId channel, MessageId message);

  /** How much waits on the channel. All of it may be read for that. */
  Backlog backlog(AccountId account, ChannelId channel);

  /**
   * How much waits on a channel, and since when (OM-8).
   *
   * @param since when the first of it was accepted; nothing if nothing waits
   */
  record Backlog(long count, Optional<Instant> since) {}
}
