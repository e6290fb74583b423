package dev.houston.outbox;

import dev.houston.account.AccountId;
import dev.houston.chat.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Outboxes in memory, as strict as the table: see {@code OutboxesContract}. */
public final class InMemoryOutboxes implements Outboxes {
  private final TreeMap<String, Outbox> items = new TreeMap<>();

  @Override
  public synchronized Optional<Outbox> find(OutboxKey key) {
    return Optional.ofNullable(items.get(place(key)));
  }

  @Override
  public synchronized Optional<Outbox> save(Outbox outbox, Instant now) {
    Outbox stored = items.get(place(outbox.key()));
    long version = stored == null ? 0 : stored.stored().version();
    Instant before = outbox.stored().lookAt();
    Instant lookAt =
        outbox
            .wakeAt()
            .map(
                due -> before != null && before.isAfter(now) && !before.isAfter(due) ? before : due)
            .orElse(null);
    Outbox saved =
        new Outbox(
            outbox.key(),
            outbox.settled(),
            outbox.kept(),
            outbox.replayed(),
            outbox.askedAt(),
            outbox.attempts(),
            outbox.retryAt(),
            new Outbox.Stored(outbox.stored().version() + 1, lookAt));
    if (version != outbox.stored().version()) {
      return saved.equals(stored) ? Optional.of(saved) : Optional.empty();
    }
    items.put(place(outbox.key()), saved);
    return Optional.of(saved);
  }

  @Override
  public synchronized Page<Outbox> of(
      AccountId account, String destination, String from, int most) {
    String all = account + "#" + OutboxKey.items(destination);
    if (from != null && !from.startsWith(all)) {
      throw new Page.UnknownPlaceException(null);
    }
    List<Outbox> behind =
        items.tailMap(from == null ? all : from, from == null).entrySet().stream()
            .filter(item -> item.getKey().startsWith(all))
            .map(Map.Entry::getValue)
            .toList();
    List<Outbox> page = behind.stream().limit(most).toList();
    return new Page<>(
        page,
        behind.size() > page.size()
            ? Optional.of(place(page.get(page.size() - 1).key()))
            : Optional.empty());
  }

  /** Every one of them, for tests that look behind the ports. */
  public synchronized List<Outbox> all() {
    return List.copyOf(items.values());
  }

  private static String place(OutboxKey key) {
    return key.account() + "#" + key.item();
  }
}
