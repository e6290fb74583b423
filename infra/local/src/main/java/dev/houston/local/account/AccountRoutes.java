package dev.houston.local.account;

import dev.houston.account.InvalidFieldException;
import dev.houston.function.OpenAccount;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /local/accounts {"name": …}} opens one more account, as whoever runs an installation
 * in AWS does by invoking {@code open-account}.
 */
@Path("/local/accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountRoutes {
  private final OpenAccount openAccount;

  public AccountRoutes(OpenAccount openAccount) {
    this.openAccount = openAccount;
  }

  /** 201 with the account's id and its first API key. */
  @POST
  public Response open(OpenAccount.@Nullable Request request) {
    try {
      var wanted = request == null ? new OpenAccount.Request(null) : request;
      return Response.status(Response.Status.CREATED)
          .entity(openAccount.openAccount(wanted))
          .build();
    } catch (InvalidFieldException refusal) {
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(Map.of("error", refusal.field() + " " + refusal.complaint()))
          .build();
    }
  }
}
