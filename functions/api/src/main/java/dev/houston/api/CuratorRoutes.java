package dev.houston.api;

import dev.houston.api.http.Caller;
import dev.houston.api.http.Refusal;
import dev.houston.api.http.RequestFields;
import dev.houston.api.http.WithKey;
import dev.houston.curator.AppointingCurators;
import dev.houston.curator.Curator;
import dev.houston.curator.Curators;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /v3/curators}: who is told that channels need attention (AP-2, CU-1). */
@Path("/v3/curators")
@Produces(MediaType.APPLICATION_JSON)
@WithKey
@Tag(name = "Curators")
public class CuratorRoutes {
  private static final String ID = "curatorId";
  private static final String WHICH = "The curator as the list of curators has it.";
  private static final String EXAMPLE = "3c1f7b0e-9a52-4d0c-8a3e-6f2b9d1c5e40";

  private final Caller caller;
  private final Curators curators;
  private final AppointingCurators appointing;
  private final Clock clock;

  CuratorRoutes(Caller caller, Curators curators, AppointingCurators appointing, Clock clock) {
    this.caller = caller;
    this.curators = curators;
    this.appointing = appointing;
    this.clock = clock;
  }

  /** Every curator of the account, in the order in which they were added. */
  @GET
  @Operation(operationId = "listCurators", summary = "List the curators")
  public List<ShownCurator> curators() {
    return curators.of(caller.account()).curators().stream().map(ShownCurator::of).toList();
  }

  /** Adds a curator. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(operationId = "addCurator", summary = "Add a curator")
  @APIResponseSchema(value = ShownCurator.class, responseCode = "201")
  public ShownCurator add(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewCurator.class),
                      examples = {
                        @ExampleObject(
                            name = "all",
                            summary = "Somebody who is told of every channel",
                            value = Examples.CURATOR_OF_ALL),
                        @ExampleObject(
                            name = "some",
                            summary = "Somebody who is told of one channel",
                            value = Examples.CURATOR_OF_SOME)
                      }))
          RequestFields body) {
    Curator added = NewCurator.read(body).curator(UUID.randomUUID());
    return ShownCurator.of(appointing.add(caller.account(), added, clock.instant()));
  }

  /** One curator. */
  @GET
  @Path("/{curatorId}")
  @Operation(operationId = "readCurator", summary = "Read a curator")
  public ShownCurator curator(
      @Parameter(description = WHICH, example = EXAMPLE) @PathParam(ID) String curatorId) {
    return parse(curatorId)
        .flatMap(curators.of(caller.account())::find)
        .map(ShownCurator::of)
        .orElseThrow(Refusal::curatorNotFound);
  }

  /** Changes any part of a curator. */
  @PATCH
  @Path("/{curatorId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "changeCurator", summary = "Change any part of a curator")
  public ShownCurator change(
      @Parameter(description = WHICH, example = EXAMPLE) @PathParam(ID) String curatorId,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = CuratorChange.class)))
          RequestFields body) {
    CuratorChange change = CuratorChange.read(body);
    return parse(curatorId)
        .flatMap(id -> appointing.change(caller.account(), id, change::applied, clock.instant()))
        .map(ShownCurator::of)
        .orElseThrow(Refusal::curatorNotFound);
  }

  /** Removes a curator, who is told nothing more. */
  @DELETE
  @Path("/{curatorId}")
  @Operation(operationId = "removeCurator", summary = "Remove a curator")
  public void remove(
      @Parameter(description = WHICH, example = EXAMPLE) @PathParam(ID) String curatorId) {
    boolean isRemoved =
        parse(curatorId)
            .filter(id -> appointing.remove(caller.account(), id, clock.instant()))
            .isPresent();
    if (!isRemoved) {
      throw Refusal.curatorNotFound();
    }
  }

  /** A UUID in lower case, as we write it. */
  private static Optional<UUID> parse(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
