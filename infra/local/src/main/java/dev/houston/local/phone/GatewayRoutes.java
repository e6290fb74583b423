package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.houston.account.InvalidFieldException;
import dev.houston.chat.ChatId;
import dev.houston.local.phone.PlayingSession.Command;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * {@code /local/phones/{phone}/sessions/{session}}: the phone's gateway, as Houston commands it
 * over the generic protocol ({@link GatewayMessageRoutes} sends). It wants the key with which the
 * channel was connected; the session's name is the phone's number.
 */
@Path("/local/phones/{phone}/sessions/{session}")
@Produces(MediaType.APPLICATION_JSON)
public class GatewayRoutes {
  private final GatewayDoor door;
  private final PlayingSession playingSession;

  GatewayRoutes(GatewayDoor door, PlayingSession playingSession) {
    this.door = door;
    this.playingSession = playingSession;
  }

  /**
   * What the session is in.
   *
   * @param phone the number it works with
   * @param timestamp when it came into that
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record State(String status, @Nullable String phone, Instant timestamp) {}

  record Qr(String text) {}

  record Contact(boolean exists) {}

  /** A page of events, which are JSON already. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Events(@JsonRawValue String events, @Nullable String next) {}

  @GET
  public State state(
      @PathParam("phone") String phone,
      @PathParam("session") String session,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    PhoneSession asked = door.enter(phone, session, authorization).session();
    return new State(
        asked.condition().word(),
        asked.workingNumber().map(number -> number.e164()).orElse(null),
        asked.since());
  }

  /** {@code start}, {@code stop}, {@code restart}, {@code take-back} or {@code log-out}. */
  @POST
  @Path("{command}")
  @Consumes(MediaType.WILDCARD)
  public Response command(
      @PathParam("phone") String phone,
      @PathParam("session") String session,
      @PathParam("command") String command,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    Phone told = door.enter(phone, session, authorization);
    playingSession.obey(told.number(), command(command));
    return Response.accepted().build();
  }

  @GET
  @Path("qr")
  public Response qr(
      @PathParam("phone") String phone,
      @PathParam("session") String session,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    String text = door.enter(phone, session, authorization).session().qr();
    if (text == null) {
      throw GatewayRefusal.noQrCode();
    }
    return Response.ok(new Qr(text)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  /** What came about in the chats since {@code since}, oldest first, told by webhook or not. */
  @GET
  @Path("events")
  public Events events(
      @PathParam("phone") String phone,
      @PathParam("session") String session,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @QueryParam("since") @Nullable String since,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable String limit) {
    Phone asked = door.enter(phone, session, authorization);
    HistoryQuery query = HistoryQuery.parse(since, after, limit);
    if (!asked.session().works()) {
      throw GatewayRefusal.notWorking(Status.SERVICE_UNAVAILABLE);
    }
    PhoneHistory.Page page = PhoneHistory.since(asked, query.since(), query.after(), query.limit());
    return new Events("[" + String.join(",", page.events()) + "]", page.next().orElse(null));
  }

  /** {@code {"exists": true}}; what its {@link GatewayBehaviour} says of the number. */
  @GET
  @Path("contacts/{digits}")
  public Contact contact(
      @PathParam("phone") String phone,
      @PathParam("session") String session,
      @PathParam("digits") String digits,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    Phone asked = door.enter(phone, session, authorization);
    ChatId client = PlainNumbers.client(digits);
    if (!asked.gateway().checks()) {
      throw GatewayRefusal.cannotTell();
    }
    if (!asked.session().works()) {
      throw GatewayRefusal.notWorking(Status.CONFLICT);
    }
    return new Contact(asked.gateway().hasWhatsApp(client));
  }

  @ServerExceptionMapper
  Response refused(GatewayRefusal refusal) {
    return refusal.answer();
  }

  @ServerExceptionMapper
  Response invalid(InvalidFieldException invalid) {
    return GatewayRefusal.invalid(invalid).answer();
  }

  private static Command command(String word) {
    return switch (word) {
      case "start" -> Command.START;
      case "stop" -> Command.STOP;
      case "restart" -> Command.RESTART;
      case "take-back" -> Command.TAKE_BACK;
      case "log-out" -> Command.LOG_OUT;
      default -> throw GatewayRefusal.noSuchCommand();
    };
  }
}
