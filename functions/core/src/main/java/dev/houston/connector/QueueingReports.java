package dev.houston.connector;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.HiddenIdentities;
import java.util.List;

/**
 * Puts what a connector reports of chats into their queue, each under the number of its client
 * where anybody has told it: the same way for what a webhook brings and for what is fetched, so
 * that what comes both ways is one (CH-4).
 */
public final class QueueingReports {
  private final HiddenIdentities hiddenIdentities;
  private final ChatEvents chatEvents;

  public QueueingReports(HiddenIdentities hiddenIdentities, ChatEvents chatEvents) {
    this.hiddenIdentities = hiddenIdentities;
    this.chatEvents = chatEvents;
  }

  /** Puts the reports in, in this order; when it returns, they are safe (NV-1). */
  public void put(AccountId account, ChannelId channel, List<Reported> reports) {
    for (Reported report : reports) {
      ChatKey chat = new ChatKey(account, channel, client(channel, report));
      chatEvents.put(chat, report.event(), report.cause());
    }
  }

  /** The number, also of a client whose number another report told. */
  private ChatId client(ChannelId channel, Reported report) {
    report.hidden().ifPresent(hidden -> hiddenIdentities.learn(channel, hidden, report.client()));
    return report.client().isHidden()
        ? hiddenIdentities.number(channel, report.client()).orElse(report.client())
        : report.client();
  }
}
