package dev.houston.connector.generic;

import dev.houston.account.InvalidFieldException;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatId;
import dev.houston.connector.Reported;
import dev.houston.json.JsonFields;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who a chat is with: {@code {"phone": "+79161234567"}}, {@code {"lid": "99887766554433@lid"}}, or
 * both, which makes the one an alias of the other.
 *
 * @param id the number if it is told, else the hidden identity
 * @param hidden the hidden identity that is told together with the number
 * @param name what the client calls himself, as far as it is kept
 */
record GenericClient(ChatId id, Optional<ChatId> hidden, @Nullable String name) {

  /**
   * E.164 and nothing else. Digits alone could be a national number, whose leading digits name
   * another country.
   */
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{4,14}");

  /**
   * The client of an event.
   *
   * @throws InvalidFieldException naming what is missing or malformed
   */
  static GenericClient in(JsonFields data) {
    JsonFields client = data.object(Field.CLIENT);
    Optional<ChatId> number = digits(client).map(ChatId::new);
    Optional<ChatId> hidden = hidden(client);
    ChatId id =
        number
            .or(() -> hidden)
            .orElseThrow(() -> client.invalid(Field.PHONE, "is missing, and so is lid"));
    String name = client.optionalText(Field.NAME).map(Chat.Profile::cut).orElse(null);
    return new GenericClient(id, number.flatMap(known -> hidden), name);
  }

  /** What is reported of the chat with this client. */
  Reported reported(ChatEvent event, String cause) {
    return new Reported(id, hidden, event, cause);
  }

  /** The digits of a number, or nothing where it is missing or null. */
  static Optional<String> digits(JsonFields fields) {
    Optional<String> phone = fields.optionalText(Field.PHONE);
    if (phone.filter(text -> !NUMBER.matcher(text).matches()).isPresent()) {
      throw fields.invalid(Field.PHONE, "must be a number in E.164, such as +79161234567");
    }
    return phone.map(text -> text.substring(1));
  }

  private static Optional<ChatId> hidden(JsonFields client) {
    Optional<String> lid = client.optionalText(Field.LID);
    if (lid.filter(text -> !isHidden(text)).isPresent()) {
      throw client.invalid(Field.LID, "must be an identity such as 99887766554433@lid");
    }
    return lid.map(ChatId::new);
  }

  private static boolean isHidden(String text) {
    return ChatId.allows(text) && new ChatId(text).isHidden();
  }
}
