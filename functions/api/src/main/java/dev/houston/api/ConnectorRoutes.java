package dev.houston.api;

import dev.houston.connector.generic.GenericProtocol;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /v3/connectors}: what the makers of gateways need to know (IN-2). It is the same for
 * everybody, so it needs no key; being a description itself, it stands in no other.
 */
@Path("/v3/connectors")
public class ConnectorRoutes {

  /** The generic protocol in OpenAPI 3.1. */
  @GET
  @Path("/generic/openapi")
  @Produces("application/yaml")
  @Operation(hidden = true)
  public String genericProtocol() {
    return GenericProtocol.description();
  }
}
