package dev.houston.local.soak;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How long answers took, and of which family they were. */
final class Latencies {
  private long[] nanos = new long[1_024];
  private int count;
  private final Map<Integer, Integer> families = new TreeMap<>();

  synchronized void add(Duration taken, int status) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = taken.toNanos();
    families.merge(status / 100, 1, Integer::sum);
  }

  synchronized int count() {
    return count;
  }

  /** That many of a hundred answers took no longer. */
  synchronized Duration percentile(int percent) {
    if (count == 0) {
      return Duration.ZERO;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return Duration.ofNanos(sorted[Math.min(count - 1, count * percent / 100)]);
  }

  /** Such as {@code {2=412, 5=7}}. */
  synchronized Map<Integer, Integer> families() {
    return new TreeMap<>(families);
  }
}
