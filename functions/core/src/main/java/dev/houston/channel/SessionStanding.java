package dev.houston.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a channel's session stands.
 *
 * @param report the last one that was applied; an older one is ignored (CH-7)
 * @param outSince when it left Active; none while it is Active, or if it never was
 * @param askAt when it is asked next
 */
public record SessionStanding(
    SessionState state,
    @Nullable Heard report,
    @Nullable Instant outSince,
    TakeBacks takeBacks,
    Restarts restarts,
    @Nullable Instant askAt) {

  /** A new channel's: it waits for its QR code to be scanned, unless the session says otherwise. */
  public static SessionStanding fresh(Instant now) {
    return new SessionStanding(SessionState.QR, null, null, TakeBacks.NONE, Restarts.NONE, now);
  }

  /** What a report said, and its own time. */
  public record Heard(SessionStatus status, Instant at) {

    /** Whether a report of this time and status says nothing new. */
    boolean makesOld(SessionReport report) {
      return report.at().isBefore(at) || (report.at().equals(at) && report.status() == status);
    }
  }

  /** When something falls due. */
  Optional<Instant> nextDue() {
    return Stream.of(
            Optional.ofNullable(takeBacks.overAt()),
            Optional.ofNullable(restarts.dueAt()),
            Optional.ofNullable(askAt))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }
}
