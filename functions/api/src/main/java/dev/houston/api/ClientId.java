package dev.houston.api;

import dev.houston.api.http.MessageRefusal;
import dev.houston.chat.ChatId;
import dev.houston.outgoing.Addressee;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The client as a caller writes it in {@code chatId}: a phone number with its country code, in
 * digits as v3's clients do or as people write it, or the {@code chatId} of a chat that there is.
 */
record ClientId(String text) {
  static final int LONGEST = 40;

  static final String COMPLAINT = "must be an international phone number, or the chatId of a chat";

  private static final Pattern LIKE_A_NUMBER = Pattern.compile("[0-9+ ().-]+");

  /** What may be meant as a client; nothing for what cannot. */
  static Optional<ClientId> parse(String text) {
    boolean isMeantWell =
        InternationalNumber.parse(text).isPresent()
            || ChatId.allows(text)
            || LIKE_A_NUMBER.matcher(text).matches();
    return isMeantWell ? Optional.of(new ClientId(text)) : Optional.empty();
  }

  /**
   * Who it is.
   *
   * @throws dev.houston.api.http.Refusal if it is like a number, and can be none
   */
  Addressee addressee() {
    return InternationalNumber.parse(text)
        .map(number -> Addressee.number(new ChatId(number.digits())))
        .or(
            () ->
                Optional.of(text)
                    .filter(ChatId::allows)
                    .map(allowed -> Addressee.known(new ChatId(allowed))))
        .orElseThrow(MessageRefusal::badContact);
  }

  /** Never the number (NV-2). */
  @Override
  public String toString() {
    return "ClientId[]";
  }
}
