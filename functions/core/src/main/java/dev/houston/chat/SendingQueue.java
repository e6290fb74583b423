package dev.houston.chat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import java.util.Optional;

/** What waits to be sent, channel by channel, without limit of time (OM-2). */
public interface SendingQueue {

  /** Puts it where its {@link WaitingMessage#acceptedAt} says; put again it changes nothing. */
  void put(WaitingMessage waiting);

  /**
   * Asks for what waits on the channel to be handed over.
   *
   * @param cause names the reason; each is a hint of its own
   */
  void ask(AccountId account, ChannelId channel, String cause);

  /**
   * The message of this chat that has been handed over to the connector and is not settled yet: its
   * echo may come before the connector's own answer (OM-5).
   */
  Optional<MessageId> atConnector(ChatKey chat);
}
