package dev.houston.outbox;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatKey;
import java.util.function.Function;

/** What is told of: a chat or a channel of an account. What is told of one comes in order. */
public sealed interface Subject {

  AccountId account();

  /** Its name within its account, e.g. {@code chat#<channel>#<client>}. */
  String item();

  /** Calls the case for this kind of subject. */
  <R> R fold(Function<OfChat, R> ofChat, Function<OfChannel, R> ofChannel);

  /**
   * The subject with this name.
   *
   * @throws IllegalArgumentException if it is the name of something else
   */
  static Subject ofItem(AccountId account, String item) {
    return item.startsWith(OfChannel.ITEM)
        ? new OfChannel(account, new ChannelId(item.substring(OfChannel.ITEM.length())))
        : new OfChat(ChatKey.ofItem(account, item));
  }

  /** One chat. */
  record OfChat(ChatKey chat) implements Subject {
    @Override
    public AccountId account() {
      return chat.account();
    }

    @Override
    public String item() {
      return chat.item();
    }

    @Override
    public <R> R fold(Function<OfChat, R> ofChat, Function<OfChannel, R> ofChannel) {
      return ofChat.apply(this);
    }

    /** Without the client's number (NV-2). */
    @Override
    public String toString() {
      return chat.toString();
    }
  }

  /** One channel, whatever chats there are on it. */
  record OfChannel(AccountId account, ChannelId channel) implements Subject {
    private static final String ITEM = "channel#";

    @Override
    public String item() {
      return ITEM + channel;
    }

    @Override
    public <R> R fold(Function<OfChat, R> ofChat, Function<OfChannel, R> ofChannel) {
      return ofChannel.apply(this);
    }

    @Override
    public String toString() {
      return channel.toString();
    }
  }
}
