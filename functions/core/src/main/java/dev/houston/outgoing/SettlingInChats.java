package dev.houston.outgoing;

import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatEvent.MessageUncertain;
import dev.houston.chat.ChatKey;
import dev.houston.chat.HandlingChatEvents;
import dev.houston.chat.MessageId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells the chats directly: what was established here needs no place behind what they received. */
public final class SettlingInChats implements Settling {
  private final HandlingChatEvents chats;
  private final Clock clock;

  public SettlingInChats(HandlingChatEvents chats, Clock clock) {
    this.chats = chats;
    this.clock = clock;
  }

  @Override
  public void settle(ChatKey chat, ChatEvent event, boolean again) {
    chats.handle(chat, List.of(event), again, clock.instant());
  }

  /** Doubt about a message that does not wait any more decides nothing, and lets everything out. */
  @Override
  public void letOut(ChatKey chat, MessageId message) {
    Instant now = clock.instant();
    settle(chat, new MessageUncertain(message, now), true);
  }
}
