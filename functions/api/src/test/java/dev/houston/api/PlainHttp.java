package dev.houston.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import io.quarkus.amazon.lambda.http.AwsHttpContextProducers;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Objects;

/**
 * The whole application over plain HTTP, on any free port. The server that stands in for API
 * Gateway and Lambda makes text of every body; and the channel behind it can lose a request between
 * its two threads (seen once in about a hundred thousand), for which it then waits for ever. See
 * {@link BehindApiGatewayTest} for what comes from the gateway.
 */
@Singleton
@Unremovable
public class PlainHttp {
  private HttpServer server;

  void listen(@Observes StartupEvent started, Vertx vertx) {
    server =
        vertx
            .createHttpServer()
            .requestHandler(VertxHttpRecorder.getRootHandler())
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  void close(@Observes ShutdownEvent stopping) {
    server.close();
  }

  int port() {
    return server.actualPort();
  }

  /** The gateway's, or one in which it says nothing. */
  @Produces
  @RequestScoped
  @Alternative
  @Priority(1)
  RequestContext context(AwsHttpContextProducers gateway) {
    return Objects.requireNonNullElseGet(gateway.getHttpRequestContext(), RequestContext::new);
  }
}
