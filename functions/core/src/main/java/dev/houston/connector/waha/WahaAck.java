package dev.houston.connector.waha;

import dev.houston.chat.ChatEvent.StatusReported;
import dev.houston.chat.MessageStatus;
import dev.houston.connector.Reported;
import dev.houston.json.JsonFields;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** WAHA's {@code message.ack}: how far one of our messages has got. */
final class WahaAck {
  private WahaAck() {}

  static Optional<Reported> translate(
      JsonFields payload, @Nullable Instant sentAt, Instant receivedAt) {
    WahaMessageId id = WahaMessageId.in(payload);
    MessageStatus status = status(payload.number("ack"));
    boolean fromUs = payload.optionalFlag("fromMe").or(id::fromUsIfTold).orElse(true);
    if (!fromUs) {
      return Optional.empty();
    }
    var event = new StatusReported(id.withinChat(), status, sentAt, receivedAt);
    String cause = "status/" + id.withinChat() + "/" + status.code();
    return WahaIdentity.of(payload, true, id.chat())
        .map(with -> new Reported(with.client(), with.hidden(), event, cause));
  }

  /** Our status for WAHA's {@code ack}; a number it does not document is {@code UNKNOWN} there. */
  static MessageStatus status(long ack) {
    if (ack < -1 || ack > 4) {
      return MessageStatus.UNKNOWN;
    }
    return switch ((int) ack) {
      case -1 -> MessageStatus.FAILED;
      case 0 -> MessageStatus.WAITING;
      case 1 -> MessageStatus.SENT;
      case 2 -> MessageStatus.DELIVERED;
      // READ, and PLAYED for a voice message.
      default -> MessageStatus.READ;
    };
  }
}
