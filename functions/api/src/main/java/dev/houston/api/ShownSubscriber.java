package dev.houston.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.houston.integration.api.ShownMessage;
import dev.houston.subscriber.Health;
import dev.houston.subscriber.Subscriber;
import dev.houston.subscriber.Subscriptions;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The subscriber of an account as the API shows it (AP-3). */
@Schema(
    name = "Webhooks",
    requiredProperties = {"webhooksUri", "subscriptions", "delivery"})
public record ShownSubscriber(
    @Schema(
            description = "Empty while nobody is registered.",
            examples = "https://crm.example.com/webhooks/houston")
        String webhooksUri,
    Wanted subscriptions,
    Delivery delivery) {

  /** What is told. */
  @Schema(
      name = "Subscriptions",
      requiredProperties = {
        "messagesAndStatuses",
        "contactsAndDealsCreation",
        "channelsUpdates",
        "templateStatus"
      })
  public record Wanted(
      @Schema(description = "Messages of the chats, and the statuses of ours.", examples = "true")
          boolean messagesAndStatuses,
      @Schema(description = "As it was set; nothing of the kind happens here.", examples = "false")
          boolean contactsAndDealsCreation,
      @Schema(description = "The states of channels.", examples = "true") boolean channelsUpdates,
      @Schema(description = "As it was set; nothing of the kind happens here.", examples = "false")
          boolean templateStatus) {

    private static Wanted of(Subscriptions wanted) {
      return new Wanted(
          wanted.messagesAndStatuses(),
          wanted.contactsAndDealsCreation(),
          wanted.channelsUpdates(),
          wanted.templateStatus());
    }
  }

  /** How deliveries go. */
  @Schema(name = "WebhookDelivery", requiredProperties = "state")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Delivery(
      @Schema(
              description =
                  "none: nobody is registered. working: what is sent is taken. failing: it is not,"
                      + " and waits. switchedOff: it answered 410; register it again to go on.",
              enumeration = {"none", "working", "failing", "switchedOff"})
          String state,
      @Schema(
              description = "Since when it is failing or switched off.",
              format = "date-time",
              examples = "2025-05-06T14:18:00.001Z")
          @Nullable String since,
      @Schema(
              description = "When it is tried again.",
              format = "date-time",
              examples = "2025-05-06T15:18:00.001Z")
          @Nullable String nextAttemptAt,
      @Schema(description = "What went wrong last.", examples = "answered 503")
          @Nullable String error) {

    private static Delivery of(Subscriber subscriber) {
      Health health = subscriber.health();
      State state =
          subscriber.isOn()
              ? (health.equals(Health.GOOD) ? State.WORKING : State.FAILING)
              : State.SWITCHED_OFF;
      return new Delivery(
          state.code(),
          written(health.failingSince()),
          written(health.restsUntil()),
          health.complaint());
    }

    private static @Nullable String written(@Nullable Instant at) {
      return at == null ? null : ShownMessage.moment(at);
    }
  }

  private enum State {
    NONE,
    WORKING,
    FAILING,
    SWITCHED_OFF;

    private String code() {
      return this == SWITCHED_OFF ? "switchedOff" : name().toLowerCase(Locale.ROOT);
    }
  }

  static ShownSubscriber of(Optional<Subscriber> found) {
    return found
        .map(
            subscriber ->
                new ShownSubscriber(
                    subscriber.uri().toString(),
                    Wanted.of(subscriber.subscriptions()),
                    Delivery.of(subscriber)))
        .orElseGet(
            () ->
                new ShownSubscriber(
                    "",
                    Wanted.of(Subscriptions.none()),
                    new Delivery(State.NONE.code(), null, null, null)));
  }
}
