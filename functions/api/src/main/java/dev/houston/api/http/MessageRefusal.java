package dev.houston.api.http;

import dev.houston.outgoing.RefusalReason;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/** Why a message to a client is not accepted, in the codes of v3 (AP-1, OM-1). */
public final class MessageRefusal {
  private static final String TRANSPORT = "whatsapp";
  private static final List<String> CONTENT = List.of("text", "contentUri");

  private MessageRefusal() {}

  /** A request whose body names the channel and the client. */
  public static Refusal of(RefusalReason reason) {
    return of(Status.BAD_REQUEST, reason, List.of(field(reason)));
  }

  /** The same of what stands in a chat that the path names: nothing of the request is at fault. */
  public static Refusal ofStanding(RefusalReason reason) {
    return reason == RefusalReason.CHANNEL_MISSING
        ? Refusal.channelNotFound()
        : of(Status.CONFLICT, reason, List.of());
  }

  private static Refusal of(Status status, RefusalReason reason, List<String> fields) {
    return new Refusal(status, reason.error(), words(reason), ErrorAnswer.Data.of(fields));
  }

  private static String field(RefusalReason reason) {
    return switch (reason) {
      case CHANNEL_MISSING, CHANNEL_DISABLED, CHANNEL_NOT_PAID -> "channelId";
      case NO_WHATSAPP, NO_SUCH_CONTACT, OWN_NUMBER -> "chatId";
      case REFERENCE_MISSING -> "refMessageId";
    };
  }

  private static String words(RefusalReason reason) {
    return switch (reason) {
      case CHANNEL_MISSING -> "There is no such channel";
      case CHANNEL_DISABLED -> "The channel is disabled";
      case CHANNEL_NOT_PAID -> "The channel is not paid for";
      case NO_WHATSAPP -> "This phone number does not have a WhatsApp account";
      case NO_SUCH_CONTACT -> "This can be no phone number, and there is no such chat";
      case OWN_NUMBER -> "This is the channel's own phone number";
      case REFERENCE_MISSING -> "The message that is answered does not stand in this chat";
    };
  }

  /** Digits that can be no phone number. */
  public static Refusal badContact() {
    return of(RefusalReason.NO_SUCH_CONTACT);
  }

  /** Another messenger's chat. */
  public static Refusal wrongTransport(String channelId, String chatType) {
    return new Refusal(
        Status.BAD_REQUEST,
        "WRONG_TRANSPORT",
        "You can't send message to " + chatType + " chat from " + TRANSPORT + " transport",
        new ErrorAnswer.Data(List.of("chatType"), channelId, TRANSPORT, chatType, null));
  }

  /** A message of that name was accepted before. */
  public static Refusal repeated(String crmMessageId) {
    return new Refusal(
        Status.BAD_REQUEST,
        "REPEATED_CRM_MESSAGE_ID",
        "You have already sent message with same crmMessageId",
        new ErrorAnswer.Data(List.of("crmMessageId"), null, null, null, crmMessageId));
  }

  /** Neither words nor a file. */
  public static Refusal nothingToSend() {
    return invalid("MESSAGE_NOTHING_TO_SEND", "Neither text nor contentUri is there", CONTENT);
  }

  /** Words and a file at once. */
  public static Refusal onlyTextOrContent() {
    return invalid(
        "MESSAGE_ONLY_TEXT_OR_CONTENT", "Only one of text and contentUri may be there", CONTENT);
  }

  /** More words than v3 takes. */
  public static Refusal textTooLong(int most) {
    return invalid(
        "MESSAGE_TEXT_TOO_LONG", "text is longer than " + most + " characters", List.of("text"));
  }

  private static Refusal invalid(String code, String words, List<String> fields) {
    return new Refusal(Status.BAD_REQUEST, code, words, ErrorAnswer.Data.of(fields));
  }
}
