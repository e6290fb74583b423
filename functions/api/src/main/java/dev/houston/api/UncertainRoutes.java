package dev.houston.api;

import dev.houston.api.http.Caller;
import dev.houston.api.http.MessageRefusal;
import dev.houston.api.http.Refusal;
import dev.houston.api.http.WithKey;
import dev.houston.api.http.WithoutBody;
import dev.houston.chat.Chat;
import dev.houston.chat.Conversations;
import dev.houston.chat.Message;
import dev.houston.outgoing.Acceptance;
import dev.houston.outgoing.SettlingUncertain;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What an operator decides on a message of which nobody knows whether it was sent (OM-5). */
@Path("/v3/chats/{channelId}/{chatId}/messages/{messageId}")
@Produces(MediaType.APPLICATION_JSON)
@WithKey
@Tag(name = "Messages")
public class UncertainRoutes {
  private static final String CHANNEL = "The channel as the list of channels has it.";
  private static final String CHANNEL_ID = "d9e5721c-ce2b-444f-9627-60a8129d7e1f";
  private static final String CHAT = "The client's number as the list of chats has it.";
  private static final String CHAT_ID = "79991234567";
  private static final String MESSAGE = "The message, whose status is unknown.";
  private static final String MESSAGE_ID = "be3dc577-60c4-4fc8-83a5-8c358e0bfe15";
  private static final String NO_DECISION =
      "It is known what became of the message, or its channel takes no messages now.";

  private final Caller caller;
  private final FindingChat finding;
  private final Conversations conversations;
  private final SettlingUncertain settling;
  private final Clock clock;

  UncertainRoutes(
      Caller caller,
      FindingChat finding,
      Conversations conversations,
      SettlingUncertain settling,
      Clock clock) {
    this.caller = caller;
    this.finding = finding;
    this.conversations = conversations;
    this.settling = settling;
    this.clock = clock;
  }

  /** Sends the same words as a new message and drops the old one. */
  @POST
  @Path("/send-again")
  @ResponseStatus(201)
  @WithoutBody
  @Operation(
      operationId = "sendAgain",
      summary = "Send an uncertain message again",
      description =
          "As a new message with the same words; the old one is dropped. Asked again, it answers"
              + " the same message and sends nothing more. Look at the phone first: if the client"
              + " has the message already, it comes twice.")
  @APIResponse(
      responseCode = "201",
      description = "The new message is safe, and will be sent.",
      content = @Content(schema = @Schema(implementation = SentMessage.class)))
  @APIResponse(
      responseCode = "409",
      description = NO_DECISION,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Error"),
              examples =
                  @ExampleObject(name = "notUncertain", value = MessageExamples.NOT_UNCERTAIN)))
  public SentMessage sendAgain(
      @Parameter(description = CHANNEL, example = CHANNEL_ID) @PathParam("channelId")
          String channelId,
      @Parameter(description = CHAT, example = CHAT_ID) @PathParam("chatId") String chatId,
      @Parameter(description = MESSAGE, example = MESSAGE_ID) @PathParam("messageId")
          String messageId) {
    return settling
        .sendAgain(message(channelId, chatId, messageId), clock.instant())
        .orElseThrow(Refusal::notUncertain)
        .fold(ANSWERING);
  }

  /** Drops it: it is not sent again. */
  @POST
  @Path("/drop")
  @ResponseStatus(202)
  @WithoutBody
  @Operation(
      operationId = "dropUncertain",
      summary = "Drop an uncertain message",
      description = "It fails with MESSAGE_DROPPED; if the client has it nevertheless, it shows.")
  @APIResponse(
      responseCode = "202",
      description = "It is safe, and will be done.",
      content = @Content(schema = @Schema(implementation = DroppedMessage.class)))
  @APIResponse(
      responseCode = "409",
      description = "It is known what became of the message.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Error"),
              examples =
                  @ExampleObject(name = "notUncertain", value = MessageExamples.NOT_UNCERTAIN)))
  public DroppedMessage drop(
      @Parameter(description = CHANNEL, example = CHANNEL_ID) @PathParam("channelId")
          String channelId,
      @Parameter(description = CHAT, example = CHAT_ID) @PathParam("chatId") String chatId,
      @Parameter(description = MESSAGE, example = MESSAGE_ID) @PathParam("messageId")
          String messageId) {
    Message message = message(channelId, chatId, messageId);
    if (!settling.drop(message, clock.instant())) {
      throw Refusal.notUncertain();
    }
    return new DroppedMessage(message.id().value(), true);
  }

  private Message message(String channelId, String chatId, String messageId) {
    Chat chat = finding.chat(caller.account(), channelId, chatId);
    return MessageIds.parse(messageId)
        .flatMap(id -> conversations.find(chat.key(), id))
        .orElseThrow(() -> Refusal.messageNotFound("There is no such message in this chat"));
  }

  private static final Acceptance.Cases<SentMessage> ANSWERING =
      new Acceptance.Cases<>() {
        @Override
        public SentMessage accepted(Acceptance.Accepted acceptance) {
          return SentMessage.of(acceptance);
        }

        @Override
        public SentMessage refused(Acceptance.Refused acceptance) {
          throw MessageRefusal.ofStanding(acceptance.reason());
        }

        @Override
        public SentMessage repeated(Acceptance.Repeated acceptance) {
          throw new IllegalStateException("what is sent again has no name of its own");
        }
      };
}
