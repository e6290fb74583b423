package dev.houston.channel;

import dev.houston.account.AccountId;
import dev.houston.secret.Sealed;
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

  /** One of the account's channels; nothing if it is unknown or another account's. */
  Optional<Channel> find(AccountId account, ChannelId id);

  /** All channels of the account, at most {@link ConnectingChannel#MOST_CHANNELS}, by id. */
  List<Channel> of(AccountId account);
}
