package dev.houston.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a chat's delivery watch stands (DW).
 *
 * @param outgoing our messages that still matter, by their own time: the newest that the client
 *     has, all after it, and the one that was announced; at most {@link #MOST_OUTGOING}
 * @param notDelivered the pair of DW-1 to DW-4
 * @param notRead the pair of DW-5 and DW-6
 * @param unavailableSaidAt when status-unavailable was said last (DW-7)
 */
public record Watch(
    List<Outgoing> outgoing,
    Announcement notDelivered,
    Reminder notRead,
    @Nullable Instant unavailableSaidAt) {

  /** Older ones are given up: so many messages in a row that the client does not have. */
  public static final int MOST_OUTGOING = 20;

  public Watch {
    outgoing = List.copyOf(outgoing);
  }

  /**
   * The pair of DW-1 to DW-4 and what it speaks of.
   *
   * @param message the one announced last
   * @param saidAt when it was announced
   * @param halfHourOver when finally-delivered is due (DW-3)
   */
  public record Announcement(
      NotDeliveredPair pair,
      @Nullable MessageId message,
      @Nullable Instant saidAt,
      @Nullable Instant halfHourOver) {

    public static final Announcement NONE =
        new Announcement(NotDeliveredPair.CLOSED, null, null, null);

    Announcement of(MessageId other) {
      return new Announcement(pair, other, saidAt, halfHourOver);
    }

    boolean speaksOf(MessageId other) {
      return pair != NotDeliveredPair.CLOSED && other.equals(message);
    }
  }

  /** The pair of DW-5 and DW-6, and when not-read was said last. */
  public record Reminder(NotReadPair pair, @Nullable Instant saidAt) {

    public static final Reminder NONE = new Reminder(NotReadPair.CLOSED, null);
  }

  /** Nothing sent, nothing said. */
  public static Watch idle() {
    return new Watch(List.of(), Announcement.NONE, Reminder.NONE, null);
  }

  /** Whether this message still matters here, so that the watch itself knows its status. */
  boolean follows(MessageId message) {
    return find(message).isPresent();
  }

  Optional<Outgoing> find(MessageId message) {
    return outgoing.stream().filter(known -> known.id().equals(message)).findFirst();
  }

  /** The message of which the connector speaks under this id. */
  Optional<Outgoing> reportedAs(MessageId reported) {
    return outgoing.stream().filter(known -> reported.equals(known.reportedAs())).findFirst();
  }

  /** The last message: the latest by its own time that stands. */
  Optional<Outgoing> last() {
    return lastOf(outgoing);
  }

  static Optional<Outgoing> lastOf(List<Outgoing> outgoing) {
    return outgoing.stream().filter(Outgoing::stands).reduce((earlier, later) -> later);
  }

  /** Whether a check falls due by then, be it of a message that is not the last one now. */
  boolean hasDueBy(Instant moment) {
    Stream<Instant> checks = outgoing.stream().flatMap(Outgoing::checks).map(Outgoing.Check::due);
    return Stream.concat(checks, Stream.ofNullable(notDelivered.halfHourOver()))
        .anyMatch(due -> !due.isAfter(moment));
  }

  /** When the watch must look again at the latest; nothing if it waits for nothing. */
  Optional<Instant> nextDue() {
    Stream<Instant> checks = last().stream().flatMap(Outgoing::checks).map(Outgoing.Check::due);
    return Stream.concat(checks, Stream.ofNullable(notDelivered.halfHourOver()))
        .min(Instant::compareTo);
  }

  /** The same while the channel is away: only what was not handed over yet can be known (DW-9). */
  Optional<Instant> nextDueMeanwhile() {
    return last().filter(message -> message.status() == MessageStatus.WAITING).stream()
        .flatMap(Outgoing::checks)
        .map(Outgoing.Check::due)
        .min(Instant::compareTo);
  }
}
