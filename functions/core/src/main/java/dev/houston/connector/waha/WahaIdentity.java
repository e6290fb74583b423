package dev.houston.connector.waha;

import dev.houston.account.InvalidFieldException;
import dev.houston.chat.ChatId;
import dev.houston.json.JsonFields;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who a chat is with, by WAHA's identities: {@code 79991234567@c.us}, the hidden {@code …@lid}, and
 * those that are no chats ({@code @g.us}, {@code status@broadcast}, {@code @newsletter}).
 *
 * @param client the number if it is told, else the hidden identity
 * @param hidden the hidden identity that is told together with the number
 */
record WahaIdentity(ChatId client, Optional<ChatId> hidden) {
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,20})(?::[0-9]{1,10})?@(c\\.us|s\\.whatsapp\\.net|lid)");

  /** Who sends WhatsApp's own announcements. */
  private static final String WHATSAPP_ITSELF = "0@c.us";

  private static final String MALFORMED = "is no identity of WhatsApp's";

  /** Where the engines tell the number behind the sender's hidden identity, */
  private static final List<List<String>> SENDER =
      List.of(
          List.of("_data", "key", "remoteJidAlt"),
          List.of("_data", "key", "senderPn"),
          List.of("_data", "callerPn"),
          List.of("_data", "Info", "SenderAlt"));

  /** and behind that of the one it was sent to. */
  private static final List<List<String>> RECIPIENT =
      List.of(List.of("_data", "key", "remoteJidAlt"), List.of("_data", "Info", "RecipientAlt"));

  /**
   * The client of a payload; nothing if it speaks of no chat with one.
   *
   * @param fromUs whether the client is the one it was sent to
   * @param idsChat the chat in the message's id, which may be left out if the field tells it
   * @throws InvalidFieldException if neither tells it, or an identity is malformed
   */
  static Optional<WahaIdentity> of(JsonFields payload, boolean fromUs, @Nullable String idsChat) {
    String field = fromUs ? "to" : "from";
    String counterpart = payload.optionalText(field).orElse(null);
    if (counterpart == null && idsChat == null) {
      throw payload.invalid(field, "is missing");
    }
    if (isMalformed(idsChat)) {
      throw payload.invalid("id", MALFORMED);
    }
    if (isMalformed(counterpart)) {
      throw payload.invalid(field, MALFORMED);
    }
    List<String> told = Stream.of(idsChat, counterpart).filter(Objects::nonNull).toList();
    List<ChatId> clients = told.stream().flatMap(one -> parse(one).stream()).toList();
    if (clients.size() < told.size()) {
      return Optional.empty();
    }
    Optional<ChatId> hidden = clients.stream().filter(ChatId::isHidden).findFirst();
    Optional<ChatId> number =
        clients.stream()
            .filter(client -> !client.isHidden())
            .findFirst()
            .or(() -> hidden.flatMap(one -> numberBehind(payload, fromUs)));
    return number
        .or(() -> hidden)
        .map(client -> new WahaIdentity(client, number.flatMap(n -> hidden)));
  }

  /** Whether this is a client's identity, and so that of a chat with one. */
  static boolean isClient(String identity) {
    return parse(identity).isPresent();
  }

  private static Optional<ChatId> numberBehind(JsonFields payload, boolean fromUs) {
    return (fromUs ? RECIPIENT : SENDER)
        .stream()
            .flatMap(path -> payload.hint(path.toArray(String[]::new)).stream())
            .flatMap(identity -> parse(identity).stream())
            .filter(client -> !client.isHidden())
            .findFirst();
  }

  /** No identity at all, or one of a client that has no form of a client's. */
  private static boolean isMalformed(@Nullable String identity) {
    if (identity == null || identity.equals(WHATSAPP_ITSELF)) {
      return false;
    }
    boolean isClients =
        identity.endsWith("@c.us")
            || identity.endsWith("@s.whatsapp.net")
            || identity.endsWith("@lid");
    return identity.indexOf('@') < 1 || (isClients && parse(identity).isEmpty());
  }

  private static Optional<ChatId> parse(String identity) {
    Matcher parts = FORM.matcher(identity);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String client = parts.group(2).equals("lid") ? parts.group(1) + "@lid" : parts.group(1);
    return Optional.of(client).filter(ChatId::allows).map(ChatId::new);
  }
}
