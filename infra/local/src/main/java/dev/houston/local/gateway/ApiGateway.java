package dev.houston.local.gateway;

import dev.houston.local.gateway.RouteTable.Match;
import dev.houston.local.lambda.FunctionFailedException;
import dev.houston.local.lambda.Invocations;
import dev.houston.local.time.Activity;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything that answers HTTP here. A request whose route leads to one of the Funqy
 * functions becomes a call of it. One whose route leads to the HTTP API's application goes on to
 * its resources, which are in this same program. Any other is not found, but for those of this
 * machine itself under {@code /local/}.
 */
@Singleton
public class ApiGateway {
  private static final Logger LOG = System.getLogger(ApiGateway.class.getName());

  /** API Gateway's limit. */
  private static final long LARGEST_BODY = 10L * 1024 * 1024;

  private static final int BEFORE_EVERYTHING = -10_000;

  private final RouteTable routes;
  private final HttpApiEvents events;
  private final Invocations invocations;
  private final Activity activity;

  public ApiGateway(
      RouteTable routes, HttpApiEvents events, Invocations invocations, Activity activity) {
    this.routes = routes;
    this.events = events;
    this.invocations = invocations;
    this.activity = activity;
  }

  void standBefore(@Observes Router router) {
    router
        .route()
        .order(BEFORE_EVERYTHING)
        .handler(this::choose)
        .failureHandler(ApiGateway::refuse);
  }

  private void choose(RoutingContext exchange) {
    IncomingRequest request = incoming(exchange, Buffer.buffer());
    if (request.path().startsWith("/local/")) {
      exchange.next();
      return;
    }
    Match match = routes.find(request.method(), request.path()).orElse(null);
    if (match == null) {
      send(exchange, OutgoingResponse.ofGateway(404, "Not Found"));
    } else if (tooLarge(request)) {
      exchange.fail(413);
    } else if (match.function().export().isPresent()) {
      // Vert.x's own reader would take forms apart, and nobody could prove their sender any more.
      new BodyReading(LARGEST_BODY, body -> callFunction(exchange, match, body)).of(exchange);
    } else {
      exchange.next();
    }
  }

  private static boolean tooLarge(IncomingRequest request) {
    String length = request.header("content-length");
    return !length.isEmpty() && Long.parseLong(length) > LARGEST_BODY;
  }

  private void callFunction(RoutingContext exchange, Match match, Buffer body) {
    IncomingRequest request = incoming(exchange, body);
    exchange
        .vertx()
        .executeBlocking(() -> call(request, match), false)
        .onComplete(response -> send(exchange, response), exchange::fail);
  }

  private OutgoingResponse call(IncomingRequest request, Match match) {
    activity.begin();
    try {
      return OutgoingResponse.of(invocations.call(match.function(), events.of(request, match)));
    } catch (FunctionFailedException thrown) {
      LOG.log(Level.WARNING, match.function().logicalName() + " failed", thrown.getCause());
      return OutgoingResponse.ofFailure();
    } finally {
      activity.end();
    }
  }

  private static void refuse(RoutingContext exchange) {
    Throwable failure = exchange.failure();
    if (failure instanceof IllegalArgumentException) {
      send(exchange, OutgoingResponse.ofGateway(400, "Bad Request"));
    } else if (exchange.statusCode() == 413) {
      send(exchange, OutgoingResponse.ofGateway(413, "Request Entity Too Large"));
    } else {
      LOG.log(Level.WARNING, "A request failed", failure);
      send(exchange, OutgoingResponse.ofFailure());
    }
  }

  private static IncomingRequest incoming(RoutingContext exchange, Buffer body) {
    HttpServerRequest request = exchange.request();
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : request.headers().names()) {
      headers.put(name.toLowerCase(Locale.ROOT), request.headers().getAll(name));
    }
    return new IncomingRequest(
        request.method().name(),
        request.path(),
        request.query() == null ? "" : request.query(),
        protocol(request.version()),
        request.remoteAddress().hostAddress(),
        headers,
        body);
  }

  /** Nothing for a version that nobody knows. */
  private static String protocol(@Nullable HttpVersion version) {
    return version == null ? "" : version.alpnName().toUpperCase(Locale.ROOT);
  }

  private static void send(RoutingContext exchange, OutgoingResponse response) {
    HttpServerResponse out = exchange.response().setStatusCode(response.status());
    response.headers().forEach(out::putHeader);
    out.end(response.body());
  }
}
