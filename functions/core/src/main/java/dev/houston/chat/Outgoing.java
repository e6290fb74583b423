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
 * @param reportedAs what the connector's reports of it speak of; none while it is not known by what
 *     id the connector has a message that was accepted here
 * @param waitedForTurn whether DW-1 fell due while it only waited for its turn, which does not
 *     count (DW-9)
 */
public record Outgoing(
    MessageId id,
    Instant at,
    MessageStatus status,
    @Nullable Instant deliveredAt,
    boolean answered,
    @Nullable Check deliveryCheck,
    @Nullable Check readingCheck,
    @Nullable MessageId reportedAs,
    boolean waitedForTurn) {

  /** A message that the connector has reported. */
  public Outgoing(
      MessageId id,
      Instant at,
      MessageStatus status,
      @Nullable Instant deliveredAt,
      boolean answered,
      @Nullable Check deliveryCheck,
      @Nullable Check readingCheck) {
    this(id, at, status, deliveredAt, answered, deliveryCheck, readingCheck, id, false);
  }

  /** A check that falls due, and the delay with which its clock started (DW-8). */
  public record Check(Instant due, Duration delay) {

    Check at(UnaryOperator<Instant> changed) {
      return new Check(changed.apply(due), delay);
    }
  }

  /** A message that the connector has reported, with nothing to check yet. */
  static Outgoing learned(MessageId id, Instant at, MessageStatus status) {
    return new Outgoing(id, at, status, null, false, null, null);
  }

  /** A message that was accepted, and waits; its connector may know it by now (OM-2). */
  static Outgoing accepted(MessageId id, Instant at, @Nullable MessageId reportedAs) {
    return new Outgoing(id, at, MessageStatus.WAITING, null, false, null, null, reportedAs, false);
  }

  /** Whether it waits here until it is handed over. */
  boolean isQueued() {
    return status == MessageStatus.WAITING && reportedAs == null;
  }

  /** Whether it was handed over, perhaps, and what the connector calls it is not known (OM-5). */
  boolean isUnnamed() {
    return reportedAs == null && (status == MessageStatus.SENT || status == MessageStatus.UNKNOWN);
  }

  /** Whether nobody knows that the connector ever had it (OM-5). */
  boolean isUncertain() {
    return reportedAs == null && status == MessageStatus.UNKNOWN;
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
    return new Outgoing(
        id,
        at,
        reached,
        deliveredAt,
        answered,
        deliveryCheck,
        readingCheck,
        reportedAs,
        waitedForTurn);
  }

  Outgoing deliveredAt(Instant moment) {
    return new Outgoing(
        id, at, status, moment, answered, deliveryCheck, readingCheck, reportedAs, waitedForTurn);
  }

  Outgoing answeredByClient() {
    return new Outgoing(
        id, at, status, deliveredAt, true, deliveryCheck, readingCheck, reportedAs, waitedForTurn);
  }

  /** The same under the connector's name for it. */
  Outgoing reportedAs(MessageId reported) {
    return new Outgoing(
        id,
        at,
        status,
        deliveredAt,
        answered,
        deliveryCheck,
        readingCheck,
        reported,
        waitedForTurn);
  }

  /**
   * The same with the check of DW-1 moved on: it counts from its hand-over, unless the channel goes
   * away before (DW-9).
   */
  Outgoing waitingForTurn(Check next) {
    return new Outgoing(
        id, at, status, deliveredAt, answered, next, readingCheck, reportedAs, true);
  }

  /** The same with its checks due when this says. */
  Outgoing rescheduled(UnaryOperator<Instant> due) {
    return checkDelivery(deliveryCheck == null ? null : deliveryCheck.at(due))
        .checkReading(readingCheck == null ? null : readingCheck.at(due));
  }

  Outgoing checkDelivery(@Nullable Check check) {
    return new Outgoing(
        id, at, status, deliveredAt, answered, check, readingCheck, reportedAs, waitedForTurn);
  }

  Outgoing checkReading(@Nullable Check check) {
    return new Outgoing(
        id, at, status, deliveredAt, answered, deliveryCheck, check, reportedAs, waitedForTurn);
  }
}
