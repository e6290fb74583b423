package dev.houston.wake;

import dev.houston.account.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The index of wake-ups over items in memory, all in one shard. An entry is early, never late, as
 * in the table; one that was set right stays so until its item changes.
 */
public final class InMemoryWakeIndex implements WakeIndex {
  private static final Comparator<Entry> IN_ORDER =
      Comparator.comparing(Entry::lookAt)
          .thenComparing(entry -> entry.account().value())
          .thenComparing(Entry::item);

  private final Supplier<Stream<Indexed>> items;
  private final Map<String, Corrected> corrected = new HashMap<>();

  /**
   * An index of these.
   *
   * @param items all that there are at that moment
   */
  public InMemoryWakeIndex(Supplier<Stream<Indexed>> items) {
    this.items = items;
  }

  /**
   * What the table knows of one item, told when it is asked for: most are never looked at.
   *
   * @param lookAt where it stands in the index; null for one that does not
   */
  public record Indexed(
      AccountId account,
      Supplier<String> item,
      long version,
      Instant lookAt,
      Supplier<Optional<Instant>> wakeAt) {}

  private record Corrected(long version, Optional<Instant> lookAt) {}

  @Override
  public List<Entry> lookBy(int shard, Instant horizon, Entry after, int most) {
    return items
        .get()
        .filter(item -> item.lookAt() != null && !item.lookAt().isAfter(horizon))
        .flatMap(item -> entry(item).stream())
        .filter(entry -> !entry.lookAt().isAfter(horizon))
        .sorted(IN_ORDER)
        .filter(entry -> after == null || IN_ORDER.compare(entry, after) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public List<Truth> truths(List<Entry> entries) {
    return entries.isEmpty()
        ? List.of()
        : entries.stream().flatMap(entry -> truth(entry).stream()).toList();
  }

  private Optional<Truth> truth(Entry entry) {
    return items
        .get()
        .filter(item -> item.account().equals(entry.account()))
        .filter(item -> item.item().get().equals(entry.item()))
        .map(item -> new Truth(entry, item.version(), item.wakeAt().get()))
        .findFirst();
  }

  @Override
  public void correct(Truth truth) {
    corrected.put(
        truth.entry().account() + "#" + truth.entry().item(),
        new Corrected(truth.version(), truth.wakeAt()));
  }

  private Optional<Entry> entry(Indexed item) {
    String name = item.item().get();
    Corrected right = corrected.get(item.account() + "#" + name);
    Optional<Instant> lookAt =
        right != null && right.version() == item.version()
            ? right.lookAt()
            : Optional.of(item.lookAt());
    return lookAt.map(moment -> new Entry(moment, item.account(), name));
  }
}
