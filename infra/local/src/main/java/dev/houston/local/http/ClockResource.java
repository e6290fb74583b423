package dev.houston.local.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.houston.local.http.Advance.InvalidAdvanceException;
import dev.houston.local.time.LocalClock;
import dev.houston.local.time.StrandedException;
import dev.houston.local.time.TimeTravel;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock. {@code GET} answers {@code {"now": "2030-01-01T00:00:00Z"}}; {@code POST} of {@code
 * {"advance": "PT10M"}} moves it, and answers when all that fell due on the way has been handled in
 * its order, with {@code now} and with how many invocations of functions there were and how many of
 * them {@code failed}.
 */
@Path("/local/clock")
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
  private final LocalClock clock;
  private final TimeTravel travel;
  private final ObjectMapper json;

  public ClockResource(LocalClock clock, TimeTravel travel, ObjectMapper json) {
    this.clock = clock;
    this.travel = travel;
    this.json = json;
  }

  record Now(Instant now) {}

  /** What was wrong, and with which field if with one. */
  record Refusal(@Nullable String error, String field) {}

  /** How far it went before it was given up. */
  record Stranded(@Nullable String error, Instant now) {}

  @GET
  public Now now() {
    return new Now(clock.instant());
  }

  @POST
  public Response advance(String body) throws InterruptedException {
    try {
      return Response.ok(travel.advance(Advance.parse(body, json).advance())).build();
    } catch (InvalidAdvanceException invalid) {
      return Response.status(400).entity(new Refusal(invalid.getMessage(), "advance")).build();
    } catch (StrandedException stranded) {
      return Response.status(500)
          .entity(new Stranded(stranded.getMessage(), clock.instant()))
          .build();
    }
  }
}
