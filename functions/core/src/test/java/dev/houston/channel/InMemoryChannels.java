package dev.houston.channel;

import dev.houston.account.AccountId;
import dev.houston.secret.Sealed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Channels in memory, as strict as the tables: see {@code ChannelsContract}. */
public final class InMemoryChannels implements Channels {
  private final Map<ChannelId, Channel> channels = new HashMap<>();
  private final Map<ChannelId, Sealed> secrets = new HashMap<>();

  @Override
  public synchronized boolean add(Channel channel, Sealed webhookSecret) {
    boolean taken =
        of(channel.account()).stream().anyMatch(other -> other.phone().equals(channel.phone()));
    if (taken) {
      return channel.equals(channels.get(channel.id()));
    }
    secrets.put(channel.id(), webhookSecret);
    channels.put(channel.id(), channel);
    return true;
  }

  @Override
  public synchronized Optional<WebhookEntry> webhook(ChannelId id) {
    return Optional.ofNullable(channels.get(id))
        .map(
            channel ->
                new WebhookEntry(
                    channel.account(),
                    id,
                    channel.session().connector(),
                    channel.session().session(),
                    secrets.get(id)));
  }

  @Override
  public synchronized Optional<Channel> find(AccountId account, ChannelId id) {
    return Optional.ofNullable(channels.get(id))
        .filter(channel -> channel.account().equals(account));
  }

  @Override
  public synchronized List<Channel> of(AccountId account) {
    return channels.values().stream()
        .filter(channel -> channel.account().equals(account))
        .sorted(Comparator.comparing(channel -> channel.id().value()))
        .toList();
  }
}
