package dev.houston.connector.generic;

import dev.houston.chat.ChatEvent.MessageReported;
import dev.houston.chat.Content;
import dev.houston.chat.MessageStatus;
import dev.houston.connector.Reported;
import dev.houston.json.JsonFields;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code message}: what the client wrote, or what was written to him, wherever it was written. */
final class GenericMessage {
  private static final int LONGEST_URI = 2_048;

  private static final Words<MessageStatus> STATUSES =
      new Words<>(EnumSet.allOf(MessageStatus.class), MessageStatus::code);

  /** Missed calls and system messages are ours to make. */
  private static final Words<Content.Type> TYPES =
      new Words<>(
          EnumSet.complementOf(EnumSet.of(Content.Type.MISSING_CALL, Content.Type.SYSTEM)),
          Content.Type::code);

  private GenericMessage() {}

  static Reported translate(JsonFields data, @Nullable Instant happenedAt, Instant receivedAt) {
    String id = GenericId.in(data, Field.MESSAGE_ID);
    GenericClient client = GenericClient.in(data);
    boolean fromUs = data.flag(Field.FROM_US);
    MessageStatus status = status(data, fromUs);
    var event =
        new MessageReported(
            id,
            fromUs,
            GenericTime.in(data, Field.SENT_AT).orElse(happenedAt),
            receivedAt,
            status,
            content(data),
            client.name());
    return client.reported(event, "message/" + fromUs + "/" + id + "/" + status.code());
  }

  private static MessageStatus status(JsonFields data, boolean fromUs) {
    Optional<MessageStatus> status = STATUSES.in(data, Field.STATUS);
    if (status.isPresent() && !fromUs) {
      throw data.invalid(Field.STATUS, "is for messages from us");
    }
    return status.orElse(MessageStatus.SENT);
  }

  private static Content content(JsonFields data) {
    Content.Type type = TYPES.in(data, Field.TYPE).orElse(Content.Type.TEXT);
    String text = text(data);
    String contentUri = contentUri(data);
    if (type == Content.Type.TEXT && text == null) {
      throw data.invalid(Field.TEXT, "is missing");
    }
    if (type == Content.Type.TEXT && contentUri != null) {
      throw data.invalid(Field.CONTENT_URI, "is for messages of another type than text");
    }
    return new Content(type, text, contentUri);
  }

  private static @Nullable String text(JsonFields data) {
    String text = data.optionalText(Field.TEXT).filter(words -> !words.isEmpty()).orElse(null);
    if (text != null && text.length() > Content.LONGEST_TEXT) {
      throw data.invalid(Field.TEXT, "has more than " + Content.LONGEST_TEXT + " characters");
    }
    return text;
  }

  private static @Nullable String contentUri(JsonFields data) {
    String uri = data.optionalText(Field.CONTENT_URI).orElse(null);
    if (uri != null && (uri.length() > LONGEST_URI || !isAddress(uri))) {
      throw data.invalid(
          Field.CONTENT_URI,
          "must be an http or https address of at most " + LONGEST_URI + " characters");
    }
    return uri;
  }

  private static boolean isAddress(String text) {
    try {
      var uri = new URI(text);
      boolean http =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return http && uri.getHost() != null && uri.toASCIIString().equals(text);
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
