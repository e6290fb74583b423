package dev.houston.aws;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The attributes by which an item of the state table stands in the index of wake-ups.
 *
 * <p>{@code wakeAt} is the truth. {@code wakeLook}, the index's key, may be early but never late:
 * an entry that is still ahead stays where it is, so that most changes of a deadline do not touch
 * the index, which costs as much as the item itself. The sweep sets right what it finds too early.
 */
final class Wakes {
  static final String WAKE_AT = "wakeAt";
  static final String LOOK = "wakeLook";
  static final String SHARD = "wakeShard";

  private Wakes() {}

  /** Writes the attributes of an item that needs attention at this time, if at all. */
  static void write(
      Item item,
      String account,
      String name,
      Optional<Instant> wakeAt,
      @Nullable Instant lookedAt,
      int shards,
      Instant now) {
    wakeAt.ifPresent(
        due -> {
          boolean ahead = lookedAt != null && lookedAt.isAfter(now) && !lookedAt.isAfter(due);
          item.time(WAKE_AT, due)
              .time(LOOK, ahead ? lookedAt : due)
              .text(SHARD, shard(account, name, shards));
        });
  }

  /** The same of an item whose deadline changes seldom: its entry is never early. */
  static void write(Item item, String account, String name, Optional<Instant> wakeAt, int shards) {
    wakeAt.ifPresent(due -> write(item, account, name, wakeAt, null, shards, due));
  }

  /** The name of a shard of the index. */
  static String shard(int number) {
    return "shard#" + number;
  }

  private static String shard(String account, String name, int shards) {
    var checksum = new CRC32();
    checksum.update((account + "#" + name).getBytes(StandardCharsets.UTF_8));
    return shard((int) (checksum.getValue() % shards));
  }
}
