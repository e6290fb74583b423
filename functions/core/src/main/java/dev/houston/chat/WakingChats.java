package dev.houston.chat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelChats;
import dev.houston.channel.ChannelId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Wakes the chats of a channel that wait for its return or for a top-up, a page a call. */
public final class WakingChats implements ChannelChats {

  /** Chats looked at in one call. */
  static final int PAGE = 200;

  private final Chats chats;
  private final ChatEvents events;

  public WakingChats(Chats chats, ChatEvents events) {
    this.chats = chats;
    this.events = events;
  }

  @Override
  public Optional<String> wake(
      AccountId account, ChannelId channel, @Nullable String from, Instant now) {
    Page<Chat> page = chats.waiting(account, channel, from, PAGE);
    for (Chat chat : page.items()) {
      events.put(chat.key(), new ChatEvent.TimePassed(now, now), "back/" + now.toEpochMilli());
    }
    return page.next();
  }
}
