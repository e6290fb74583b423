package dev.houston.api;

import dev.houston.api.http.MessageRefusal;
import dev.houston.api.http.RequestFields;
import dev.houston.channel.ChannelId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A chat that is to be opened (DS-2). */
@Schema(
    name = "NewChat",
    description = "A chat that is to be opened without writing yet.",
    requiredProperties = {"channelId", "chatType", "chatId"},
    additionalProperties = Schema.False.class)
record NewChat(
    @Schema(
            implementation = String.class,
            description = "The channel as the list of channels has it.",
            maxLength = 36,
            examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f")
        ChannelId channelId,
    @Schema(implementation = String.class, enumeration = ListedChat.TYPE) ChatType chatType,
    @Schema(
            implementation = String.class,
            description = "The client: a phone number with its country code.",
            maxLength = ClientId.LONGEST,
            examples = "79991234567")
        ClientId chatId) {

  /** Reads a body; refuses it naming every field at fault (NV-3). */
  static NewChat read(RequestFields body) {
    body.require("channelId", "chatType", "chatId");
    var channelId = NewMessage.channelId(body);
    var chatType = NewMessage.chatType(body);
    var chatId = NewMessage.chatId(body);
    body.end();
    if (!chatType.orElseThrow().isOurs()) {
      throw MessageRefusal.wrongTransport(
          channelId.orElseThrow().value(), chatType.orElseThrow().code());
    }
    return new NewChat(channelId.orElseThrow(), chatType.orElseThrow(), chatId.orElseThrow());
  }

  /** Never the number (NV-2). */
  @Override
  public String toString() {
    return "NewChat[]";
  }
}
