package dev.houston.chat;

import dev.houston.chat.ChatEvent.MessageReported;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the echo of a message that was sent from here from a message that somebody wrote on the
 * phone (OM-5).
 *
 * <p>A connector may report what it was handed before it answers, or when its answer got lost: then
 * nobody knows yet under what id it has the message, and the echo is known by what it says. That a
 * message was handed over comes first: what was written on the phone with the same words before is
 * a message of its own.
 */
final class Echoes {

  /** By so much a connector's clock may be behind ours. */
  static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(60);

  private final Chat chat;
  private final Conversations conversations;
  private final SendingQueue sending;

  /** Of what was sent to this chat. */
  Echoes(Chat chat, Conversations conversations, SendingQueue sending) {
    this.chat = chat;
    this.conversations = conversations;
    this.sending = sending;
  }

  /** The message that was accepted here and is reported now; nothing if it is another one. */
  Optional<MessageId> ofAccepted(MessageReported report) {
    MessageId reported = MessageId.reported(chat.key(), true, report.connectorId());
    if (chat.watch().follows(reported)) {
      return Optional.empty();
    }
    return chat.watch()
        .reportedAs(reported)
        .map(Outgoing::id)
        .or(() -> underOurId(report))
        .or(() -> byWhatItSays(report, reported));
  }

  private Optional<MessageId> underOurId(MessageReported report) {
    return MessageId.of(report.connectorId())
        .filter(
            id ->
                chat.watch().follows(id)
                    || conversations
                        .find(chat.key(), id)
                        .filter(message -> message.author() == Message.Author.US)
                        .isPresent());
  }

  private Optional<MessageId> byWhatItSays(MessageReported report, MessageId reported) {
    return Stream.concat(atConnector(), unnamed())
        .distinct()
        .filter(
            id ->
                conversations
                    .find(chat.key(), id)
                    .filter(message -> mayBe(message, report))
                    .isPresent())
        .findFirst()
        .filter(id -> isUnheardOf(reported, id));
  }

  private Stream<MessageId> atConnector() {
    return chat.watch().outgoing().stream().anyMatch(Outgoing::isQueued)
        ? sending.atConnector(chat.key()).stream()
        : Stream.empty();
  }

  /** Oldest first, as they are reported. */
  private Stream<MessageId> unnamed() {
    return chat.watch().outgoing().stream().filter(Outgoing::isUnnamed).map(Outgoing::id);
  }

  private static boolean mayBe(Message message, MessageReported report) {
    Instant at = Objects.requireNonNullElse(report.at(), report.receivedAt());
    String connectorId = message.sending().connectorId();
    return (connectorId == null || connectorId.equals(report.connectorId()))
        && message.content().mayBe(report.content())
        && !at.isBefore(message.at().minus(CLOCK_DIFFERENCE));
  }

  /** Whether no other message stands under the reported id. */
  private boolean isUnheardOf(MessageId reported, MessageId echoed) {
    return conversations
        .find(chat.key(), reported)
        .filter(standing -> !standing.id().equals(echoed))
        .isEmpty();
  }
}
