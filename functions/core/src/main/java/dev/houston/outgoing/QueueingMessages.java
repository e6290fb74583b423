package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import dev.houston.chat.SendingQueue;
import dev.houston.chat.WaitingMessage;
import java.time.Duration;
import java.util.Optional;

/** Puts what chats want sent where the drain finds it. */
public final class QueueingMessages implements SendingQueue {
  private final DrainQueue queue;

  public QueueingMessages(DrainQueue queue) {
    this.queue = queue;
  }

  @Override
  public void put(WaitingMessage waiting) {
    queue.waiting().put(waiting);
  }

  @Override
  public void ask(AccountId account, ChannelId channel, String cause) {
    queue.hints().ask(DrainHint.now(account, channel), Duration.ZERO);
  }

  @Override
  public Optional<MessageId> atConnector(ChatKey chat) {
    return queue
        .drains()
        .find(chat.account(), chat.channel())
        .flatMap(drain -> drain.atConnector(chat));
  }
}
