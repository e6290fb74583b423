package dev.houston.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses in the API's own shape what does not even get as far as the routes, such as a {@code
 * Host} that is none (AP-1, NV-3). {@link Refusing} does so for everything else.
 */
@Singleton
public class RefusingUnrouted {
  private static final Logger LOG = Logger.getLogger(RefusingUnrouted.class);

  private final ObjectMapper json;

  RefusingUnrouted(ObjectMapper json) {
    this.json = json;
  }

  /** Comes before whatever else would answer a failure. */
  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::refuse);
  }

  private void refuse(RoutingContext context) {
    var id = UUID.randomUUID().toString().replace("-", "");
    Status status = callersFault(Status.fromStatusCode(context.statusCode()));
    if (status == null) {
      LOG.errorf(context.failure(), "request %s failed", id);
    }
    ErrorAnswer error =
        status == null
            ? ErrorAnswer.unknown(id)
            : ErrorAnswer.of(status, id, status.name(), status.getReasonPhrase(), List.of());
    context
        .response()
        .setStatusCode(error.status())
        .putHeader(AnswerHeaders.REQUEST_ID, id)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(HttpHeaders.CONTENT_TYPE, ErrorAnswer.TYPE)
        .end(Buffer.buffer(written(error)));
  }

  private static @Nullable Status callersFault(@Nullable Status status) {
    return status != null && status.getFamily() == Status.Family.CLIENT_ERROR ? status : null;
  }

  private byte[] written(ErrorAnswer error) {
    try {
      return json.writeValueAsBytes(error);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
