package dev.houston.api.http;

/** What of a text people write cannot stand there. */
final class Characters {
  private Characters() {}

  /** Control characters, but for tabs and line breaks, halves of characters, and what is none. */
  static boolean cannotBeWritten(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\t' && character != '\n' && character != '\r';
      case Character.SURROGATE -> true;
      default -> isNone(character);
    };
  }

  /** Control characters, line breaks of all kinds, halves of characters, and what is none. */
  static boolean breakLines(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> isNone(character);
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

  /** The two that Unicode will never give a meaning, and that no queue takes (NV-3). */
  private static boolean isNone(int character) {
    return character == 0xFFFE || character == 0xFFFF;
  }
}
