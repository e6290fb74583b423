package dev.houston.channel;

import dev.houston.account.AccountId;
import dev.houston.secret.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where channels are kept, and the way from a webhook's address to one. */
public interface Channels {

  /**
   * Adds a channel and its webhook, both or none.
   *
   * @return whether they are there now: false if the account has another channel with this number
   */
  boolean add(Channel channel, Sealed webhookSecret);

  /** What belongs to the id in a webhook's address; nothing for an id we do not know. */
  Optional<WebhookEntry> webhook(ChannelId id);

  /**
   * One of the account's channels, deleted ones included, read consistently; nothing if it is
   * unknown or another account's.
   */
  Optional<Channel> find(AccountId account, ChannelId id);

  /** The same, perhaps as it was a moment ago: for the many steps of chats that only read it. */
  Optional<Channel> lately(AccountId account, ChannelId id);

  /**
   * Saves the channel if nobody saved it since it was found.
   *
   * @return the channel as it is stored now; nothing for a lost race, after which one reads and
   *     decides again
   */
  Optional<Channel> save(Channel channel, Instant now);

  /**
   * Gives up the number and the webhook of a deleted channel: the number can be connected anew, and
   * nothing is received for the channel any more. Doing it again changes nothing.
   */
  void giveUp(Channel channel);

  /**
   * All channels of the account that are not deleted, at most {@link
   * ConnectingChannel#MOST_CHANNELS}, by id.
   */
  default List<Channel> of(AccountId account) {
    return withDeleted(account).stream()
        .filter(channel -> channel.power() != Power.DELETED)
        .toList();
  }

  /** The same with those that were deleted (BA-1). */
  List<Channel> withDeleted(AccountId account);
}
