package dev.houston.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.houston.api.http.Caller;
import dev.houston.api.http.Refusal;
import dev.houston.api.http.RequestFields;
import dev.houston.api.http.WithKey;
import dev.houston.subscriber.Subscriber;
import dev.houston.subscriber.Subscribing;
import dev.houston.subscriber.Subscribing.Registration;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** {@code /v3/webhooks}: who is told what happens in the account (AP-3). */
@Path("/v3/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@WithKey
@Tag(name = "Webhooks")
public class WebhooksRoutes {
  private final Caller caller;
  private final Subscribing subscribing;
  private final Clock clock;

  WebhooksRoutes(Caller caller, Subscribing subscribing, Clock clock) {
    this.caller = caller;
    this.subscribing = subscribing;
    this.clock = clock;
  }

  /** What has been done. */
  @Schema(name = "Done", requiredProperties = "ok")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Done(
      @Schema(description = "It is done, or will be.", examples = "true") boolean ok,
      @Schema(
              description =
                  "A new secret of Standard Webhooks, which signs what is sent from now on. It is"
                      + " shown this once.",
              examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
          @Nullable String secret) {

    /** Never the secret (NV-2). */
    @Override
    public String toString() {
      return "Done[" + ok + "]";
    }
  }

  /** The subscriber, and how deliveries to it go. */
  @GET
  @Operation(operationId = "readWebhooks", summary = "Read who is told what happens")
  public ShownSubscriber webhooks() {
    return ShownSubscriber.of(subscribing.subscriber(caller.account()));
  }

  /** Registers an address, once it has passed its test, or changes what it is told. */
  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "changeWebhooks", summary = "Change who is told what happens")
  public Done change(
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = SubscriberChange.class)))
          RequestFields body) {
    SubscriberChange change = SubscriberChange.read(body);
    Registration registration =
        subscribing.register(
            caller.account(), change.wish(), "test/" + UUID.randomUUID(), clock.instant());
    return switch (registration.verdict()) {
      case REGISTERED -> new Done(true, registration.secret());
      case ADDRESS_NOT_VALID -> throw Refusal.addressNotValid(registration.words());
      case TEST_NOT_PASSED -> throw Refusal.testNotPassed(registration.words());
    };
  }

  /** Nobody is told any more. */
  @DELETE
  @Operation(operationId = "removeWebhooks", summary = "Tell nobody any more")
  public Done remove() {
    subscribing.unregister(caller.account());
    return new Done(true, null);
  }

  /** Delivers what was tried for three days and kept. */
  @POST
  @Path("/replay")
  @ResponseStatus(202)
  @Operation(
      operationId = "replayWebhooks",
      summary = "Deliver what could not be delivered for three days")
  @APIResponse(
      responseCode = "202",
      description = "Accepted",
      content = @Content(schema = @Schema(implementation = Done.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is nobody to deliver to.",
      content =
          @Content(
              schema = @Schema(ref = "Error"),
              examples = @ExampleObject(name = "nobody", value = Examples.NO_SUBSCRIBER)))
  public Done replay() {
    if (subscribing.subscriber(caller.account()).filter(Subscriber::isOn).isEmpty()) {
      throw Refusal.noSubscriber();
    }
    subscribing.replay(caller.account(), UUID.randomUUID().toString());
    return new Done(true, null);
  }
}
