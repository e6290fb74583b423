package dev.houston.channel;

import dev.houston.account.AccountId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts in memory: see {@code ChannelCountsContract}. */
public final class CountsInMemory implements ChannelCounts {
  private final Map<Counter, Map<Counted, Long>> counts = new HashMap<>();

  /** Whose counts they are. */
  private record Counter(AccountId account, ChannelId channel) {}

  @Override
  public synchronized void add(
      AccountId account, ChannelId channel, Counted counted, String word, Instant now) {
    counts
        .computeIfAbsent(new Counter(account, channel), none -> new EnumMap<>(Counted.class))
        .merge(counted, 1L, Long::sum);
  }

  @Override
  public synchronized Map<Counted, Long> of(AccountId account, ChannelId channel) {
    return Map.copyOf(counts.getOrDefault(new Counter(account, channel), Map.of()));
  }
}
