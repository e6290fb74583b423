package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatEvent.ChatOpened;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.ChatKey;
import java.time.Instant;
import java.util.function.Function;

/**
 * Opens a chat without writing yet, so that the connector is asked whether the number has WhatsApp
 * (DS-2). What it says shows in the chat.
 */
public final class OpeningChat {
  private final Admitting admitting;
  private final ChatEvents events;

  public OpeningChat(Admitting admitting, ChatEvents events) {
    this.admitting = admitting;
    this.events = events;
  }

  /**
   * Opens the chat if its channel takes messages now; opening it again changes nothing.
   *
   * @param opened what is answered of the chat that was opened
   * @param refused what is answered if it was not
   */
  public <R> R open(
      AccountId account,
      ChannelId channel,
      Addressee client,
      Instant now,
      Function<ChatKey, R> opened,
      Function<RefusalReason, R> refused) {
    return admitting
        .admit(account, channel, client, now)
        .fold(
            chat -> {
              events.put(chat, new ChatOpened(now), "opened/" + now.toEpochMilli());
              return opened.apply(chat);
            },
            refused);
  }
}
