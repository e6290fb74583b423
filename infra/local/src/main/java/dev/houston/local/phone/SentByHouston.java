package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.chat.ChatId;
import dev.houston.json.JsonFields;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message that Houston sends.
 *
 * @param text may be missing beside a file
 */
record SentByHouston(ChatId client, @Nullable String text, PhoneMessage.Command command) {

  /** The API's limit of a text (AP-1). */
  static final int LONGEST_TEXT = 10_000;

  private static final int LONGEST_ID = 256;
  private static final int LONGEST_URI = 2_048;
  private static final String TEXT = "text";
  private static final Set<String> FILES = Set.of("image", "audio", "video", "document");
  private static final Pattern ID = Pattern.compile("[!-~]{1," + LONGEST_ID + "}");
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{4,14}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#\\s]+[!-~]*");

  /**
   * Reads the body of the command.
   *
   * @throws InvalidFieldException naming the field that is missing or malformed
   */
  static SentByHouston parse(byte[] body) {
    PlayedFields message = PlayedFields.parse(body);
    JsonFields fields = message.fields();
    String messageId = id("messageId", fields.text("messageId"));
    String type = fields.text("type");
    if (!type.equals(TEXT) && !FILES.contains(type)) {
      throw new InvalidFieldException("type", "must be text, image, audio, video or document");
    }
    Optional<String> text =
        message.optionalText(TEXT, LONGEST_TEXT).filter(words -> !words.isEmpty());
    Optional<String> file = fields.optionalText("contentUri");
    refuseUnlessOfType(type, text, file);
    return new SentByHouston(
        client(fields),
        text.orElse(null),
        new PhoneMessage.Command(
            messageId,
            type,
            file.orElse(null),
            fields.optionalText("quotes").map(quoted -> id("quotes", quoted)).orElse(null)));
  }

  private static void refuseUnlessOfType(
      String type, Optional<String> text, Optional<String> file) {
    boolean words = type.equals(TEXT);
    if (words && text.isEmpty()) {
      throw new InvalidFieldException(TEXT, "is missing");
    }
    if (words == file.isPresent()) {
      throw new InvalidFieldException(
          "contentUri", words ? "is for messages of another type than text" : "is missing");
    }
    if (file.filter(uri -> uri.length() > LONGEST_URI || !isAddress(uri)).isPresent()) {
      throw new InvalidFieldException(
          "contentUri", "must be an http or https address of at most 2048 characters");
    }
  }

  private static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  private static String id(String field, String text) {
    if (!ID.matcher(text).matches()) {
      throw new InvalidFieldException(
          field, "must have 1 to " + LONGEST_ID + " visible ASCII characters");
    }
    return text;
  }

  private static ChatId client(JsonFields message) {
    JsonFields client = message.object("client");
    Optional<String> lid = client.optionalText("lid");
    if (lid.isPresent()) {
      String hidden = lid.get();
      if (!hidden.endsWith("@lid") || !ChatId.allows(hidden)) {
        throw client.invalid("lid", "must be an identity such as 99887766554433@lid");
      }
      return new ChatId(hidden);
    }
    String number = client.text("phone");
    if (!NUMBER.matcher(number).matches()) {
      throw client.invalid("phone", "must be a number in E.164, such as +79161234567");
    }
    return new ChatId(number.substring(1));
  }

  /** Never the text: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "SentByHouston[" + command.id() + "]";
  }
}
