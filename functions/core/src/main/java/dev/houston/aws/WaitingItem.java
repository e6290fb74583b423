package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import dev.houston.chat.WaitingMessage;

/** The attributes of a message that waits, in the queue and in the drain's item. */
final class WaitingItem {
  static final String ID = "id";
  private static final String CLIENT = "client";
  private static final String KIND = "kind";
  private static final String ACCEPTED = "accepted";
  private static final String ASKS_FIRST = "asksFirst";

  private WaitingItem() {}

  static Item write(Item item, WaitingMessage waiting) {
    return item.text(ID, waiting.message().value())
        .text(CLIENT, waiting.chat().client().value())
        .text(KIND, waiting.kind().name())
        .time(ACCEPTED, waiting.acceptedAt())
        .flag(ASKS_FIRST, waiting.asksFirst());
  }

  static WaitingMessage read(AccountId account, ChannelId channel, Item item) {
    return new WaitingMessage(
        new ChatKey(account, channel, new ChatId(item.text(CLIENT))),
        new MessageId(item.text(ID)),
        WaitingMessage.Kind.valueOf(item.text(KIND)),
        item.time(ACCEPTED),
        item.flag(ASKS_FIRST));
  }
}
