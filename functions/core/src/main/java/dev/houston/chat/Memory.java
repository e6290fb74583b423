package dev.houston.chat;

import dev.houston.notice.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a chat keeps for a day: statuses that came before their message (DW-12), and the calls that
 * it has told of (MC-2).
 *
 * @param logOut the last log-out that it has told of (OM-6), for ever
 */
public record Memory(List<Parked> parked, List<Call> calls, @Nullable Instant logOut) {

  public static final Duration KEPT = Duration.ofHours(24);

  /** Of each kind; the oldest give way. Far beyond what a chat sees in a day. */
  public static final int MOST = 50;

  public Memory {
    parked = List.copyOf(parked);
    calls = List.copyOf(calls);
  }

  /** That of a chat that was never told of a log-out. */
  public Memory(List<Parked> parked, List<Call> calls) {
    this(parked, calls, null);
  }

  /**
   * A status whose message we do not know yet.
   *
   * @param failure why it failed, if the connector says so
   */
  public record Parked(
      MessageId message,
      MessageStatus status,
      Instant at,
      Instant learnedAt,
      @Nullable FailureReason failure) {

    /** One that says no more. */
    public Parked(MessageId message, MessageStatus status, Instant at, Instant learnedAt) {
      this(message, status, at, learnedAt, null);
    }
  }

  /** A call that was told of. */
  public record Call(String id, Instant learnedAt) {}

  /** Nothing to remember. */
  public static Memory empty() {
    return new Memory(List.of(), List.of());
  }

  /** Whether it has told of this log-out, or of a later one. */
  boolean knowsLogOut(Instant since) {
    return logOut != null && !since.isAfter(logOut);
  }

  Memory withLogOut(Instant since) {
    return new Memory(parked, calls, since);
  }

  boolean knowsCall(String id) {
    return calls.stream().anyMatch(call -> call.id().equals(id));
  }

  /** The statuses that wait for this message, lowest rank first. */
  List<Parked> waitingFor(MessageId message) {
    return parked.stream()
        .filter(status -> status.message().equals(message))
        .sorted((one, other) -> one.status().compareTo(other.status()))
        .toList();
  }

  /** The highest of the status that came with a message and those that came before it. */
  MessageStatus highest(MessageId message, MessageStatus withIt) {
    return waitingFor(message).stream()
        .map(Parked::status)
        .reduce(withIt, (one, other) -> other.replaces(one) ? other : one);
  }

  /** Why a message failed of which that was reported before the message itself. */
  @Nullable FailureReason failureOf(MessageId message) {
    return waitingFor(message).stream()
        .map(Parked::failure)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  Memory withCall(String id, Instant now) {
    return new Memory(
        parked, newest(Stream.concat(calls.stream(), Stream.of(new Call(id, now)))), logOut);
  }

  Memory withParked(Parked status) {
    boolean repeated =
        waitingFor(status.message()).stream().anyMatch(one -> one.status() == status.status());
    return repeated
        ? this
        : new Memory(newest(Stream.concat(parked.stream(), Stream.of(status))), calls, logOut);
  }

  Memory withoutParked(MessageId message) {
    return new Memory(
        parked.stream().filter(status -> !status.message().equals(message)).toList(),
        calls,
        logOut);
  }

  /** Without what is a day old. */
  Memory at(Instant now) {
    Instant oldest = now.minus(KEPT);
    return new Memory(
        parked.stream().filter(status -> status.learnedAt().isAfter(oldest)).toList(),
        calls.stream().filter(call -> call.learnedAt().isAfter(oldest)).toList(),
        logOut);
  }

  private static <T> List<T> newest(Stream<T> all) {
    List<T> list = all.toList();
    return list.subList(Math.max(0, list.size() - MOST), list.size());
  }
}
