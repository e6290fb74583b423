package dev.houston.chat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;

/** One channel and one client: a chat. */
public record ChatKey(AccountId account, ChannelId channel, ChatId client) {
  private static final String KIND = "chat";

  /** The chat's name among the items of its account: {@code chat#<channel>#<client>}. */
  public String item() {
    return KIND + "#" + channel + "#" + client.value();
  }

  /**
   * The chat with this name.
   *
   * @throws IllegalArgumentException if the item is no chat
   */
  public static ChatKey ofItem(AccountId account, String item) {
    String[] parts = item.split("#", -1);
    if (parts.length != 3 || !parts[0].equals(KIND)) {
      throw new IllegalArgumentException("not a chat");
    }
    return new ChatKey(account, new ChannelId(parts[1]), new ChatId(parts[2]));
  }

  /** A short form for logs, without the number (NV-2). */
  @Override
  public String toString() {
    return channel + "/" + client;
  }
}
