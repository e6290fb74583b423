package dev.houston.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies that a subscriber is sent, as the description shows them (AP-3, AP-4). */
final class SentWebhooks {
  private SentWebhooks() {}

  /** That by which a registration is tried. */
  @Schema(
      name = "TestWebhook",
      description = "Tries an address when it is registered. It must be answered with 200.",
      requiredProperties = "test")
  record Test(@Schema(examples = "true") boolean test) {}

  /** That a message is new in a chat. */
  @Schema(
      name = "MessagesWebhook",
      description =
          "What is new in a chat: a message of the client, one of ours, a system message, a missed"
              + " call.",
      requiredProperties = "messages")
  record Messages(List<ListedMessage> messages) {}

  /** That messages from us have reached a status. */
  @Schema(
      name = "StatusesWebhook",
      description = "What has become of messages from us. A status never goes back.",
      requiredProperties = "statuses")
  record Statuses(List<Status> statuses) {}

  /** That channels have changed their state. */
  @Schema(
      name = "ChannelsWebhook",
      description =
          "That channels have changed their state, each in the order of its changes; disabled also"
              + " tells that one is deleted.",
      requiredProperties = "channelsUpdates")
  record Channels(List<ChannelUpdate> channelsUpdates) {}

  /** A state of a channel. */
  @Schema(
      name = "ChannelUpdate",
      requiredProperties = {"channelId", "state", "timestamp"})
  record ChannelUpdate(
      @Schema(examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f") String channelId,
      @Schema(ref = DescribingChannels.STATE) String state,
      @Schema(
              description = "When it changed, in milliseconds since 1970.",
              examples = "1746541080001")
          long timestamp) {}

  /** A status of a message from us. */
  @Schema(
      name = "MessageStatus",
      requiredProperties = {"messageId", "timestamp", "status"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Status(
      @Schema(examples = "be3dc577-60c4-4fc8-83a5-8c358e0bfe15") String messageId,
      @Schema(
              description = "When it came about, by the connector.",
              format = "date-time",
              examples = "2025-05-06T14:18:00.001Z")
          String timestamp,
      @Schema(
              description = "error: it was not sent. unknown: it can not be known.",
              enumeration = {"sent", "delivered", "read", "error", "unknown"})
          String status,
      @Schema(description = "Of an error: which.") ListedMessage.@Nullable Failure error) {}
}
