package dev.houston.api;

import dev.houston.api.http.Caller;
import dev.houston.api.http.MessageRefusal;
import dev.houston.api.http.RequestFields;
import dev.houston.api.http.WithKey;
import dev.houston.outgoing.Acceptance;
import dev.houston.outgoing.AcceptingMessage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /v3/message}: writes to a client (AP-1). */
@Path("/v3/message")
@Produces(MediaType.APPLICATION_JSON)
@WithKey
@Tag(name = "Messages")
public class MessageRoutes {
  private static final String QUEUES =
      "The channel's status at that moment decides, finally. By a channel that is disabled, deleted"
          + " or not paid for nothing is sent, and nothing of the message is kept. By any other it"
          + " is accepted, and waits until the channel is active, for as long as that takes: there"
          + " is no MESSAGE_CHANNEL_UNAVAILABLE here.";

  private final Caller caller;
  private final AcceptingMessage accepting;
  private final Clock clock;

  MessageRoutes(Caller caller, AcceptingMessage accepting, Clock clock) {
    this.caller = caller;
    this.accepting = accepting;
    this.clock = clock;
  }

  /** Takes a message, which is safe when this answers. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(
      operationId = "sendMessage",
      summary = "Send a message to a client",
      description = QUEUES)
  @APIResponse(
      responseCode = "201",
      description = "It is safe, and will be sent.",
      content = @Content(schema = @Schema(implementation = SentMessage.class)))
  @APIResponse(
      responseCode = "400",
      description = "It is not sent; data.fields names what stands in the way.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Error"),
              examples = {
                @ExampleObject(name = "noBody", value = MessageExamples.NO_BODY),
                @ExampleObject(name = "invalid", value = MessageExamples.INVALID),
                @ExampleObject(name = "notFound", value = MessageExamples.CHANNEL_NOT_FOUND),
                @ExampleObject(name = "disabled", value = MessageExamples.CHANNEL_BLOCKED),
                @ExampleObject(name = "notPaid", value = MessageExamples.CHANNEL_NO_MONEY),
                @ExampleObject(name = "noWhatsApp", value = MessageExamples.BAD_CONTACT),
                @ExampleObject(name = "otherMessenger", value = MessageExamples.WRONG_TRANSPORT),
                @ExampleObject(name = "nothing", value = MessageExamples.NOTHING_TO_SEND),
                @ExampleObject(name = "both", value = MessageExamples.ONLY_TEXT_OR_CONTENT),
                @ExampleObject(name = "tooLong", value = MessageExamples.TEXT_TOO_LONG),
                @ExampleObject(name = "noReference", value = MessageExamples.NO_REFERENCE),
                @ExampleObject(name = "repeated", value = MessageExamples.REPEATED)
              }))
  public SentMessage send(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewMessage.class),
                      examples = {
                        @ExampleObject(
                            name = "text",
                            summary = "Words",
                            value = MessageExamples.NEW_TEXT),
                        @ExampleObject(
                            name = "file",
                            summary = "A file",
                            value = MessageExamples.NEW_FILE)
                      }))
          RequestFields body) {
    NewMessage message = NewMessage.read(body);
    return accepting.accept(message.draft(caller.account()), clock.instant()).fold(ANSWERING);
  }

  private static final Acceptance.Cases<SentMessage> ANSWERING =
      new Acceptance.Cases<>() {
        @Override
        public SentMessage accepted(Acceptance.Accepted acceptance) {
          return SentMessage.of(acceptance);
        }

        @Override
        public SentMessage refused(Acceptance.Refused acceptance) {
          throw MessageRefusal.of(acceptance.reason());
        }

        @Override
        public SentMessage repeated(Acceptance.Repeated acceptance) {
          throw MessageRefusal.repeated(acceptance.crmMessageId());
        }
      };
}
