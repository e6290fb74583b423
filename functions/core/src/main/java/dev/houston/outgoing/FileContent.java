package dev.houston.outgoing;

import dev.houston.chat.Content;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What kind of message a file makes, by the end of its address's path: {@code
 * https://files.example.com/offer.PDF?v=2} is a document, as is everything that has no end we know.
 * Nobody here ever fetches it: the connector does (OM-9).
 */
public final class FileContent {
  private static final Map<Content.Type, List<String>> ENDS =
      Map.of(
          Content.Type.IMAGE, List.of("jpg", "jpeg", "png", "gif", "webp"),
          Content.Type.AUDIO, List.of("mp3", "ogg", "oga", "opus", "m4a", "aac", "amr", "wav"),
          Content.Type.VIDEO, List.of("mp4", "3gp", "mov", "webm"));

  private FileContent() {}

  /** The message of the file at this address. */
  public static Content at(URI address) {
    return new Content(type(address), null, address.toString());
  }

  private static Content.Type type(URI address) {
    String path = Objects.requireNonNullElse(address.getPath(), "");
    String end = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ENDS.entrySet().stream()
        .filter(ends -> ends.getValue().contains(end))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Content.Type.DOCUMENT);
  }
}
