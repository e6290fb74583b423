package dev.houston.api;

import dev.houston.account.Account;
import dev.houston.account.Accounts;
import dev.houston.api.http.Caller;
import dev.houston.api.http.IdempotencyKey;
import dev.houston.api.http.Refusal;
import dev.houston.api.http.WithKey;
import dev.houston.api.http.WithoutBody;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelCounts;
import dev.houston.channel.ChannelEvent.Commanded;
import dev.houston.channel.ChannelEvents;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.channel.Power;
import dev.houston.channel.UserCommand;
import dev.houston.notice.StatusTexts;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * {@code /v3/channels/{channelId}}: one channel, and what a user can do to it (AP-2, CH-1).
 *
 * <p>A command is put behind what the channel has received already; the answer says no more than
 * that it is safe there.
 */
@Path("/v3/channels/{channelId}")
@Produces(MediaType.APPLICATION_JSON)
@WithKey
@Tag(name = "Channels")
public class ChannelCommandRoutes {
  private static final String CHANNEL = "The channel as the list of channels has it.";
  private static final String ID = "d9e5721c-ce2b-444f-9627-60a8129d7e1f";
  private static final String REQUESTED =
      "{\"channelId\": \"" + ID + "\", \"requested\": true, \"command\": ";
  private static final String SHOWS =
      " It is obeyed within moments: what comes of it shows in the list of channels and is told to"
          + " who is subscribed to channelsUpdates. A command that changes nothing does no harm.";

  private final Caller caller;
  private final Accounts accounts;
  private final Channels channels;
  private final ChannelCounts counts;
  private final ChannelEvents events;
  private final Clock clock;

  ChannelCommandRoutes(
      Caller caller,
      Accounts accounts,
      Channels channels,
      ChannelCounts counts,
      ChannelEvents events,
      Clock clock) {
    this.caller = caller;
    this.accounts = accounts;
    this.channels = channels;
    this.counts = counts;
    this.events = events;
    this.clock = clock;
  }

  /** One channel, with what its status means. */
  @GET
  @Operation(operationId = "readChannel", summary = "Read what a channel is in, and what helps")
  public ShownChannel channel(
      @Parameter(description = CHANNEL, example = ID) @PathParam("channelId") String channelId) {
    Channel channel = find(channelId);
    Account account = accounts.find(caller.account()).orElseThrow();
    return ShownChannel.of(
        channel,
        account.isPaid(),
        StatusTexts.in(account.settings().locale()),
        counts.of(account.id(), channel.id()));
  }

  /** "Enable the channel". */
  @POST
  @Path("/enable")
  @ResponseStatus(202)
  @WithoutBody
  @Operation(
      operationId = "enableChannel",
      summary = "Enable a channel",
      description = "Of one that is open in another place: takes it back." + SHOWS)
  @Parameter(ref = IdempotencyKey.HEADER)
  @APIResponse(
      responseCode = "202",
      description = "It is safe, and will be obeyed.",
      content =
          @Content(
              schema = @Schema(implementation = RequestedCommand.class),
              examples = @ExampleObject(name = "enable", value = REQUESTED + "\"enable\"}")))
  public RequestedCommand enable(
      @Parameter(description = CHANNEL, example = ID) @PathParam("channelId") String channelId,
      HttpHeaders headers) {
    return put(UserCommand.ENABLE, channelId, headers);
  }

  /** Switches it off: what clients write is dropped (CH-3). */
  @POST
  @Path("/disable")
  @ResponseStatus(202)
  @WithoutBody
  @Operation(
      operationId = "disableChannel",
      summary = "Disable a channel",
      description = "What clients write while it is disabled is dropped, for good." + SHOWS)
  @Parameter(ref = IdempotencyKey.HEADER)
  @APIResponse(
      responseCode = "202",
      description = "It is safe, and will be obeyed.",
      content =
          @Content(
              schema = @Schema(implementation = RequestedCommand.class),
              examples = @ExampleObject(name = "disable", value = REQUESTED + "\"disable\"}")))
  public RequestedCommand disable(
      @Parameter(description = CHANNEL, example = ID) @PathParam("channelId") String channelId,
      HttpHeaders headers) {
    return put(UserCommand.DISABLE, channelId, headers);
  }

  /** "Use here", and "Enable here" (CH-5). */
  @POST
  @Path("/use-here")
  @ResponseStatus(202)
  @WithoutBody
  @Operation(
      operationId = "useChannelHere",
      summary = "Take a channel back from another place",
      description = "Makes one more attempt, however many there were." + SHOWS)
  @Parameter(ref = IdempotencyKey.HEADER)
  @APIResponse(
      responseCode = "202",
      description = "It is safe, and will be obeyed.",
      content =
          @Content(
              schema = @Schema(implementation = RequestedCommand.class),
              examples = @ExampleObject(name = "use-here", value = REQUESTED + "\"use-here\"}")))
  public RequestedCommand useHere(
      @Parameter(description = CHANNEL, example = ID) @PathParam("channelId") String channelId,
      HttpHeaders headers) {
    return put(UserCommand.USE_HERE, channelId, headers);
  }

  /** Deletes it; what waits on it fails (OM-4). */
  @DELETE
  @ResponseStatus(202)
  @WithoutBody
  @Operation(
      operationId = "deleteChannel",
      summary = "Delete a channel",
      description = "What waits on it to be sent fails." + SHOWS)
  @Parameter(ref = IdempotencyKey.HEADER)
  @APIResponse(
      responseCode = "202",
      description = "It is safe, and will be obeyed.",
      content =
          @Content(
              schema = @Schema(implementation = RequestedCommand.class),
              examples = @ExampleObject(name = "delete", value = REQUESTED + "\"delete\"}")))
  public RequestedCommand delete(
      @Parameter(description = CHANNEL, example = ID) @PathParam("channelId") String channelId,
      HttpHeaders headers) {
    return put(UserCommand.DELETE, channelId, headers);
  }

  private RequestedCommand put(UserCommand command, String channelId, HttpHeaders headers) {
    String key = IdempotencyKey.read(headers).orElseGet(() -> UUID.randomUUID().toString());
    Channel channel = find(channelId);
    // A caller's key is neither another command's nor one of the ids that we give ourselves.
    String id = command.code() + "/" + key;
    events.put(
        caller.account(),
        channel.id(),
        new Commanded(command, id, clock.instant()),
        "command/" + id);
    return RequestedCommand.of(channel.id(), command);
  }

  private Channel find(String channelId) {
    return ChannelId.parse(channelId)
        .flatMap(id -> channels.find(caller.account(), id))
        .filter(found -> found.power() != Power.DELETED)
        .orElseThrow(Refusal::channelNotFound);
  }
}
