package dev.houston.api.http;

import dev.houston.account.InvalidFieldException;
import dev.houston.chat.Page.UnknownPlaceException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever went wrong into an answer in the API's own shape of an error (AP-1, NV-3). */
@Singleton
public class Refusing {
  private static final Logger LOG = Logger.getLogger(Refusing.class);

  private final RequestId requestId;

  Refusing(RequestId requestId) {
    this.requestId = requestId;
  }

  @ServerExceptionMapper
  Response refused(Refusal refusal) {
    Response.ResponseBuilder answer = Response.status(refusal.status());
    if (refusal.status() == Status.UNAUTHORIZED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return withBody(
        answer,
        ErrorAnswer.of(
            refusal.status(),
            requestId.value(),
            refusal.code(),
            refusal.description(),
            refusal.data()));
  }

  /** A rule of the business that only the business could check. */
  @ServerExceptionMapper
  Response invalidField(InvalidFieldException invalid) {
    return refused(Refusal.invalid(invalid.field(), invalid.complaint()));
  }

  @ServerExceptionMapper
  Response unknownPlace(UnknownPlaceException unknown) {
    return refused(Refusal.invalid("from", "is not a place in this list"));
  }

  /** What the routing refuses: an unknown route, method, content type. */
  @ServerExceptionMapper
  Response notRouted(WebApplicationException refused, ContainerRequestContext request) {
    Status routed = Status.fromStatusCode(refused.getResponse().getStatus());
    if (routed == null || routed.getFamily() != Status.Family.CLIENT_ERROR) {
      return failed(refused);
    }
    String allowed = AllowedMethods.of(request);
    // Of several classes for one path the routing asks the last one, which may not know it at all.
    boolean isThere = routed == Status.NOT_FOUND && !allowed.isEmpty();
    Status status = isThere ? Status.METHOD_NOT_ALLOWED : routed;
    Response.ResponseBuilder answer = Response.fromResponse(refused.getResponse()).status(status);
    if (status == Status.METHOD_NOT_ALLOWED) {
      answer.header(HttpHeaders.ALLOW, allowed);
    }
    return withBody(
        answer,
        ErrorAnswer.of(
            status, requestId.value(), status.name(), status.getReasonPhrase(), List.of()));
  }

  /** Our own fault: under the id that the caller learns, the log has the rest. */
  @ServerExceptionMapper
  Response failed(Throwable fault) {
    LOG.errorf(fault, "request %s failed", requestId.value());
    return withBody(
        Response.status(Status.INTERNAL_SERVER_ERROR), ErrorAnswer.unknown(requestId.value()));
  }

  private static Response withBody(Response.ResponseBuilder answer, ErrorAnswer error) {
    return answer.type(ErrorAnswer.TYPE).entity(error).build();
  }
}
