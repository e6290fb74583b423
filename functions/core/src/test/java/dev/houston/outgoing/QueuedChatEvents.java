package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.ChatKey;
import java.util.ArrayList;
import java.util.List;

/** The queue of message events in memory, in which everything stays. */
public final class QueuedChatEvents implements ChatEvents {
  private final List<Queued> queued = new ArrayList<>();

  /** One event as it was put. */
  public record Queued(ChatKey chat, ChatEvent event, String cause) {}

  @Override
  public synchronized void put(ChatKey chat, ChatEvent event, String cause) {
    queued.add(new Queued(chat, event, cause));
  }

  /** All that was put, in order. */
  public synchronized List<Queued> all() {
    return List.copyOf(queued);
  }

  /** What was put for the chats of this account. */
  public List<Queued> of(AccountId account) {
    return all().stream().filter(one -> one.chat().account().equals(account)).toList();
  }
}
