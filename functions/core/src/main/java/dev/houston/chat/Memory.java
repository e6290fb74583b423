package dev.houston.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a chat keeps for a day: statuses that came before their message (DW-12), and the calls that
 * it has told of (MC-2).
 */
public record Memory(List<Parked> parked, List<Call> calls) {

  public static final Duration KEPT = Duration.ofHours(24);

  /** Of each kind; the oldest give way. Far beyond what a chat sees in a day. */
  public static final int MOST = 50;

  public Memory {
    parked = List.copyOf(parked);
    calls = List.copyOf(calls);
  }

  /** A status whose message we do not know yet. */
  public record Parked(MessageId message, MessageStatus status, Instant at, Instant learnedAt) {}

  /** A call that was told of. */
  public record Call(String id, Instant learnedAt) {}

  /** Nothing to remember. */
  public static Memory empty() {
    return new Memory(List.of(), List.of());
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

  Memory withCall(String id, Instant now) {
    return new Memory(parked, newest(Stream.concat(calls.stream(), Stream.of(new Call(id, now)))));
  }

  Memory withParked(Parked status) {
    boolean repeated =
        waitingFor(status.message()).stream().anyMatch(one -> one.status() == status.status());
    return repeated
        ? this
        : new Memory(newest(Stream.concat(parked.stream(), Stream.of(status))), calls);
  }

  Memory withoutParked(MessageId message) {
    return new Memory(
        parked.stream().filter(status -> !status.message().equals(message)).toList(), calls);
  }

  /** Without what is a day old. */
  Memory at(Instant now) {
    Instant oldest = now.minus(KEPT);
    return new Memory(
        parked.stream().filter(status -> status.learnedAt().isAfter(oldest)).toList(),
        calls.stream().filter(call -> call.learnedAt().isAfter(oldest)).toList());
  }

  private static <T> List<T> newest(Stream<T> all) {
    List<T> list = all.toList();
    return list.subList(Math.max(0, list.size() - MOST), list.size());
  }
}
