package dev.houston.outgoing;

import dev.houston.chat.ChatKey;
import dev.houston.chat.WaitingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which of the messages that wait goes next (OM-3). */
final class WhoseTurn {

  /** So much later it is looked again where a message waits for one that is being handed over. */
  private static final Duration SOON = Duration.ofSeconds(2);

  private WhoseTurn() {}

  /**
   * The first one that may go. While it is not known that the connector works, those of chats whose
   * messages it took are tried before one that it did not take: that may be the message's fault.
   */
  static Optional<WaitingMessage> next(Drain drain, Line line, Instant now) {
    if (drain.isFull(now)) {
      return Optional.empty();
    }
    Predicate<WaitingMessage> mayGo = entry -> mayGo(drain, entry, now);
    List<ChatKey> refused = drain.rest() == null ? List.of() : refused(drain);
    Optional<WaitingMessage> next =
        first(line, entry -> mayGo.test(entry) && !refused.contains(entry.chat()));
    for (ChatKey chat : refused) {
      next = next.or(() -> first(line, entry -> mayGo.test(entry) && chat.equals(entry.chat())));
    }
    return next;
  }

  private static Optional<WaitingMessage> first(Line line, Predicate<WaitingMessage> wanted) {
    return line.first(1, wanted).stream().findFirst();
  }

  /** The chats whose messages were put back, the one that waits longest first. */
  private static List<ChatKey> refused(Drain drain) {
    return drain.handed().stream()
        .filter(claim -> claim.phase() == Claim.Phase.PUT_BACK)
        .sorted(Comparator.comparing(Claim::since))
        .map(claim -> claim.waiting().chat())
        .distinct()
        .toList();
  }

  /** A chat's messages never overtake each other; those of other chats may (OM-3). */
  private static boolean mayGo(Drain drain, WaitingMessage entry, Instant now) {
    return drain.handed().stream()
        .filter(claim -> claim.waiting().chat().equals(entry.chat()))
        .noneMatch(claim -> claim.isInTheWay(now));
  }

  /** What is being handed over is looked at again soon, and then less and less often. */
  static Instant outOfTheWay(Drain drain, Instant now) {
    return drain.handed().stream()
        .filter(claim -> claim.isAtWork() && claim.isYoung(now))
        .map(Claim::since)
        .min(Comparator.naturalOrder())
        .map(begin -> soon(begin, now))
        .orElseGet(() -> drain.nextLook(now).orElse(now.plus(SOON)));
  }

  private static Instant soon(Instant begin, Instant now) {
    Duration age = Duration.between(begin, now);
    Instant next = now.plus(age.compareTo(SOON) > 0 ? age : SOON);
    Instant latest = begin.plus(Claim.LONGEST_HAND_OVER);
    return next.isBefore(latest) ? next : latest;
  }
}
