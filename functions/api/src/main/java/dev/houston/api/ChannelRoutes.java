package dev.houston.api;

import dev.houston.account.Accounts;
import dev.houston.api.http.Caller;
import dev.houston.api.http.PublicAddress;
import dev.houston.api.http.RequestFields;
import dev.houston.api.http.WithKey;
import dev.houston.channel.Channels;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.ConnectingChannel.Connected;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /v3/channels}: the WhatsApp numbers of the account (AP-1, AP-2). */
@Path("/v3/channels")
@Produces(MediaType.APPLICATION_JSON)
@WithKey
@Tag(name = "Channels")
public class ChannelRoutes {
  private final Caller caller;
  private final Accounts accounts;
  private final Channels channels;
  private final ConnectingChannel connecting;
  private final PublicAddress address;
  private final Clock clock;

  ChannelRoutes(
      Caller caller,
      Accounts accounts,
      Channels channels,
      ConnectingChannel connecting,
      PublicAddress address,
      Clock clock) {
    this.caller = caller;
    this.accounts = accounts;
    this.channels = channels;
    this.connecting = connecting;
    this.address = address;
    this.clock = clock;
  }

  /** Every channel of the account. */
  @GET
  @Operation(operationId = "listChannels", summary = "List the channels")
  public List<ListedChannel> channels() {
    boolean paid = accounts.find(caller.account()).orElseThrow().isPaid();
    return channels.of(caller.account()).stream()
        .map(channel -> ListedChannel.of(channel, paid))
        .toList();
  }

  /** Connects a number. The webhook's secret is in this answer and never again. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(operationId = "connectChannel", summary = "Connect a WhatsApp number")
  @APIResponseSchema(value = ConnectedChannel.class, responseCode = "201")
  public ConnectedChannel connect(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewChannel.class),
                      examples =
                          @ExampleObject(
                              name = "waha",
                              summary = "A number that WAHA holds",
                              value = Examples.NEW_CHANNEL)))
          RequestFields body,
      UriInfo request) {
    NewChannel wanted = NewChannel.read(body);
    String webhooks = address.seenBy(request) + "/webhooks/" + wanted.connector() + "/";
    Connected connected =
        connecting.connect(caller.account(), UUID.randomUUID(), wanted.wish(), clock.instant());
    String id = connected.channel().id().value();
    return new ConnectedChannel(id, webhooks + id, connected.webhookSecret());
  }
}
