package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.houston.account.InvalidFieldException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message and what really happened to it, whoever has been told so.
 *
 * @param messageId WhatsApp's, such as {@code 3EB0C767D097B7C7C12A}
 * @param text may be missing beside a file
 * @param number its place among all messages of the phone, from 1; 0 if nobody counted them then
 * @param receivedAt when the client's telephone got it; of a message of ours alone
 * @param readAt when the client read it, be there a receipt of delivery before or not
 * @param failedAt when WhatsApp gave it up
 * @param command what Houston wanted, of a message that it sent
 */
record PhoneMessage(
    String messageId,
    Author from,
    @Nullable String text,
    long number,
    Instant sentAt,
    @Nullable Instant receivedAt,
    @Nullable Instant readAt,
    @Nullable Instant failedAt,
    @Nullable Command command) {

  /** Who wrote it. */
  enum Author {
    @JsonProperty("client")
    CLIENT,
    @JsonProperty("phone")
    PHONE
  }

  /**
   * What Houston wanted to be sent.
   *
   * @param id Houston's of the message
   * @param type such as {@code image}
   * @param contentUri where the file is, of any type but {@code text}
   * @param quotes the id of the message that it answers
   */
  record Command(String id, String type, @Nullable String contentUri, @Nullable String quotes) {

    /** Never the address, which may open the file: this may land in a log (NV-2). */
    @Override
    public String toString() {
      return "Command[" + id + "]";
    }
  }

  /** A message on its way. */
  static PhoneMessage sent(String messageId, Author from, String text, Instant now) {
    return new PhoneMessage(messageId, from, text, 0, now, null, null, null, null);
  }

  /** One on its way that Houston sent. */
  static PhoneMessage commanded(String messageId, SentByHouston sent, Instant now) {
    return new PhoneMessage(
        messageId, Author.PHONE, sent.text(), 0, now, null, null, null, sent.command());
  }

  /** The same in its place among all messages of the phone. */
  PhoneMessage numbered(long place) {
    return new PhoneMessage(
        messageId, from, text, place, sentAt, receivedAt, readAt, failedAt, command);
  }

  /** Whether it is the one that Houston sent under this id. */
  boolean isSentAs(String id) {
    return command == null ? messageId.equals(id) : command.id().equals(id);
  }

  /**
   * The message after that has happened to it.
   *
   * @throws InvalidFieldException naming {@code status} if that cannot happen to it any more
   */
  PhoneMessage after(Happening happening, Instant now) {
    if (from == Author.CLIENT) {
      throw cannot("is for messages of the phone: this one is the client's");
    }
    return switch (happening) {
      case RECEIVED -> received(now);
      case READ -> read(now);
      case FAILED -> failed(now);
      // Nothing has happened: the gateway cannot tell any more what did.
      case UNKNOWN -> this;
    };
  }

  private PhoneMessage received(Instant now) {
    if (receivedAt != null || readAt != null) {
      throw cannot("comes too late: the client's telephone has the message already");
    }
    return at(now, null, failedAt);
  }

  private PhoneMessage read(Instant now) {
    if (readAt != null) {
      throw cannot("comes too late: the client has read the message already");
    }
    return at(receivedAt, now, failedAt);
  }

  private PhoneMessage failed(Instant now) {
    if (receivedAt != null || readAt != null) {
      throw cannot("comes too late: the client's telephone has the message");
    }
    if (failedAt != null) {
      throw cannot("comes too late: the message has failed already");
    }
    return at(null, null, now);
  }

  private PhoneMessage at(
      @Nullable Instant received, @Nullable Instant read, @Nullable Instant failed) {
    return new PhoneMessage(messageId, from, text, number, sentAt, received, read, failed, command);
  }

  private static InvalidFieldException cannot(String complaint) {
    return new InvalidFieldException("status", complaint);
  }

  /** Never the words: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "PhoneMessage[" + messageId + "]";
  }
}
