package dev.houston.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelCounts.Counted;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.ChannelStatus.Button;
import dev.houston.channel.SessionStanding;
import dev.houston.notice.StatusTexts;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A channel as it is listed, with what its status means and what helps (AP-2, CH-1). */
@Schema(
    name = "ChannelInDetail",
    requiredProperties = {
      "channelId",
      "transport",
      "plainId",
      "state",
      "name",
      "connector",
      "status",
      "outgoing",
      "advice",
      "counts"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownChannel(
    @Schema(examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f") String channelId,
    @Schema(enumeration = ListedChannel.TRANSPORT) String transport,
    @Schema(description = "The channel's own number.", examples = "79865784457") String plainId,
    @Schema(ref = DescribingChannels.STATE) String state,
    @Schema(examples = "Sales") String name,
    @Schema(examples = "waha") String connector,
    @Schema(ref = DescribingChannels.STATUS) String status,
    @Schema(ref = DescribingChannels.BUTTON) @Nullable String button,
    @Schema(
            description =
                "What becomes of a message to a client: it is sent, or queued until the channel is"
                    + " active, or refused.",
            enumeration = {"sent", "queued", "refused"})
        String outgoing,
    @Schema(
            description = "The status, what it means and what to do, in the account's locale.",
            examples =
                "Scan the QR code – this status appears for new channels and if the “Log out from"
                    + " all devices” button has been pressed. Click the link and scan the code.")
        String advice,
    @Schema(
            description =
                "What the connector answered instead of doing what it was told or asked last;"
                    + " absent if it did.",
            examples = "does not take the API key")
        @Nullable String connectorTrouble,
    @Schema(
            description =
                "What was received for the channel and came to nothing, counted: dropped while it"
                    + " was disabled, late or unknown reports, outages that could not be fetched."
                    + " What never came is left out.",
            examples = "{\"droppedMessages\": 2, \"lateReports\": 1}")
        Map<String, Long> counts) {

  static ShownChannel of(
      Channel channel, boolean paid, StatusTexts texts, Map<Counted, Long> counts) {
    ListedChannel listed = ListedChannel.of(channel, paid);
    ChannelStatus status = channel.status(paid);
    SessionStanding.Trouble trouble = channel.standing().trouble();
    return new ShownChannel(
        listed.channelId(),
        listed.transport(),
        listed.plainId(),
        listed.state(),
        listed.name(),
        listed.connector(),
        status.code(),
        status.button().map(Button::code).orElse(null),
        outgoing(status),
        texts.line(status),
        trouble == null ? null : trouble.words(),
        counts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    counted -> counted.getKey().code(),
                    Map.Entry::getValue,
                    Long::sum,
                    TreeMap::new)));
  }

  static String outgoing(ChannelStatus status) {
    return switch (status.outgoing()) {
      case QUEUED_AND_SENT -> "sent";
      case QUEUED -> "queued";
      case REFUSED -> "refused";
    };
  }
}
