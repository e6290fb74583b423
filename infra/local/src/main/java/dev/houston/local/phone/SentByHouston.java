package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.chat.ChatId;
import dev.houston.json.JsonFields;
import java.util.regex.Pattern;

/**
 * A message that Houston sends.
 *
 * @param messageId Houston's id of it, which becomes that of the message on WhatsApp
 */
record SentByHouston(String messageId, ChatId client, String text) {

  /** The API's limit of a text (AP-1). */
  static final int LONGEST_TEXT = 10_000;

  private static final int LONGEST_ID = 256;
  private static final Pattern ID = Pattern.compile("[!-~]{1," + LONGEST_ID + "}");
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{4,14}");

  /**
   * Reads the body of the command.
   *
   * @throws InvalidFieldException naming the field that is missing or malformed
   */
  static SentByHouston parse(byte[] body) {
    PlayedFields message = PlayedFields.parse(body);
    String messageId = message.fields().text("messageId");
    if (!ID.matcher(messageId).matches()) {
      throw new InvalidFieldException(
          "messageId", "must have 1 to " + LONGEST_ID + " visible ASCII characters");
    }
    if (!message.fields().text("type").equals("text")) {
      throw new InvalidFieldException("type", "must be text");
    }
    return new SentByHouston(
        messageId, client(message.fields()), message.text("text", LONGEST_TEXT));
  }

  private static ChatId client(JsonFields message) {
    JsonFields client = message.object("client");
    String number = client.text("phone");
    if (!NUMBER.matcher(number).matches()) {
      throw client.invalid("phone", "must be a number in E.164, such as +79161234567");
    }
    return new ChatId(number.substring(1));
  }

  /** Never the text: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "SentByHouston[" + messageId + "]";
  }
}
