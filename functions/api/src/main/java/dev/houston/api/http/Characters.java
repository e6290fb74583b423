package dev.houston.api.http;

/** What of a text people write cannot stand there. */
final class Characters {
  private Characters() {}

  /** Control characters, but for tabs and line breaks, and halves of characters. */
  static boolean cannotBeWritten(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\t' && character != '\n' && character != '\r';
      case Character.SURROGATE -> true;
      default -> false;
    };
  }

  /** Control characters, NUL among them, line breaks of all kinds, and halves of characters. */
  static boolean breakLines(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** Blanks of all kinds, and what only changes how others are shown. */
  static boolean cannotBeSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }
}
