package dev.houston.chat;

import org.jspecify.annotations.Nullable;

/**
 * What one save of a chat has put before its channel's drain. The drain is asked when the save is
 * done: what it establishes then finds the message in the chat.
 */
final class Asking {
  private final SendingQueue queue;
  private @Nullable String cause;

  Asking(SendingQueue queue) {
    this.queue = queue;
  }

  void put(WaitingMessage waiting) {
    queue.put(waiting);
  }

  /** The drain is to be asked for this reason; one is enough for all that was put before it. */
  void because(String reason) {
    cause = reason;
  }

  /** Asks, if there is a reason to. */
  void ask(ChatKey chat) {
    if (cause != null) {
      queue.ask(chat.account(), chat.channel(), cause);
    }
  }
}
