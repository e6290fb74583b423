package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.houston.account.InvalidFieldException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message and what really happened to it, whoever has been told so.
 *
 * @param messageId WhatsApp's, such as {@code 3EB0C767D097B7C7C12A}
 * @param receivedAt when the client's telephone got it; of a message of ours alone
 * @param readAt when the client read it, be there a receipt of delivery before or not
 * @param failedAt when WhatsApp gave it up
 */
record PhoneMessage(
    String messageId,
    Author from,
    String text,
    Instant sentAt,
    @Nullable Instant receivedAt,
    @Nullable Instant readAt,
    @Nullable Instant failedAt) {

  /** Who wrote it. */
  enum Author {
    @JsonProperty("client")
    CLIENT,
    @JsonProperty("phone")
    PHONE
  }

  /** A message on its way. */
  static PhoneMessage sent(String messageId, Author from, String text, Instant now) {
    return new PhoneMessage(messageId, from, text, now, null, null, null);
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
    return new PhoneMessage(messageId, from, text, sentAt, now, null, failedAt);
  }

  private PhoneMessage read(Instant now) {
    if (readAt != null) {
      throw cannot("comes too late: the client has read the message already");
    }
    return new PhoneMessage(messageId, from, text, sentAt, receivedAt, now, failedAt);
  }

  private PhoneMessage failed(Instant now) {
    if (receivedAt != null || readAt != null) {
      throw cannot("comes too late: the client's telephone has the message");
    }
    if (failedAt != null) {
      throw cannot("comes too late: the message has failed already");
    }
    return new PhoneMessage(messageId, from, text, sentAt, null, null, now);
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
