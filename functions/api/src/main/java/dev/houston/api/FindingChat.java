package dev.houston.api;

import dev.houston.account.AccountId;
import dev.houston.api.http.Refusal;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Chats;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the chat that a path names among those of the caller's account (NV-2). */
@Singleton
public class FindingChat {
  private final Channels channels;
  private final Chats chats;

  FindingChat(Channels channels, Chats chats) {
    this.channels = channels;
    this.chats = chats;
  }

  /**
   * The chat; that of a deleted channel stays to be read.
   *
   * @throws Refusal naming what of the path the account does not have
   */
  Chat chat(AccountId account, String channelId, String chatId) {
    ChannelId channel =
        ChannelId.parse(channelId)
            .flatMap(id -> channels.find(account, id))
            .map(Channel::id)
            .orElseThrow(Refusal::channelNotFound);
    return Optional.of(chatId)
        .filter(ChatId::allows)
        .map(allowed -> new ChatKey(account, channel, new ChatId(allowed)))
        .flatMap(chats::find)
        .filter(FindingChat::isOpen)
        .orElseThrow(Refusal::chatNotFound);
  }

  /** A status that came before its message makes an item, but no chat yet. */
  private static boolean isOpen(Chat chat) {
    return chat.profile().lastMessageAt() != null;
  }
}
