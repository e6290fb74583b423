package dev.houston.wake;

import dev.houston.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The index of items that need attention at some time, in shards.
 *
 * <p>An entry says when to look; it may be early, never late. The item itself says what is due.
 */
public interface WakeIndex {

  /** One entry: when to look at which item. */
  record Entry(Instant lookAt, AccountId account, String item) {}

  /**
   * What an entry's item says: when it needs attention, if at all, and the version that says so.
   */
  record Truth(Entry entry, long version, Optional<Instant> wakeAt) {}

  /** The entries of a shard to look at by that time, earliest first, after the given one. */
  List<Entry> lookBy(int shard, Instant horizon, @Nullable Entry after, int most);

  /** What the items of these entries say; an item that is gone is left out. */
  List<Truth> truths(List<Entry> entries);

  /** Sets an early entry right, unless its item has changed since. */
  void correct(Truth truth);
}
