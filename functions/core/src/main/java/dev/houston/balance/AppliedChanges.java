package dev.houston.balance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has been done to a balance already: the last fifty ids of the last 24 hours, so that what
 * comes again counts once.
 */
public record AppliedChanges(List<Applied> all) {

  /** The ids that are kept at most. */
  public static final int MOST = 50;

  private static final Duration KEPT = Duration.ofHours(24);

  public AppliedChanges {
    all = List.copyOf(all);
  }

  /** One of them, and when it was done. */
  public record Applied(String id, Instant at) {}

  public static AppliedChanges none() {
    return new AppliedChanges(List.of());
  }

  boolean contains(String id) {
    return all.stream().anyMatch(applied -> applied.id().equals(id));
  }

  AppliedChanges with(String id, Instant now) {
    List<Applied> young =
        all.stream().filter(applied -> applied.at().isAfter(now.minus(KEPT))).toList();
    return new AppliedChanges(
        Stream.concat(young.stream(), Stream.of(new Applied(id, now)))
            .skip(Math.max(0, young.size() + 1 - MOST))
            .toList());
  }
}
