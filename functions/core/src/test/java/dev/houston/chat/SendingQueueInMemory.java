package dev.houston.chat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What waits to be sent, in memory; a test says what is at the connector. */
public final class SendingQueueInMemory implements SendingQueue {
  private final List<WaitingMessage> waiting = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final Map<ChatKey, MessageId> atConnector = new HashMap<>();
  private int questions;

  @Override
  public synchronized void put(WaitingMessage message) {
    if (waiting.stream().noneMatch(one -> isSame(one, message))) {
      waiting.add(message);
    }
  }

  private static boolean isSame(WaitingMessage one, WaitingMessage other) {
    return one.message().equals(other.message()) && one.acceptedAt().equals(other.acceptedAt());
  }

  @Override
  public synchronized void ask(AccountId account, ChannelId channel, String cause) {
    asked.add(cause);
  }

  @Override
  public synchronized Optional<MessageId> atConnector(ChatKey chat) {
    questions++;
    return Optional.ofNullable(atConnector.get(chat));
  }

  /** All that waits, in the order in which it was put. */
  public synchronized List<WaitingMessage> waiting() {
    return List.copyOf(waiting);
  }

  /** Why the drain was asked. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  /** How often somebody wanted to know what is at the connector. */
  public synchronized int questions() {
    return questions;
  }

  /** The message is handed over, and not settled yet. */
  public synchronized void handedOver(ChatKey chat, MessageId message) {
    atConnector.put(chat, message);
  }

  /** Whatever came of it is known: it waits no more. */
  public synchronized void settled(ChatKey chat, MessageId message) {
    atConnector.remove(chat, message);
    waiting.removeIf(one -> one.message().equals(message));
  }
}
