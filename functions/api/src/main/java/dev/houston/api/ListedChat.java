package dev.houston.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.houston.chat.Chat;
import dev.houston.integration.api.ShownMessage;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One chat in the list of chats (AP-2). */
@Schema(
    name = "Chat",
    requiredProperties = {"channelId", "chatType", "chatId", "contact"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedChat(
    @Schema(examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f") String channelId,
    @Schema(enumeration = TYPE) String chatType,
    @Schema(description = "The client's number in its canonical form.", examples = "79991234567")
        String chatId,
    ChatContact contact,
    @Schema(
            description = "The time of the newest message or system message.",
            format = "date-time",
            examples = "2025-05-06T14:18:00.001Z")
        @Nullable String lastMessageAt) {

  static final String TYPE = ShownMessage.CHAT_TYPE;

  static ListedChat of(Chat chat) {
    return new ListedChat(
        chat.key().channel().value(),
        TYPE,
        chat.key().client().value(),
        ChatContact.of(chat),
        Optional.ofNullable(chat.profile().lastMessageAt()).map(ShownMessage::moment).orElse(null));
  }
}
