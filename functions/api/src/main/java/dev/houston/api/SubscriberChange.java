package dev.houston.api;

import dev.houston.api.http.RequestFields;
import dev.houston.subscriber.Subscribing.Wish;
import dev.houston.subscriber.Subscriptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a subscriber is to be changed; what is left out stays as it is (AP-3). */
@Schema(
    description = "Who is told what happens, and of what; what is not there stays as it is.",
    additionalProperties = Schema.False.class)
record SubscriberChange(
    @Schema(
            implementation = String.class,
            description =
                "An https address on the public Internet. It is tested at once: it must answer"
                    + " {\"test\": true} with 200.",
            maxLength = LONGEST_ADDRESS,
            examples = "https://crm.example.com/webhooks/houston")
        @Nullable URI webhooksUri,
    @Nullable Wanted subscriptions,
    @Schema(
            description =
                "Whether there is to be a new secret. It is in the answer; the one before goes on"
                    + " signing for 24 hours.",
            examples = "true")
        @Nullable Boolean newSecret) {

  private static final int LONGEST_ADDRESS = 200;

  /** What is to be told, or no longer. */
  @Schema(name = "SubscriptionsChange", additionalProperties = Schema.False.class)
  record Wanted(
      @Schema(description = "Messages of the chats, and the statuses of ours.", examples = "true")
          @Nullable Boolean messagesAndStatuses,
      @Schema(
              description = "Taken for the sake of v3's clients; nothing of the kind happens here.",
              examples = "false")
          @Nullable Boolean contactsAndDealsCreation,
      @Schema(description = "The states of channels.", examples = "true")
          @Nullable Boolean channelsUpdates,
      @Schema(
              description = "Taken for the sake of v3's clients; nothing of the kind happens here.",
              examples = "false")
          @Nullable Boolean templateStatus) {

    private static Wanted read(RequestFields fields) {
      return new Wanted(
          fields.flag("messagesAndStatuses").orElse(null),
          fields.flag("contactsAndDealsCreation").orElse(null),
          fields.flag("channelsUpdates").orElse(null),
          fields.flag("templateStatus").orElse(null));
    }

    private Subscriptions applied(Subscriptions before) {
      return new Subscriptions(
          or(messagesAndStatuses, before.messagesAndStatuses()),
          or(contactsAndDealsCreation, before.contactsAndDealsCreation()),
          or(channelsUpdates, before.channelsUpdates()),
          or(templateStatus, before.templateStatus()));
    }

    private static boolean or(@Nullable Boolean wanted, boolean before) {
      return wanted == null ? before : wanted;
    }
  }

  /** Reads a body; refuses it naming every field at fault (NV-3). */
  static SubscriberChange read(RequestFields body) {
    var change =
        new SubscriberChange(
            body.parsed(
                    "webhooksUri",
                    LONGEST_ADDRESS,
                    SubscriberChange::address,
                    "must be the address of a web page")
                .orElse(null),
            body.object("subscriptions").map(Wanted::read).orElse(null),
            body.flag("newSecret").orElse(null));
    body.end();
    return change;
  }

  /** The same in the words of the business. */
  Wish wish() {
    return new Wish(
        webhooksUri,
        before -> subscriptions == null ? before : subscriptions.applied(before),
        newSecret != null && newSecret);
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text)).filter(URI::isAbsolute);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** Never the address's query, which may hold a key (NV-2). */
  @Override
  public String toString() {
    return "SubscriberChange[]";
  }
}
