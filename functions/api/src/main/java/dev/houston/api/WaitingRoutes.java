package dev.houston.api;

import dev.houston.api.http.Caller;
import dev.houston.api.http.Complaints;
import dev.houston.api.http.PageQuery;
import dev.houston.api.http.Refusal;
import dev.houston.api.http.WithKey;
import dev.houston.api.http.WithoutBody;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.channel.Power;
import dev.houston.chat.MessageId;
import dev.houston.chat.WaitingMessage;
import dev.houston.outgoing.DroppingWaiting;
import dev.houston.outgoing.WaitingMessages;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /v3/channels/{channelId}/waiting}: what waits to be sent, and dropping it (OM-8). */
@Path("/v3/channels/{channelId}/waiting")
@Produces(MediaType.APPLICATION_JSON)
@WithKey
@Tag(name = "Messages")
public class WaitingRoutes {
  private static final String CHANNEL = "The channel as the list of channels has it.";
  private static final String CHANNEL_ID = "d9e5721c-ce2b-444f-9627-60a8129d7e1f";
  private static final String BEHIND =
      " It is done behind what is being sent at this moment, which is not dropped any more.";

  private final Caller caller;
  private final Channels channels;
  private final WaitingMessages waiting;
  private final DroppingWaiting dropping;
  private final Clock clock;

  WaitingRoutes(
      Caller caller,
      Channels channels,
      WaitingMessages waiting,
      DroppingWaiting dropping,
      Clock clock) {
    this.caller = caller;
    this.channels = channels;
    this.waiting = waiting;
    this.dropping = dropping;
    this.clock = clock;
  }

  /** How much waits, since when, and what. */
  @GET
  @Operation(
      operationId = "listWaiting",
      summary = "List what waits to be sent",
      description = "In the order in which it will be sent, which is that of its acceptance.")
  @Parameter(ref = "from")
  @Parameter(ref = "limit")
  public WaitingList waiting(
      @Parameter(description = CHANNEL, example = CHANNEL_ID) @PathParam("channelId")
          String channelId,
      UriInfo request) {
    var complaints = new Complaints();
    PageQuery page = PageQuery.read(request, complaints);
    complaints.refuseIfAny();
    ChannelId channel = find(channelId);
    return WaitingList.of(
        waiting.backlog(caller.account(), channel),
        waiting.of(caller.account(), channel, page.from(), page.limit()));
  }

  /** Drops all of it. */
  @DELETE
  @ResponseStatus(202)
  @WithoutBody
  @Operation(
      operationId = "dropAllWaiting",
      summary = "Drop all that waits to be sent",
      description = "All that was accepted until now fails with MESSAGE_DROPPED." + BEHIND)
  @APIResponse(
      responseCode = "202",
      description = "It is safe, and will be done.",
      content = @Content(schema = @Schema(implementation = Dropped.class)))
  public Dropped dropAll(
      @Parameter(description = CHANNEL, example = CHANNEL_ID) @PathParam("channelId")
          String channelId) {
    ChannelId channel = find(channelId);
    dropping.dropAll(caller.account(), channel, clock.instant());
    return new Dropped(channel.value(), true);
  }

  /** Drops one message. */
  @DELETE
  @Path("/{messageId}")
  @ResponseStatus(202)
  @WithoutBody
  @Operation(
      operationId = "dropWaiting",
      summary = "Drop a message that waits to be sent",
      description = "It fails with MESSAGE_DROPPED." + BEHIND)
  @APIResponse(
      responseCode = "202",
      description = "It is safe, and will be done.",
      content = @Content(schema = @Schema(implementation = DroppedMessage.class)))
  public DroppedMessage drop(
      @Parameter(description = CHANNEL, example = CHANNEL_ID) @PathParam("channelId")
          String channelId,
      @Parameter(
              description = "The message as the list of what waits has it.",
              example = "be3dc577-60c4-4fc8-83a5-8c358e0bfe15")
          @PathParam("messageId")
          String messageId) {
    ChannelId channel = find(channelId);
    MessageId message =
        MessageIds.parse(messageId)
            .flatMap(id -> waiting.find(caller.account(), channel, id))
            .map(WaitingMessage::message)
            .orElseThrow(() -> Refusal.messageNotFound("No such message waits on this channel"));
    dropping.drop(caller.account(), channel, message, clock.instant());
    return new DroppedMessage(message.value(), true);
  }

  /** All that waits on a channel, which is being dropped. */
  @Schema(
      name = "DroppedWaiting",
      requiredProperties = {"channelId", "requested"})
  public record Dropped(
      @Schema(examples = CHANNEL_ID) String channelId,
      @Schema(description = "It will be done.", examples = "true") boolean requested) {}

  private ChannelId find(String channelId) {
    return ChannelId.parse(channelId)
        .flatMap(id -> channels.find(caller.account(), id))
        .filter(found -> found.power() != Power.DELETED)
        .map(Channel::id)
        .orElseThrow(Refusal::channelNotFound);
  }
}
