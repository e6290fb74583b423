package dev.houston.api;

import dev.houston.channel.ChannelId;
import dev.houston.channel.UserCommand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A command that is safe in the channel's queue. */
@Schema(requiredProperties = {"channelId", "command", "requested"})
public record RequestedCommand(
    @Schema(examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f") String channelId,
    @Schema(enumeration = {"enable", "disable", "use-here", "delete"}) String command,
    @Schema(description = "It will be obeyed.", examples = "true") boolean requested) {

  static RequestedCommand of(ChannelId channel, UserCommand command) {
    return new RequestedCommand(channel.value(), command.code(), true);
  }
}
