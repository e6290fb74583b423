package dev.houston.channel;

import dev.houston.account.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chats of a channel, as far as they wait for it. */
public interface ChannelChats {

  /**
   * Tells one page of them that the channel is back or paid for.
   *
   * @param from what the page before returned, or null for the first
   * @return where the next page begins; nothing behind the last
   */
  Optional<String> wake(AccountId account, ChannelId channel, @Nullable String from, Instant now);
}
