package dev.houston.api;

import dev.houston.account.Account;
import dev.houston.account.Accounts;
import dev.houston.api.http.Caller;
import dev.houston.api.http.IdempotencyKey;
import dev.houston.api.http.RequestFields;
import dev.houston.api.http.WithKey;
import dev.houston.charging.ChangingBalance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /v3/balance}: what the account has, and what its channels cost it (AP-2, BA-1). */
@Path("/v3/balance")
@Produces(MediaType.APPLICATION_JSON)
@WithKey
@Tag(name = "Balance")
public class BalanceRoutes {
  private static final String TAKEN = "Taken: it shows within moments in `GET /v3/balance`.";

  private final Caller caller;
  private final Accounts accounts;
  private final ChangingBalance changing;
  private final Clock clock;

  BalanceRoutes(Caller caller, Accounts accounts, ChangingBalance changing, Clock clock) {
    this.caller = caller;
    this.accounts = accounts;
    this.changing = changing;
    this.clock = clock;
  }

  /** What has been taken and will be done. */
  @Schema(name = "Taken", requiredProperties = "id")
  public record Taken(
      @Schema(
              description = "The name of what was taken: the Idempotency-Key, or a new one.",
              examples = "8f0d3c1e-52ab-4c7e-9a39-0d2d1f6f4b7a")
          String id) {}

  /** The balance, read consistently. */
  @GET
  @Operation(operationId = "readBalance", summary = "Read the balance")
  public ShownBalance balance() {
    return accounts
        .find(caller.account())
        .map(Account::balance)
        .map(ShownBalance::of)
        .orElseThrow();
  }

  /** Sets any part of the balance. */
  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(202)
  @Operation(operationId = "setBalance", summary = "Set any part of the balance")
  @APIResponse(
      responseCode = "202",
      description = TAKEN,
      content = @Content(schema = @Schema(implementation = Taken.class)))
  public Taken change(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = BalanceSetting.class),
                      examples =
                          @ExampleObject(
                              name = "tariff",
                              summary = "What a channel costs from today on",
                              value = Examples.NEW_TARIFF)))
          RequestFields body) {
    String id = UUID.randomUUID().toString();
    changing.change(caller.account(), BalanceSetting.read(body), id, clock.instant());
    return new Taken(id);
  }

  /** Adds a payment. */
  @POST
  @Path("/top-ups")
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(202)
  @Operation(
      operationId = "topUp",
      summary = "Top up the balance",
      description =
          "A top-up that comes again with the same Idempotency-Key within 24 hours counts once,"
              + " whatever its amount.")
  @Parameter(
      name = IdempotencyKey.HEADER,
      in = ParameterIn.HEADER,
      description = "Names the payment: 1 to 64 visible ASCII characters.",
      example = "invoice-2026-0317",
      schema = @Schema(implementation = String.class, pattern = IdempotencyKey.PATTERN))
  @APIResponse(
      responseCode = "202",
      description = TAKEN,
      content = @Content(schema = @Schema(implementation = Taken.class)))
  public Taken topUp(
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = TopUp.class)))
          RequestFields body,
      HttpHeaders headers) {
    TopUp topUp = TopUp.read(body);
    String id = IdempotencyKey.read(headers).orElseGet(() -> UUID.randomUUID().toString());
    changing.topUp(caller.account(), topUp.amount(), id, clock.instant());
    return new Taken(id);
  }
}
