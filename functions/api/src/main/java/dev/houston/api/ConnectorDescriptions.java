package dev.houston.api;

import dev.houston.connector.generic.GenericProtocol;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * {@code /v3/connectors/generic/openapi}: what the makers of gateways need to know (IN-2). It
 * stands beside the API as the API's own description does: the same for everybody, without a key.
 */
@Singleton
public class ConnectorDescriptions {
  private static final String GENERIC = "/v3/connectors/generic/openapi";

  void install(@Observes Router router) {
    router
        .route(GENERIC)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(
            context ->
                context
                    .response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                    .end(GenericProtocol.description()));
  }
}
