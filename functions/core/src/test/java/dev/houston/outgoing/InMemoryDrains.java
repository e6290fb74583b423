package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drains in memory, as strict as the table: see {@code DrainsContract}. */
public final class InMemoryDrains implements Drains {
  private final Map<String, Drain> drains = new HashMap<>();

  @Override
  public synchronized Optional<Drain> find(AccountId account, ChannelId channel) {
    return Optional.ofNullable(drains.get(account + "#" + channel));
  }

  @Override
  public synchronized Optional<Drain> save(Drain drain, Instant now) {
    String key = drain.account() + "#" + drain.channel();
    Drain stored = drains.get(key);
    long version = stored == null ? 0 : stored.stored().version();
    Drain saved = stored(drain, now);
    if (version != drain.stored().version()) {
      return saved.equals(stored) ? Optional.of(saved) : Optional.empty();
    }
    drains.put(key, saved);
    return Optional.of(saved);
  }

  /** Every one of them, for tests that look behind the ports. */
  public synchronized List<Drain> all() {
    return List.copyOf(drains.values());
  }

  /** As the index has it: an entry that is still ahead stays where it is. */
  private static Drain stored(Drain drain, Instant now) {
    Instant before = drain.stored().lookAt();
    Instant lookAt =
        drain
            .wakeAt()
            .map(
                due -> before != null && before.isAfter(now) && !before.isAfter(due) ? before : due)
            .orElse(null);
    return new Drain(
        drain.account(),
        drain.channel(),
        drain.nextSendAt(),
        drain.handed(),
        drain.armedFor(),
        drain.rest(),
        drain.doubts(),
        drain.loggedOut(),
        drain.savedBy(),
        new Drain.Stored(drain.stored().version() + 1, lookAt));
  }
}
