package dev.houston.outgoing;

import dev.houston.chat.ChatId;

/**
 * To whom a message is to go, e.g. {@code 79991234567}.
 *
 * @param isNumber whether it can be a phone number by its country code and length; anybody else,
 *     such as a client whose number WhatsApp hides, must have a chat already
 */
public record Addressee(ChatId id, boolean isNumber) {

  /** A phone number. */
  public static Addressee number(ChatId number) {
    return new Addressee(number, true);
  }

  /** Somebody known only from a chat. */
  public static Addressee known(ChatId client) {
    return new Addressee(client, false);
  }
}
