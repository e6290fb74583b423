package dev.houston.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a chat remembers of one outgoing message while it still matters for the watch.
 *
 * @param at its own time
 * @param deliveredAt when the client received it, by the connector's time
 * @param answered whether the client wrote afterwards, which counts as reading it (DW-10)
 * @param deliveryCheck DW-1, while it is ahead
 * @param readingCheck DW-5, while it is ahead
 */
public record Outgoing(
    MessageId id,
    Instant at,
    MessageStatus status,
    @Nullable Instant deliveredAt,
    boolean answered,
    @Nullable Check deliveryCheck,
    @Nullable Check readingCheck) {

  /** A check that falls due, and the delay with which its clock started (DW-8). */
  public record Check(Instant due, Duration delay) {

    Check at(UnaryOperator<Instant> changed) {
      return new Check(changed.apply(due), delay);
    }
  }

  /** A message as we learn of it, with nothing to check yet. */
  static Outgoing learned(MessageId id, Instant at, MessageStatus status) {
    return new Outgoing(id, at, status, null, false, null, null);
  }

  /** Whether it can be the chat's last message: neither failed nor dropped. */
  boolean stands() {
    return status != MessageStatus.FAILED;
  }

  /** Whether so long has passed since the client received it. */
  boolean hadToBeReadBy(Instant moment, Duration delay) {
    return deliveredAt != null && !deliveredAt.plus(delay).isAfter(moment);
  }

  /** Whether the client read it, or answered it (DW-10). */
  boolean isRead() {
    return status == MessageStatus.READ || answered;
  }

  /** The checks that are ahead of it. */
  Stream<Check> checks() {
    return Stream.concat(Stream.ofNullable(deliveryCheck), Stream.ofNullable(readingCheck));
  }

  Outgoing with(MessageStatus reached) {
    return new Outgoing(id, at, reached, deliveredAt, answered, deliveryCheck, readingCheck);
  }

  Outgoing deliveredAt(Instant moment) {
    return new Outgoing(id, at, status, moment, answered, deliveryCheck, readingCheck);
  }

  Outgoing answeredByClient() {
    return new Outgoing(id, at, status, deliveredAt, true, deliveryCheck, readingCheck);
  }

  /** The same with its checks due when this says. */
  Outgoing rescheduled(UnaryOperator<Instant> due) {
    return checkDelivery(deliveryCheck == null ? null : deliveryCheck.at(due))
        .checkReading(readingCheck == null ? null : readingCheck.at(due));
  }

  Outgoing checkDelivery(@Nullable Check check) {
    return new Outgoing(id, at, status, deliveredAt, answered, check, readingCheck);
  }

  Outgoing checkReading(@Nullable Check check) {
    return new Outgoing(id, at, status, deliveredAt, answered, deliveryCheck, check);
  }
}
