package dev.houston.curator;

import dev.houston.channel.ChannelId;
import java.util.List;
import java.util.Optional;

/**
 * The channels that a curator is told of: all of the account, new ones included, or some.
 *
 * @param some in the order given, each once; nothing for all
 */
public record WatchedChannels(Optional<List<ChannelId>> some) {

  public WatchedChannels {
    some = some.map(channels -> channels.stream().distinct().toList());
  }

  /** All of them, and every one that is connected later. */
  public static WatchedChannels all() {
    return new WatchedChannels(Optional.empty());
  }

  /** These and no others; with none of them the curator hears of the balance only. */
  public static WatchedChannels of(List<ChannelId> channels) {
    return new WatchedChannels(Optional.of(channels));
  }

  /** Whether the curator is told of this channel. */
  public boolean include(ChannelId channel) {
    return some.map(channels -> channels.contains(channel)).orElse(true);
  }
}
