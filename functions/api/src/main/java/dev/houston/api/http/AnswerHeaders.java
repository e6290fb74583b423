package dev.houston.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Puts its id on every answer, and keeps every answer out of caches: they hold conversations. */
@Provider
public class AnswerHeaders implements ContainerResponseFilter {
  static final String REQUEST_ID = "X-Request-Id";

  private final RequestId requestId;

  AnswerHeaders(RequestId requestId) {
    this.requestId = requestId;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    answer.getHeaders().putSingle(REQUEST_ID, requestId.value());
    answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
