package dev.houston.connector.generic;

import dev.houston.chat.ChatEvent.CallReported;
import dev.houston.connector.Reported;
import dev.houston.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code call}: the client calls, which nobody can answer (MC-1). */
final class GenericCall {
  private GenericCall() {}

  static Reported translate(JsonFields data, @Nullable Instant happenedAt, Instant receivedAt) {
    String id = GenericId.in(data, Field.CALL_ID);
    boolean video = data.optionalFlag(Field.VIDEO).orElse(false);
    Instant at = GenericTime.in(data, Field.AT).orElse(happenedAt);
    return GenericClient.in(data)
        .reported(new CallReported(id, video, at, receivedAt), "call/" + id);
  }
}
