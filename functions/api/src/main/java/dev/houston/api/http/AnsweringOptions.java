package dev.houston.api.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers {@code OPTIONS} with the methods of the very path that was asked about. The framework
 * would answer those of every path of the same class, also for a path that nobody serves.
 */
@Provider
@PreMatching
public class AnsweringOptions implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      return;
    }
    String allowed = AllowedMethods.of(request);
    if (allowed.isEmpty()) {
      throw new NotFoundException();
    }
    request.abortWith(Response.noContent().header(HttpHeaders.ALLOW, allowed).build());
  }
}
