package dev.houston.connector.waha;

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
 */
final class WahaIdentity {
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,20})(?::[0-9]+)?@(c\\.us|s\\.whatsapp\\.net|lid)");

  /** Where the engines tell the number behind a hidden identity. */
  private static final List<String[]> NUMBERS_BEHIND =
      List.of(
          new String[] {"_data", "key", "remoteJidAlt"},
          new String[] {"_data", "key", "senderPn"},
          new String[] {"_data", "callerPn"},
          new String[] {"_data", "Info", "RecipientAlt"},
          new String[] {"_data", "Info", "SenderAlt"});

  private WahaIdentity() {}

  /**
   * The client among these identities: a number if any of them is one or the payload tells the
   * number behind, else the hidden identity; nothing if this is no chat with a client.
   */
  static Optional<ChatId> client(JsonFields payload, @Nullable String... identities) {
    List<String> told = Stream.of(identities).filter(Objects::nonNull).toList();
    if (told.stream().anyMatch(identity -> parse(identity).isEmpty())) {
      return Optional.empty();
    }
    Stream<String> behind =
        told.stream().anyMatch(identity -> identity.endsWith("@lid"))
            ? NUMBERS_BEHIND.stream().flatMap(path -> payload.hint(path).stream())
            : Stream.empty();
    List<String> clients =
        Stream.concat(told.stream(), behind).flatMap(one -> parse(one).stream()).toList();
    return clients.stream()
        .filter(client -> !client.endsWith("@lid"))
        .findFirst()
        .or(() -> clients.stream().findFirst())
        .map(ChatId::new);
  }

  private static Optional<String> parse(String identity) {
    Matcher parts = FORM.matcher(identity);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String client = parts.group(2).equals("lid") ? parts.group(1) + "@lid" : parts.group(1);
    return Optional.of(client).filter(ChatId::allows);
  }
}
