package dev.houston.connector.waha;

import dev.houston.json.JsonFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * WAHA's id of a message, e.g. {@code true_79991234567@c.us_3EB0A1}: whether it is from us, the
 * chat, and the id within the chat.
 *
 * <p>An id of any other form is the id within the chat as it stands.
 */
record WahaMessageId(String withinChat, @Nullable String chat, @Nullable Boolean fromUs) {
  private static final Pattern FORM =
      Pattern.compile("(true|false)_([^_]+@[^_]+)_(.+?)(_[^_@]+@[^_]+)?");
  private static final int LONGEST = 256;

  /** The id in the field {@code id} of a payload. */
  static WahaMessageId in(JsonFields payload) {
    return of(payload.text("id"))
        .orElseThrow(() -> payload.invalid("id", "must have at most " + LONGEST + " characters"));
  }

  /** The id that is written so; nothing if it is empty or too long. */
  static Optional<WahaMessageId> of(String id) {
    if (id.isEmpty() || id.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher parts = FORM.matcher(id);
    return Optional.of(
        parts.matches()
            ? new WahaMessageId(parts.group(3), parts.group(2), parts.group(1).equals("true"))
            : new WahaMessageId(id, null, null));
  }

  Optional<Boolean> fromUsIfTold() {
    return Optional.ofNullable(fromUs);
  }
}
