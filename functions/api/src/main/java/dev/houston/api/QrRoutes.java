package dev.houston.api;

import dev.houston.account.Accounts;
import dev.houston.api.http.Caller;
import dev.houston.api.http.Refusal;
import dev.houston.api.http.WithKey;
import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.Channels;
import dev.houston.channel.Sessions;
import dev.houston.channel.Sessions.QrCode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * {@code /v3/channels/{channelId}/qr}: the QR code that connects a channel's phone (CH-1, AP-2).
 */
@Path("/v3/channels/{channelId}/qr")
@Produces({MediaType.APPLICATION_JSON, QrRoutes.PNG})
@WithKey
@Tag(name = "Channels")
public class QrRoutes {
  static final String PNG = "image/png";

  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(PNG)).build();

  private final Caller caller;
  private final Accounts accounts;
  private final Channels channels;
  private final Sessions sessions;

  QrRoutes(Caller caller, Accounts accounts, Channels channels, Sessions sessions) {
    this.caller = caller;
    this.accounts = accounts;
    this.channels = channels;
    this.sessions = sessions;
  }

  /** The code as it is now, asked of the connector. */
  @GET
  @Operation(
      operationId = "readQrCode",
      summary = "Show the QR code of a channel",
      description =
          "For a channel whose state is qr (or foreignphone). WhatsApp replaces the code every 20 to"
              + " 60 seconds, so ask again. As a picture with `Accept: image/png`.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ShownQrCode.class)),
        @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "409",
      description = "There is no QR code to scan now.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Error"),
              examples = @ExampleObject(name = "noCode", value = Examples.NO_QR_CODE)))
  @APIResponse(
      responseCode = "501",
      description = "The channel's connector has no QR codes.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Error"),
              examples = @ExampleObject(name = "cannot", value = Examples.CONNECTOR_CANNOT)))
  @APIResponse(
      responseCode = "502",
      description = "The channel's connector gave no answer that we understand.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "Error"),
              examples =
                  @ExampleObject(name = "notReached", value = Examples.CONNECTOR_NOT_REACHED)))
  public Response qrCode(
      @Parameter(
              description = "The channel as the list of channels has it.",
              example = "d9e5721c-ce2b-444f-9627-60a8129d7e1f")
          @PathParam("channelId")
          String channelId,
      @Context Request request) {
    Channel channel =
        ChannelId.parse(channelId)
            .flatMap(id -> channels.find(caller.account(), id))
            .orElseThrow(Refusal::channelNotFound);
    boolean paid = accounts.lately(caller.account()).orElseThrow().isPaid();
    ChannelStatus status = channel.status(paid);
    if (status == ChannelStatus.DELETED) {
      throw Refusal.channelNotFound();
    }
    if (status.button().filter(ChannelStatus.Button.QR_CODE::equals).isEmpty()) {
      throw Refusal.noQrCode("The channel waits for no QR code: it is " + status.code());
    }
    String text = given(sessions.qr(channel)).text();
    Variant chosen = request.selectVariant(VARIANTS);
    return chosen != null && chosen.getMediaType().isCompatible(MediaType.valueOf(PNG))
        ? Response.ok(QrPicture.png(text), PNG).build()
        : Response.ok(ShownQrCode.of(channel.id(), text), "application/json;charset=UTF-8").build();
  }

  private static QrCode given(Answer<QrCode> answer) {
    return answer
        .given()
        .orElseThrow(
            () ->
                switch (answer.kind()) {
                  case GIVEN -> new IllegalStateException("nothing is given");
                  case REFUSED -> Refusal.noQrCode(answer.words());
                  case UNABLE -> Refusal.connectorCannot(answer.words());
                  case IN_DOUBT, UNREACHED -> Refusal.connectorNotReached(answer.words());
                });
  }
}
