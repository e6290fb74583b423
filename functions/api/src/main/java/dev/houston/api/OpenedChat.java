package dev.houston.api;

import dev.houston.chat.ChatKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A chat that is being opened; what the connector says of the number shows in it (DS-2). */
@Schema(
    name = "OpenedChat",
    requiredProperties = {"channelId", "chatId"})
public record OpenedChat(
    @Schema(examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f") String channelId,
    @Schema(
            description = "The client in the canonical form of the chat, under which it is listed.",
            examples = "79991234567")
        String chatId) {

  static OpenedChat of(ChatKey chat) {
    return new OpenedChat(chat.channel().value(), chat.client().value());
  }

  /** Never the number (NV-2). */
  @Override
  public String toString() {
    return "OpenedChat[" + channelId + "]";
  }
}
