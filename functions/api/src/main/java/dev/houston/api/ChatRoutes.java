package dev.houston.api;

import dev.houston.account.Accounts;
import dev.houston.account.Settings;
import dev.houston.api.http.Caller;
import dev.houston.api.http.Complaints;
import dev.houston.api.http.MessageRefusal;
import dev.houston.api.http.PageQuery;
import dev.houston.api.http.RequestFields;
import dev.houston.api.http.WithKey;
import dev.houston.chat.Chat;
import dev.houston.chat.Chats;
import dev.houston.chat.Conversations;
import dev.houston.chat.Message;
import dev.houston.chat.Page;
import dev.houston.outgoing.OpeningChat;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /v3/chats}: the conversations of the account (AP-2). */
@Path("/v3/chats")
@Produces(MediaType.APPLICATION_JSON)
@WithKey
@Tag(name = "Chats")
public class ChatRoutes {
  private final Caller caller;
  private final Accounts accounts;
  private final FindingChat finding;
  private final Chats chats;
  private final Conversations conversations;
  private final OpeningChat opening;
  private final Clock clock;

  ChatRoutes(
      Caller caller,
      Accounts accounts,
      FindingChat finding,
      Chats chats,
      Conversations conversations,
      OpeningChat opening,
      Clock clock) {
    this.caller = caller;
    this.accounts = accounts;
    this.finding = finding;
    this.chats = chats;
    this.conversations = conversations;
    this.opening = opening;
    this.clock = clock;
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

  /** Opens a chat: its number is checked before anybody writes (DS-2). */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(202)
  @Operation(
      operationId = "openChat",
      summary = "Open a chat without writing yet",
      description =
          "The connector is asked whether the number has WhatsApp; what it says shows in the chat as"
              + " a system message. A chat that is open already is left as it is.")
  @APIResponse(
      responseCode = "202",
      description = "It is safe, and will be done.",
      content = @Content(schema = @Schema(implementation = OpenedChat.class)))
  @APIResponse(
      responseCode = "400",
      description = "It is not opened; data.fields names what stands in the way.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Error"),
              examples = {
                @ExampleObject(name = "invalid", value = MessageExamples.NO_BODY),
                @ExampleObject(name = "notFound", value = MessageExamples.CHANNEL_NOT_FOUND),
                @ExampleObject(name = "disabled", value = MessageExamples.CHANNEL_BLOCKED),
                @ExampleObject(name = "notPaid", value = MessageExamples.CHANNEL_NO_MONEY),
                @ExampleObject(name = "noWhatsApp", value = MessageExamples.BAD_CONTACT),
                @ExampleObject(name = "otherMessenger", value = MessageExamples.WRONG_TRANSPORT)
              }))
  public OpenedChat open(
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = NewChat.class)))
          RequestFields body) {
    NewChat chat = NewChat.read(body);
    return opening.open(
        caller.account(),
        chat.channelId(),
        chat.chatId().addressee(),
        clock.instant(),
        OpenedChat::of,
        reason -> {
          throw MessageRefusal.of(reason);
        });
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
    Chat chat = finding.chat(caller.account(), channelId, chatId);
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
}
