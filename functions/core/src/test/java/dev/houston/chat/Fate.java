package dev.houston.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the rules need to know of one message from us: part of a {@link Reckoning}.
 *
 * @param at its own time
 * @param deliveredAt when the client received it, if that is known
 * @param answered whether the client wrote afterwards (DW-10)
 */
record Fate(
    String message, Instant at, MessageStatus status, Instant deliveredAt, boolean answered) {

  /** DW-7, DW-11, DW-12: the order in which one status replaces another. */
  private static final List<MessageStatus> ORDER =
      List.of(
          MessageStatus.WAITING,
          MessageStatus.SENT,
          MessageStatus.UNKNOWN,
          MessageStatus.FAILED,
          MessageStatus.DELIVERED,
          MessageStatus.READ);

  static Fate of(String message, Instant at, MessageStatus status) {
    return new Fate(message, at, status, null, false);
  }

  static Optional<Fate> find(List<Fate> fates, String message) {
    return fates.stream().filter(fate -> fate.message.equals(message)).findFirst();
  }

  /** The last message: the latest by its own time that has not failed; of two, the later heard. */
  static Optional<Fate> last(List<Fate> fates) {
    return fates.stream()
        .filter(fate -> fate.status != MessageStatus.FAILED)
        .reduce((one, other) -> other.at.isBefore(one.at) ? one : other);
  }

  boolean yieldsTo(MessageStatus other) {
    return ORDER.indexOf(other) > ORDER.indexOf(status);
  }

  /** DW-10: the client has read it, or has written since. */
  boolean isRead() {
    return status == MessageStatus.READ || answered;
  }

  boolean isWithoutReceipt() {
    return status == MessageStatus.WAITING || status == MessageStatus.SENT;
  }

  Fate with(MessageStatus reached) {
    return new Fate(message, at, reached, deliveredAt, answered);
  }

  Fate deliveredAt(Instant moment) {
    return new Fate(message, at, status, moment, answered);
  }

  Fate answeredByClient() {
    return new Fate(message, at, status, deliveredAt, true);
  }
}
