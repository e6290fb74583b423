package dev.houston.api.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.houston.wiring.HoustonConfiguration;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where others reach us, e.g. {@code https://houston.example.com}: as configured, or else where
 * this request reached us. Behind API Gateway that is the domain the gateway says it was; otherwise
 * the request's own scheme and {@code Host}. Forwarding headers are nothing that we believe.
 */
@Singleton
public class PublicAddress {
  private static final Pattern SLASHES_AT_THE_END = Pattern.compile("/+$");

  private final HoustonConfiguration configuration;
  private final Instance<APIGatewayV2HTTPEvent.RequestContext> gateway;

  PublicAddress(
      HoustonConfiguration configuration, Instance<APIGatewayV2HTTPEvent.RequestContext> gateway) {
    this.configuration = configuration;
    this.gateway = gateway;
  }

  /**
   * The address without a slash at its end.
   *
   * @throws Refusal naming {@code Host} if that names no host
   */
  public String seenBy(UriInfo request) {
    String address =
        configuration.publicUrl().or(this::ofGateway).orElseGet(() -> ofRequest(request));
    return SLASHES_AT_THE_END.matcher(address).replaceFirst("");
  }

  private static String ofRequest(UriInfo request) {
    URI address = request.getBaseUri();
    if (address.getHost() == null) {
      throw Refusal.invalid("Host", "must name the host that was reached");
    }
    return address.resolve("/").toString();
  }

  private Optional<String> ofGateway() {
    return Optional.of(gateway)
        .filter(Instance::isResolvable)
        .map(present -> present.get().getDomainName())
        .map(domain -> "https://" + domain);
  }
}
