package dev.houston.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a channel's session stands.
 *
 * @param report the last one that was applied; an older one is ignored (CH-7)
 * @param outSince when it left Active; none while it is Active, or if it never was
 * @param askAt when it is asked next
 * @param trouble what its connector answered instead of doing what it was told or asked last
 */
public record SessionStanding(
    SessionState state,
    @Nullable Heard report,
    @Nullable Instant outSince,
    TakeBacks takeBacks,
    Restarts restarts,
    @Nullable Instant askAt,
    @Nullable Trouble trouble) {

  /** A new channel's: it waits for its QR code to be scanned, unless the session says otherwise. */
  public static SessionStanding fresh(Instant now) {
    return new SessionStanding(
        SessionState.QR, null, null, TakeBacks.NONE, Restarts.NONE, now, null);
  }

  /**
   * Why a connector did not do what it should.
   *
   * @param words for people, e.g. {@code the connector does not take the API key}
   */
  public record Trouble(String words, Instant at) {
    private static final int LONGEST = 200;

    public Trouble {
      words = words.substring(0, Math.min(LONGEST, words.length()));
    }
  }

  /**
   * What a report said, and its own time.
   *
   * @param before what reports of the very same time said before it, such as {@code qr} and then
   *     {@code working} by a clock of whole seconds: one that comes again is not the last word
   */
  public record Heard(SessionStatus status, Instant at, List<SessionStatus> before) {

    public Heard {
      before = List.copyOf(before);
    }

    public Heard(SessionStatus status, Instant at) {
      this(status, at, List.of());
    }

    /** What is heard once this report is the last one, which this one does not make old. */
    Heard then(SessionReport report) {
      return report.at().equals(at)
          ? new Heard(report.status(), at, withItself())
          : new Heard(report.status(), report.at());
    }

    private List<SessionStatus> withItself() {
      return Stream.concat(before.stream(), Stream.of(status)).toList();
    }

    /** Whether a report of this time and status says nothing new. */
    boolean makesOld(SessionReport report) {
      return report.at().isBefore(at)
          || (report.at().equals(at) && withItself().contains(report.status()));
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
