package dev.houston.api.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.UUID;

/**
 * The name under which a request is found again: in the answer's {@code X-Request-Id}, in the body
 * of an error (AP-1), in our log, and, where there is an API Gateway, in its log too.
 */
@RequestScoped
public class RequestId {
  private final String value;

  RequestId(Instance<APIGatewayV2HTTPEvent.RequestContext> gateway) {
    this.value =
        Optional.of(gateway)
            .filter(Instance::isResolvable)
            .map(present -> present.get().getRequestId())
            .orElseGet(() -> UUID.randomUUID().toString().replace("-", ""));
  }

  /** E.g. {@code 7ca68797d127735e72b066b0080e2cc0}. */
  public String value() {
    return value;
  }
}
