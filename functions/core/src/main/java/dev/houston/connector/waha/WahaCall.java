package dev.houston.connector.waha;

import dev.houston.chat.ChatEvent.CallReported;
import dev.houston.connector.Reported;
import dev.houston.json.JsonFields;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * WAHA's {@code call.received}, {@code call.accepted} and {@code call.rejected}: one call each
 * time, and every call is missed (MC-1, MC-2). WAHA may leave out who called; such a webhook tells
 * nothing.
 */
final class WahaCall {
  private static final int LONGEST_ID = 256;

  private WahaCall() {}

  static Optional<Reported> translate(
      JsonFields payload, @Nullable Instant sentAt, Instant receivedAt) {
    String id = payload.text("id");
    if (id.length() > LONGEST_ID) {
      throw payload.invalid("id", "must have at most " + LONGEST_ID + " characters");
    }
    boolean group = payload.optionalFlag("isGroup").orElse(false);
    Instant at = WahaTime.seconds(payload, "timestamp").orElse(sentAt);
    var event = new CallReported(id, payload.optionalFlag("isVideo").orElse(false), at, receivedAt);
    return payload
        .optionalText("from")
        .filter(from -> !group)
        .flatMap(from -> WahaIdentity.of(payload, false, null))
        .map(with -> new Reported(with.client(), with.hidden(), event, "call/" + id));
  }
}
