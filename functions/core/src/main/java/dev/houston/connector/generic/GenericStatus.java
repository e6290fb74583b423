package dev.houston.connector.generic;

import dev.houston.chat.ChatEvent.StatusReported;
import dev.houston.chat.MessageStatus;
import dev.houston.connector.Reported;
import dev.houston.json.JsonFields;
import dev.houston.notice.FailureReason;
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
    FailureReason failure = GenericReason.in(data).orElse(null);
    if (failure != null && status != MessageStatus.FAILED) {
      throw data.invalid(Field.REASON, "is for what has failed");
    }
    Instant at = GenericTime.in(data, Field.AT).orElse(happenedAt);
    return GenericClient.in(data)
        .reported(
            new StatusReported(id, status, at, failure, receivedAt),
            "status/" + id + "/" + status.code());
  }
}
