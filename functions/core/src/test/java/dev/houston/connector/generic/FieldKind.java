package dev.houston.connector.generic;

import dev.houston.channel.SessionStatus;
import dev.houston.chat.Content;
import dev.houston.chat.MessageStatus;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a field takes.
 *
 * @param refused JSON that is refused in it
 * @param taken JSON that is taken, odd as it looks
 */
record FieldKind(List<String> refused, List<String> taken) {
  static final FieldKind ID =
      new FieldKind(
          wrongTexts(
              "\"\"",
              "\" \"",
              "\"a b\"",
              "\"é\"",
              "\"a\\u0000\"",
              "\"\\ud800\"",
              "\"\\u202ea\"",
              "\"\\u007f\"",
              text("x".repeat(257)),
              text("x".repeat(10_000))),
          List.of("\"#/.:@_\\\"\\\\~\"", text("x".repeat(256))));

  static final FieldKind TEXT = new FieldKind(wrongTexts("\"\"", text("x".repeat(65_537))), odd());

  static final FieldKind CAPTION =
      new FieldKind(wrongTexts(text("x".repeat(65_537))), withEmpty(odd()));

  static final FieldKind NAME = new FieldKind(wrongTexts(), withEmpty(odd()));

  static final FieldKind PHONE =
      new FieldKind(
          wrongTexts(
              "\"\"",
              "\"79161234567\"",
              "\"89161234567\"",
              "\"+7 (916) 123-45-67\"",
              "\"+7-916-123-45-67\"",
              "\"tel:+79161234567\"",
              "\"+09161234567\"",
              "\"+1234\"",
              "\"+1234567890123456\"",
              "\"+7916123456x\"",
              "\"+٧٩١٦١٢٣٤٥٦٧\"",
              "\" +79161234567\"",
              "\"+79161234567\\u0000\"",
              "\"+7916123\\ud8004567\"",
              "\"79161234567@c.us\"",
              "\"120363041234567890@g.us\"",
              text("+" + "7".repeat(10_000))),
          List.of("\"+12345\"", "\"+123456789012345\""));

  static final FieldKind LID =
      new FieldKind(
          wrongTexts(
              "\"\"",
              "\"99887766554433\"",
              "\"99887766554433@c.us\"",
              "\"@lid\"",
              "\"1@lid\"",
              "\"09887766554433@lid\"",
              "\"998877665544332211009@lid\"",
              "\"99887766554433@LID\"",
              "\"99887766554433@lid\\ud800\""),
          List.of("\"99887766554433@lid\""));

  static final FieldKind TIME =
      new FieldKind(
          wrongTexts(
              "\"\"",
              "\"yesterday\"",
              "\"1772445600\"",
              "\"2026-03-02\"",
              "\"2026-03-02T10:00:00\"",
              "\"2026-03-02 10:00\"",
              "\"2026-02-30T10:00:00Z\"",
              "\"2026-03-02T25:00:00Z\"",
              "\"1969-12-31T23:59:59Z\"",
              "\"+10000-01-01T00:00:00Z\"",
              "\"-0001-01-01T00:00:00Z\"",
              "\"2026-03-02T10:00:00Z\\u0000\"",
              "\"2026-03-02T10:00:00\\ud800Z\"",
              text("2".repeat(10_000))),
          List.of("\"2026-03-02T10:00:00.123456789+14:00\"", "\"2099-12-31T23:59:59Z\""));

  static final FieldKind FLAG =
      new FieldKind(
          List.of("\"true\"", "\"\"", "1", "0", "1e400", "[]", "[true]", "{}"), List.of());

  static final FieldKind EVENT = new FieldKind(wrongWords(), List.of());

  static final FieldKind TYPE =
      new FieldKind(
          wrongWords("\"TEXT\"", "\"vıdeo\"", "\"missing_call\"", "\"system\""),
          words(
              Stream.of(Content.Type.values())
                  .filter(type -> type != Content.Type.MISSING_CALL && type != Content.Type.SYSTEM)
                  .map(Content.Type::code)));

  static final FieldKind STATUS =
      new FieldKind(
          wrongWords("\"READ\"", "\"played\""),
          words(Stream.of(MessageStatus.values()).map(MessageStatus::code)));

  static final FieldKind NEW_STATUS =
      new FieldKind(
          wrongWords("\"READ\"", "\"played\"", "\"waiting\""),
          words(
              Stream.of(MessageStatus.values())
                  .filter(status -> status != MessageStatus.WAITING)
                  .map(MessageStatus::code)));

  /** A gateway may be newer than we are. */
  static final FieldKind REASON =
      new FieldKind(
          wrongTexts("\"\""),
          Stream.concat(Stream.of("\"spam\"", "\"SPAM\"", "\"too-late\""), odd().stream())
              .toList());

  /** A gateway may be newer than we are. */
  static final FieldKind SESSION_STATUS =
      new FieldKind(
          wrongTexts("\"\""),
          Stream.concat(
                  words(Stream.of(SessionStatus.values()).map(SessionStatus::code)).stream(),
                  Stream.concat(Stream.of("\"WORKING\"", "\"asleep\""), odd().stream()))
              .toList());

  static final FieldKind ADDRESS =
      new FieldKind(
          wrongTexts(
              "\"\"",
              "\"files.example.com/1\"",
              "\"/1\"",
              "\"https://\"",
              "\"https:1\"",
              "\"https://a b\"",
              "\"ftp://files.example.com/1\"",
              "\"file:///etc/passwd\"",
              "\"javascript:alert(1)\"",
              "\"data:text/html,x\"",
              "\"https://a/\\u0000\"",
              "\"https://a/\\ud800\"",
              text("https://a/" + "x".repeat(2_039))),
          List.of("\"http://10.0.0.5:9000/1?a=b#c\"", text("https://a/" + "x".repeat(2_038))));

  static final FieldKind OBJECT =
      new FieldKind(List.of("\"x\"", "\"\"", "7", "true", "[]", "[{}]"), List.of());

  private static List<String> wrongTexts(String... texts) {
    return Stream.concat(Stream.of("7", "1e400", "true", "[]", "[\"a\"]", "{}"), Stream.of(texts))
        .toList();
  }

  private static List<String> wrongWords(String... words) {
    return Stream.concat(
            wrongTexts("\"\"", "\"x\"", "\" sent\"", "\"call\\u0000\"", "\"\\ud800\"").stream(),
            Stream.concat(Stream.of(words), Stream.of(text("x".repeat(10_000)))))
        .toList();
  }

  private static List<String> words(Stream<String> words) {
    return words.map(FieldKind::text).toList();
  }

  /** What people write. */
  private static List<String> odd() {
    return List.of(
        "\" \"",
        "\"a\\u0000\\u0007\\nb\"",
        "\"a\\ud800\"",
        "\"\\u202ea\"",
        "\"<script>\"",
        text("x".repeat(10_000)));
  }

  private static List<String> withEmpty(List<String> texts) {
    return Stream.concat(Stream.of("\"\""), texts.stream()).toList();
  }

  private static String text(String words) {
    return "\"" + words + "\"";
  }
}
