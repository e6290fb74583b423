package dev.houston.api.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Which methods the path of a request has, e.g. {@code GET, HEAD, OPTIONS, POST} for {@code
 * /v3/channels}. The routing itself is asked, so that no second list of routes can grow stale.
 */
final class AllowedMethods {
  private AllowedMethods() {}

  /** As {@code Allow} writes them; empty for a path that nobody serves. */
  static String of(ContainerRequestContext request) {
    var context =
        (ResteasyReactiveRequestContext)
            ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
    var methods = new TreeSet<String>();
    String path = context.getPathWithoutPrefix();
    var classes = new RequestMapper<>(context.getDeployment().getClassMappers());
    for (var found = classes.map(path);
        found != null;
        found = classes.continueMatching(path, found)) {
      addAll(methods, found.value, found.remaining.isEmpty() ? "/" : found.remaining);
    }
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return String.join(", ", methods);
  }

  private static void addAll(Set<String> methods, InitialMatch match, String remaining) {
    for (ServerRestHandler handler : match.handlers) {
      if (handler instanceof ClassRoutingHandler routing) {
        routing
            .getMappers()
            .forEach(
                (method, paths) -> {
                  // Sub-resources have no method; we have none of them.
                  if (method != null && paths.map(remaining) != null) {
                    methods.add(method);
                  }
                });
      }
    }
  }
}
