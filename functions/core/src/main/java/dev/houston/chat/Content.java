package dev.houston.chat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a message is.
 *
 * @param type the {@code type} of the API
 * @param text at most {@link #LONGEST_TEXT} UTF-16 units, WhatsApp's own limit
 * @param contentUri where the connector keeps the file
 */
public record Content(Type type, @Nullable String text, @Nullable String contentUri) {

  public static final int LONGEST_TEXT = 65_536;

  /** The types of messages in the API (AP-3). */
  public enum Type {
    TEXT,
    IMAGE,
    AUDIO,
    VIDEO,
    DOCUMENT,
    VCARD,
    GEO,
    UNSUPPORTED,
    MISSING_CALL,
    SYSTEM;

    /** As the API writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    private boolean isFile() {
      return this == IMAGE || this == AUDIO || this == VIDEO || this == DOCUMENT;
    }

    /** The type that is written so. */
    public static Type ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** A message of words alone. */
  public static Content text(String text) {
    return new Content(Type.TEXT, text, null);
  }

  /**
   * Whether what a connector shows may be this, which was sent from here: the same words but for
   * the blanks around them and how lines end. Where a file is kept differs on each way; of what
   * type it is may not be known until it has been fetched; and a document without words shows its
   * name for them.
   */
  public boolean mayBe(Content theirs) {
    boolean sameWords = words(text).equals(words(theirs.text));
    return switch (type) {
      case IMAGE, AUDIO, VIDEO ->
          (theirs.type == type || theirs.type == Type.DOCUMENT) && sameWords;
      case DOCUMENT -> theirs.type.isFile() && (text == null || sameWords);
      case TEXT, VCARD, GEO, UNSUPPORTED, MISSING_CALL, SYSTEM -> theirs.type == type && sameWords;
    };
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** Never the words: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "Content[" + type + "]";
  }
}
