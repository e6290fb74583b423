package dev.houston.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.houston.account.Settings;
import dev.houston.chat.Chat;
import dev.houston.chat.Message;
import dev.houston.chat.Message.Author;
import dev.houston.chat.MessageStatus;
import dev.houston.notice.Catalogue;
import dev.houston.notice.FailureReason;
import dev.houston.notice.Notice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message in the shape of v3's webhook (AP-3). */
@Schema(
    name = "Message",
    requiredProperties = {
      "messageId",
      "channelId",
      "chatType",
      "chatId",
      "dateTime",
      "type",
      "isEcho",
      "contact",
      "status"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedMessage(
    @Schema(examples = "be3dc577-60c4-4fc8-83a5-8c358e0bfe15") String messageId,
    @Schema(examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f") String channelId,
    @Schema(enumeration = ListedChat.TYPE) String chatType,
    @Schema(examples = "79991234567") String chatId,
    @Schema(format = "date-time", examples = "2025-05-06T14:18:00.001Z") String dateTime,
    @Schema(
            enumeration = {
              "text",
              "image",
              "audio",
              "video",
              "document",
              "vcard",
              "geo",
              "unsupported",
              "missing_call",
              "system"
            })
        String type,
    @Schema(description = "Whether it is from us, wherever it was written.") boolean isEcho,
    ChatContact contact,
    @Schema(
            description = "System messages and missed calls begin with \"=== SYSTEM Wazzup === \".",
            examples = "=== SYSTEM Wazzup === The message is finally delivered!")
        @Nullable String text,
    @Schema(description = "Where the file is.") @Nullable String contentUri,
    @Schema(enumeration = {"inbound", "waiting", "sent", "delivered", "read", "error", "unknown"})
        String status,
    @Nullable Failure error) {

  /** Why a message from us failed. */
  @Schema(
      name = "MessageError",
      requiredProperties = {"error", "description"})
  public record Failure(
      @Schema(examples = "UNKNOWN_ERROR") String error,
      @Schema(examples = "The message was not sent: WhatsApp did not take it.")
          String description) {

    /** All that is known of a failure so far is that there was one. */
    private static Failure in(Settings settings) {
      return new Failure(
          "UNKNOWN_ERROR",
          Catalogue.in(settings.locale()).text(Notice.messageFailed(FailureReason.REJECTED)));
    }
  }

  static ListedMessage of(Message message, Chat chat, Settings settings) {
    return new ListedMessage(
        message.id().value(),
        chat.key().channel().value(),
        ListedChat.TYPE,
        chat.key().client().value(),
        Moment.written(message.at()),
        message.content().type().code(),
        message.author() == Author.US,
        ChatContact.of(chat),
        words(message, settings),
        message.content().contentUri(),
        status(message.status()),
        message.status() == MessageStatus.FAILED ? Failure.in(settings) : null);
  }

  /** What neither side wrote comes as the client's, told apart by its first words (SM-1). */
  private static @Nullable String words(Message message, Settings settings) {
    String text = message.content().text();
    return message.author() == Author.SYSTEM && text != null
        ? Catalogue.prefixed(settings.systemName(), text)
        : text;
  }

  private static String status(@Nullable MessageStatus status) {
    if (status == null) {
      return "inbound";
    }
    return switch (status) {
      case FAILED -> "error";
      case WAITING, SENT, UNKNOWN, DELIVERED, READ -> status.code();
    };
  }
}
