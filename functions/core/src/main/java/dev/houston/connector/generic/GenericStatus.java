package dev.houston.connector.generic;

import dev.houston.chat.ChatEvent.StatusReported;
import dev.houston.chat.MessageStatus;
import dev.houston.connector.Reported;
import dev.houston.json.JsonFields;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** {@code message.status}: how far one of our messages has got. */
final class GenericStatus {

  /** Waiting is where a message begins; nothing becomes it. */
  private static final Words<MessageStatus> STATUSES =
      new Words<>(EnumSet.complementOf(EnumSet.of(MessageStatus.WAITING)), MessageStatus::code);

  private GenericStatus() {}

  static Reported translate(JsonFields data, @Nullable Instant happenedAt, Instant receivedAt) {
    String id = GenericId.in(data, Field.MESSAGE_ID);
    MessageStatus status =
        STATUSES.in(data, Field.STATUS).orElseThrow(() -> data.invalid(Field.STATUS, "is missing"));
    Instant at = GenericTime.in(data, Field.AT).orElse(happenedAt);
    return GenericClient.in(data)
        .reported(
            new StatusReported(id, status, at, receivedAt), "status/" + id + "/" + status.code());
  }
}
