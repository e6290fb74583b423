package dev.houston.channel;

import dev.houston.account.AccountId;
import dev.houston.channel.Channel.Stored;
import dev.houston.secret.Sealed;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Channels in memory, as strict as the tables: see {@code ChannelsContract}. */
public final class InMemoryChannels implements Channels {
  private final Map<ChannelId, Channel> channels = new HashMap<>();
  private final Map<ChannelId, Sealed> secrets = new HashMap<>();
  private final Set<ChannelId> givenUp = new HashSet<>();

  @Override
  public synchronized boolean add(Channel channel, Sealed webhookSecret) {
    Optional<Channel> holder =
        withDeleted(channel.account()).stream()
            .filter(other -> other.phone().equals(channel.phone()))
            .filter(other -> !givenUp.contains(other.id()))
            .findFirst();
    if (holder.isPresent()) {
      return holder.get().id().equals(channel.id());
    }
    secrets.put(channel.id(), webhookSecret);
    channels.put(channel.id(), stored(channel, channel.createdAt()));
    return true;
  }

  @Override
  public synchronized Optional<WebhookEntry> webhook(ChannelId id) {
    return Optional.ofNullable(channels.get(id))
        .filter(channel -> !givenUp.contains(id))
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
  public Optional<Channel> lately(AccountId account, ChannelId id) {
    return find(account, id);
  }

  @Override
  public synchronized Optional<Channel> save(Channel channel, Instant now) {
    long version =
        find(channel.account(), channel.id()).map(found -> found.stored().version()).orElse(0L);
    if (version != channel.stored().version()) {
      return Optional.empty();
    }
    Channel saved = stored(channel, now);
    channels.put(channel.id(), saved);
    return Optional.of(saved);
  }

  @Override
  public synchronized void giveUp(Channel channel) {
    givenUp.add(channel.id());
  }

  @Override
  public synchronized List<Channel> withDeleted(AccountId account) {
    return channels.values().stream()
        .filter(channel -> channel.account().equals(account))
        .sorted(Comparator.comparing(channel -> channel.id().value()))
        .toList();
  }

  /** Every one of them, for tests that look behind the ports. */
  public synchronized List<Channel> all() {
    return List.copyOf(channels.values());
  }

  /** As the index has it: an entry that is still ahead stays where it is. */
  private static Channel stored(Channel channel, Instant now) {
    Instant before = channel.stored().lookAt();
    Instant lookAt =
        channel
            .wakeAt()
            .map(
                due -> before != null && before.isAfter(now) && !before.isAfter(due) ? before : due)
            .orElse(null);
    return new Channel(
        channel.account(),
        channel.id(),
        channel.name(),
        channel.phone(),
        channel.session(),
        channel.createdAt(),
        channel.onTimes(),
        channel.standing(),
        channel.shown(),
        channel.activity(),
        channel.attention(),
        channel.obeyed(),
        channel.errands(),
        channel.notices(),
        new Stored(channel.stored().version() + 1, lookAt));
  }
}
