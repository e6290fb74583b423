package dev.houston.api;

import dev.houston.channel.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A channel as v3 lists it (AP-1), with its name and connector besides. */
@Schema(
    name = "Channel",
    requiredProperties = {"channelId", "transport", "plainId", "state", "name", "connector"})
public record ListedChannel(
    @Schema(examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f") String channelId,
    @Schema(enumeration = TRANSPORT) String transport,
    @Schema(description = "The channel's own number.", examples = "79865784457") String plainId,
    @Schema(ref = DescribingChannels.STATE) String state,
    @Schema(examples = "Sales") String name,
    @Schema(examples = "waha") String connector) {

  static final String TRANSPORT = "whatsapp";

  static ListedChannel of(Channel channel, boolean paid) {
    return new ListedChannel(
        channel.id().value(),
        TRANSPORT,
        channel.phone().digits(),
        channel.status(paid).state().code(),
        channel.name(),
        channel.session().connector());
  }
}
