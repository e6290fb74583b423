package dev.houston.api;

import dev.houston.account.Accounts;
import dev.houston.account.Settings;
import dev.houston.api.http.Caller;
import dev.houston.api.http.Complaints;
import dev.houston.api.http.PageQuery;
import dev.houston.api.http.Refusal;
import dev.houston.api.http.WithKey;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Chats;
import dev.houston.chat.Conversations;
import dev.houston.chat.Message;
import dev.houston.chat.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v3/chats}: the conversations of the account (AP-2). */
@Path("/v3/chats")
@Produces(MediaType.APPLICATION_JSON)
@WithKey
@Tag(name = "Chats")
public class ChatRoutes {
  private final Caller caller;
  private final Accounts accounts;
  private final Channels channels;
  private final Chats chats;
  private final Conversations conversations;

  ChatRoutes(
      Caller caller,
      Accounts accounts,
      Channels channels,
      Chats chats,
      Conversations conversations) {
    this.caller = caller;
    this.accounts = accounts;
    this.channels = channels;
    this.chats = chats;
    this.conversations = conversations;
  }

  /** The account's chats, by channel and client. */
  @GET
  @Operation(operationId = "listChats", summary = "List the chats")
  @Parameter(ref = "from")
  @Parameter(ref = "limit")
  public ChatList chats(UriInfo request) {
    var complaints = new Complaints();
    PageQuery page = PageQuery.read(request, complaints);
    complaints.refuseIfAny();
    return ChatList.of(chats.of(caller.account(), page.from(), page.limit()));
  }

  /** What stands in a chat; the oldest first unless asked otherwise. */
  @GET
  @Path("/{channelId}/{chatId}/messages")
  @Operation(operationId = "listMessages", summary = "List the messages of a chat")
  @Parameter(ref = "from")
  @Parameter(ref = "limit")
  @Parameter(ref = "order")
  public MessageList messages(
      @Parameter(
              description = "The channel as the list of channels has it.",
              example = "d9e5721c-ce2b-444f-9627-60a8129d7e1f")
          @PathParam("channelId")
          String channelId,
      @Parameter(
              description = "The client's number as the list of chats has it.",
              example = "79991234567")
          @PathParam("chatId")
          String chatId,
      UriInfo request) {
    var complaints = new Complaints();
    PageQuery page = PageQuery.read(request, complaints);
    boolean newestFirst = newestFirst(request, complaints);
    complaints.refuseIfAny();
    Chat chat = chat(channelId, chatId);
    Settings settings = accounts.lately(caller.account()).orElseThrow().settings();
    Page<Message> found = conversations.of(chat.key(), page.from(), newestFirst, page.limit());
    return MessageList.of(found, chat, settings);
  }

  private static boolean newestFirst(UriInfo request, Complaints complaints) {
    String order = PageQuery.parameter(request, "order", complaints);
    boolean newestFirst = "desc".equals(order);
    if (order != null && !newestFirst && !order.equals("asc")) {
      complaints.add("order", "must be asc or desc");
    }
    return newestFirst;
  }

  private Chat chat(String channelId, String chatId) {
    ChannelId channel =
        ChannelId.parse(channelId)
            .flatMap(id -> channels.find(caller.account(), id))
            .map(Channel::id)
            .orElseThrow(Refusal::channelNotFound);
    return Optional.of(chatId)
        .filter(ChatId::allows)
        .map(allowed -> new ChatKey(caller.account(), channel, new ChatId(allowed)))
        .flatMap(chats::find)
        .filter(ChatRoutes::isOpen)
        .orElseThrow(Refusal::chatNotFound);
  }

  /** A status that came before its message makes an item, but no chat yet. */
  private static boolean isOpen(Chat chat) {
    return chat.profile().lastMessageAt() != null;
  }
}
