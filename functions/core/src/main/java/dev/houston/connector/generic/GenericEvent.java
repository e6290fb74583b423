package dev.houston.connector.generic;

import dev.houston.connector.Reported;
import dev.houston.json.JsonFields;
import java.time.Instant;
import java.util.Optional;

/** An event of the protocol: its type, its time and what it is about. */
final class GenericEvent {
  private GenericEvent() {}

  /** What an event says of a chat; nothing if it is of another type. */
  static Optional<Reported> ofChat(JsonFields envelope, Instant receivedAt) {
    String type = envelope.text(Field.TYPE);
    Instant happenedAt = GenericTime.in(envelope, Field.TIMESTAMP).orElse(null);
    return switch (type) {
      case "message" ->
          Optional.of(
              GenericMessage.translate(envelope.object(Field.DATA), happenedAt, receivedAt));
      case "message.status" ->
          Optional.of(GenericStatus.translate(envelope.object(Field.DATA), happenedAt, receivedAt));
      case "call" ->
          Optional.of(GenericCall.translate(envelope.object(Field.DATA), happenedAt, receivedAt));
      default -> Optional.empty();
    };
  }
}
