package dev.houston.channel;

import dev.houston.account.AccountId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events of channels in memory, in their order; of two with one cause the second is not taken. */
public final class ChannelEventsInMemory implements ChannelEvents {
  private final Map<Cause, ChannelEvent> events = new LinkedHashMap<>();

  /** What names an event. */
  private record Cause(AccountId account, ChannelId channel, String words) {}

  @Override
  public synchronized void put(
      AccountId account, ChannelId channel, ChannelEvent event, String cause) {
    events.putIfAbsent(new Cause(account, channel, cause), event);
  }

  /** What happened to a channel, in the order in which it was put in. */
  public synchronized List<ChannelEvent> of(AccountId account, ChannelId channel) {
    return events.entrySet().stream()
        .filter(event -> event.getKey().account().equals(account))
        .filter(event -> event.getKey().channel().equals(channel))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The causes of what happened to a channel, in that order. */
  public synchronized List<String> causes(AccountId account, ChannelId channel) {
    return events.keySet().stream()
        .filter(cause -> cause.account().equals(account))
        .filter(cause -> cause.channel().equals(channel))
        .map(Cause::words)
        .toList();
  }
}
