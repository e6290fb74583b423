package dev.houston.outgoing;

import dev.houston.chat.Conversations;
import dev.houston.chat.Message;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.WaitingMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chats as the drain sees them.
 *
 * @param conversations the words of what is handed over
 * @param dialogs whether the clients have WhatsApp
 * @param settling who is told what became of it
 */
public record Correspondence(Conversations conversations, Dialogs dialogs, Settling settling) {

  /** The message, if nothing has become of it yet. */
  Optional<Message> waiting(WaitingMessage entry) {
    return entry.kind() == WaitingMessage.Kind.QUESTION
        ? Optional.empty()
        : conversations
            .find(entry.chat(), entry.message())
            .filter(message -> message.status() == MessageStatus.WAITING);
  }

  boolean stillWaits(WaitingMessage entry) {
    return waiting(entry).isPresent();
  }

  /** Somebody has decided of it, and may have died before that was out. */
  void letOut(WaitingMessage entry) {
    if (entry.kind() == WaitingMessage.Kind.MESSAGE) {
      settling.letOut(entry.chat(), entry.message());
    }
  }

  /**
   * Whether the connector calls another message so. Those that say the same within seconds are told
   * apart by nothing else.
   */
  boolean isOfAnother(WaitingMessage entry, @Nullable String connectorId) {
    return connectorId != null
        && conversations
            .find(entry.chat(), MessageId.reported(entry.chat(), true, connectorId))
            .filter(message -> !message.id().equals(entry.message()))
            .isPresent();
  }

  /** A message as its connector gets it. */
  Parcel parcel(WaitingMessage entry, Message message) {
    MessageId refersTo = message.sending().refersTo();
    String quotes =
        refersTo == null
            ? null
            : conversations
                .find(entry.chat(), refersTo)
                .map(quoted -> quoted.sending().connectorId())
                .orElse(null);
    return new Parcel(
        entry.chat().client(), entry.message(), message.content(), quotes, entry.acceptedAt());
  }
}
