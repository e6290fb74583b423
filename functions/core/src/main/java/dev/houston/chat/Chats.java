package dev.houston.chat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where chats are kept, one item each. */
public interface Chats {

  /** The chat as it is now, read consistently. */
  Optional<Chat> find(ChatKey key);

  /**
   * Saves the chat if nobody saved it since it was found.
   *
   * @return whether it was saved: false for a lost race, after which one reads and decides again
   */
  boolean save(Chat chat, Instant now);

  /**
   * Chats of the account in which there is something, by channel and client.
   *
   * @param from {@link Page#next} of the page before, or null for the first
   * @throws Page.UnknownPlaceException if {@code from} is none
   */
  Page<Chat> of(AccountId account, @Nullable String from, int most);

  /**
   * Chats of the channel that wait for it, by client, read consistently.
   *
   * @param from {@link Page#next} of the page before, or null for the first
   * @param most how many chats are looked at, whether they wait or not
   * @throws Page.UnknownPlaceException if {@code from} is none
   */
  Page<Chat> waiting(AccountId account, ChannelId channel, @Nullable String from, int most);
}
