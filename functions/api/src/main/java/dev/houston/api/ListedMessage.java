package dev.houston.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.houston.account.Settings;
import dev.houston.chat.Chat;
import dev.houston.chat.Message;
import dev.houston.integration.api.ShownMessage;
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
    @Schema(description = "Whether it is from us, wherever it was written.", examples = "true")
        boolean isEcho,
    ChatContact contact,
    @Schema(
            description = "System messages and missed calls begin with \"=== SYSTEM Wazzup === \".",
            examples = "=== SYSTEM Wazzup === The message is finally delivered!")
        @Nullable String text,
    @Schema(
            description = "Where the file is.",
            examples = "https://waha.example.com/api/files/default/3EB0C431C26A1916E07E.jpeg")
        @Nullable String contentUri,
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

    private static Failure of(ShownMessage.Failure failure) {
      return new Failure(failure.error(), failure.description());
    }
  }

  static ListedMessage of(Message message, Chat chat, Settings settings) {
    ShownMessage shown = ShownMessage.of(message, message.status(), settings);
    ShownMessage.Failure failure = shown.failure();
    return new ListedMessage(
        shown.messageId(),
        chat.key().channel().value(),
        ShownMessage.CHAT_TYPE,
        chat.key().client().value(),
        shown.dateTime(),
        shown.type(),
        shown.isEcho(),
        ChatContact.of(chat),
        shown.text(),
        shown.contentUri(),
        shown.status(),
        failure == null ? null : Failure.of(failure));
  }
}
