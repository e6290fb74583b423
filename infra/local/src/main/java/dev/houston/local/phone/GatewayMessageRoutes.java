package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.local.phone.GatewayBehaviour.Silence;
import dev.houston.local.phone.TakingMessages.Outcome;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * {@code /local/phones/{phone}/sessions/{session}/messages}: what Houston sends by the phone's
 * gateway, which does with it as its {@link GatewayBehaviour} says.
 */
@Path("/local/phones/{phone}/sessions/{session}/messages")
@Produces(MediaType.APPLICATION_JSON)
public class GatewayMessageRoutes {
  private final GatewayDoor door;
  private final TakingMessages taking;

  GatewayMessageRoutes(GatewayDoor door, TakingMessages taking) {
    this.door = door;
    this.taking = taking;
  }

  record Sent(String messageId) {}

  /**
   * {@code {"messageId": "M1", "client": {"phone": "+79991234567"}, "type": "text", "text": "Good
   * morning"}}. The same id again sends nothing again.
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Blocking
  public Uni<Response> send(
      @PathParam("phone") String phone,
      @PathParam("session") String session,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @Context HttpServerRequest request,
      byte[] body) {
    Phone asked = door.enter(phone, session, authorization);
    Outcome outcome = taking.take(asked.number(), SentByHouston.parse(body));
    Uni<Response> answer = Uni.createFrom().item(() -> answer(outcome, request));
    return outcome.delay().isZero()
        ? answer
        : Uni.createFrom()
            .nullItem()
            .onItem()
            .delayIt()
            .by(outcome.delay())
            .onItem()
            .transformToUni(nothing -> answer);
  }

  private static Response answer(Outcome outcome, HttpServerRequest request) {
    String messageId = outcome.messageId();
    String reason = outcome.reason();
    if (messageId == null) {
      GatewayRefusal refusal =
          reason == null
              ? GatewayRefusal.notWorking(Status.CONFLICT)
              : GatewayRefusal.notSent(reason);
      return refusal.answer();
    }
    Silence silence = outcome.silence().orElse(null);
    if (silence == Silence.DIES) {
      request.connection().close();
    }
    return silence == null
        ? Response.status(Status.CREATED).entity(new Sent(messageId)).build()
        : Response.status(Status.GATEWAY_TIMEOUT).build();
  }

  /** Whether a message was taken that Houston has sent under this id. */
  @GET
  @Path("{messageId}")
  public Sent find(
      @PathParam("phone") String phone,
      @PathParam("session") String session,
      @PathParam("messageId") String messageId,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    return door.enter(phone, session, authorization)
        .sentAs(messageId)
        .map(message -> new Sent(message.messageId()))
        .orElseThrow(GatewayRefusal::noSuchMessage);
  }

  @ServerExceptionMapper
  Response refused(GatewayRefusal refusal) {
    return refusal.answer();
  }

  @ServerExceptionMapper
  Response invalid(InvalidFieldException invalid) {
    return GatewayRefusal.invalid(invalid).answer();
  }
}
