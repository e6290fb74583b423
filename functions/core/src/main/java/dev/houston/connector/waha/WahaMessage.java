package dev.houston.connector.waha;

import dev.houston.chat.Chat;
import dev.houston.chat.ChatEvent.MessageReported;
import dev.houston.chat.Content;
import dev.houston.chat.MessageStatus;
import dev.houston.connector.Reported;
import dev.houston.json.JsonFields;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** WAHA's {@code message} (from the client) and {@code message.any} (from either side). */
final class WahaMessage {
  private static final int LONGEST_URI = 2_048;

  private WahaMessage() {}

  static Optional<Reported> translate(JsonFields payload, Instant receivedAt) {
    WahaMessageId id = WahaMessageId.in(payload);
    boolean fromUs = payload.flag("fromMe");
    Optional<WahaIdentity> chat = WahaIdentity.of(payload, fromUs, id.chat());
    MessageStatus status =
        payload.optionalNumber("ack").map(WahaAck::status).orElse(MessageStatus.SENT);
    var event =
        new MessageReported(
            id.withinChat(),
            fromUs,
            WahaTime.seconds(payload, "timestamp").orElse(null),
            receivedAt,
            status,
            content(payload),
            contactName(payload));
    String cause = "message/" + fromUs + "/" + id.withinChat() + "/" + status.code();
    return chat.map(with -> new Reported(with.client(), with.hidden(), event, cause));
  }

  /** What the client calls himself, as far as it is kept: a name has no limit of its own. */
  private static @Nullable String contactName(JsonFields payload) {
    return payload
        .hint("_data", "notifyName")
        .or(() -> payload.hint("_data", "pushName"))
        .map(Chat.Profile::cut)
        .orElse(null);
  }

  private static Content content(JsonFields payload) {
    String text = payload.optionalText("body").filter(body -> !body.isEmpty()).orElse(null);
    if (text != null && text.length() > Content.LONGEST_TEXT) {
      throw payload.invalid("body", "has more than " + Content.LONGEST_TEXT + " characters");
    }
    boolean hasMedia = payload.optionalFlag("hasMedia").orElse(false);
    if (!hasMedia) {
      return text == null ? new Content(Content.Type.UNSUPPORTED, null, null) : Content.text(text);
    }
    String uri =
        payload.hint("media", "url").filter(url -> url.length() <= LONGEST_URI).orElse(null);
    return new Content(mediaType(payload.hint("media", "mimetype").orElse("")), text, uri);
  }

  private static Content.Type mediaType(String mimetype) {
    String kind = mimetype.toLowerCase(Locale.ROOT);
    if (kind.startsWith("image/")) {
      return Content.Type.IMAGE;
    }
    if (kind.startsWith("audio/")) {
      return Content.Type.AUDIO;
    }
    return kind.startsWith("video/") ? Content.Type.VIDEO : Content.Type.DOCUMENT;
  }
}
