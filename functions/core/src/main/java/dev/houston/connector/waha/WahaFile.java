package dev.houston.connector.waha;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.chat.Content;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that WAHA is to fetch and send, e.g. {@code sendImage} of an {@code image/jpeg}. What it
 * is follows from its address: nobody looks into it here.
 *
 * @param command of the REST API
 * @param name as in its address, or the type of the message
 * @param convert whether WAHA has to make a voice message or a video of it as WhatsApp takes it
 */
record WahaFile(String command, String url, String name, String mediaType, boolean convert) {
  private static final int LONGEST_NAME = 200;
  private static final String VOICE = "audio/ogg; codecs=opus";

  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("gif", "image/gif"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("3gp", "video/3gpp"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("avi", "video/x-msvideo"),
          Map.entry("webm", "video/webm"),
          Map.entry("ogg", VOICE),
          Map.entry("oga", VOICE),
          Map.entry("opus", VOICE),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("aac", "audio/aac"),
          Map.entry("wav", "audio/wav"),
          Map.entry("amr", "audio/amr"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("doc", "application/msword"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("ppt", "application/vnd.ms-powerpoint"),
          Map.entry(
              "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry(
              "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
          Map.entry("txt", "text/plain"),
          Map.entry("csv", "text/csv"),
          Map.entry("zip", "application/zip"));

  /**
   * The file of a message; nothing if it has none, or one that WAHA cannot send so: words beside a
   * voice message would be lost.
   */
  static Optional<WahaFile> of(Content content) {
    String url = content.contentUri();
    if (url == null) {
      return Optional.empty();
    }
    return switch (content.type()) {
      case IMAGE -> Optional.of(file("sendImage", url, "image/", "image/jpeg"));
      case VIDEO -> Optional.of(file("sendVideo", url, "video/", "video/mp4"));
      case AUDIO ->
          content.text() == null
              ? Optional.of(file("sendVoice", url, "audio/", VOICE))
              : Optional.empty();
      case DOCUMENT -> Optional.of(file("sendFile", url, "", "application/octet-stream"));
      case TEXT, VCARD, GEO, UNSUPPORTED, MISSING_CALL, SYSTEM -> Optional.empty();
    };
  }

  /** Adds it to the body of its command. */
  void describe(ObjectNode message, @Nullable String caption) {
    message.putObject("file").put("url", url).put("mimetype", mediaType).put("filename", name);
    if (caption != null) {
      message.put("caption", caption);
    }
    if (convert) {
      message.put("convert", true);
    }
  }

  private static WahaFile file(String command, String url, String family, String usual) {
    String name = name(url);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String mediaType =
        Optional.ofNullable(MEDIA_TYPES.get(ending))
            .filter(known -> known.startsWith(family))
            .orElse(usual);
    boolean made = command.equals("sendVoice") || command.equals("sendVideo");
    return new WahaFile(
        command,
        url,
        name.isBlank() || name.length() > LONGEST_NAME ? "file" : name,
        mediaType,
        made && !usual.equals(MEDIA_TYPES.get(ending)));
  }

  /** The last part of the address's path, as people read it. */
  private static String name(String url) {
    String path = url.replaceFirst("[?#].*$", "").replaceFirst("^[a-zA-Z]+://[^/]*/?", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    try {
      return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return last;
    }
  }

  /** Never the address, which may open the file: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "WahaFile[" + command + "]";
  }
}
