package dev.houston.outbox;

import dev.houston.wake.WakeUp;
import dev.houston.wake.WakeUps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Delivers what lies in an outbox, one by one and in order, until there is nothing left, something
 * must wait, or the time of one call is up.
 *
 * <p>How far it came is saved after each delivery. A crash in between delivers that one again,
 * under the same id (SM-4).
 */
public final class EmptyingOutbox {

  /** Deliveries of one call; the rest is for the next. */
  static final int MOST_DELIVERIES = 10;

  /** After this time of one call nothing more is begun. */
  static final Duration LONGEST_CALL = Duration.ofSeconds(15);

  /** A hint may come this much early, by clocks that differ. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(2);

  private final Map<String, Destination> destinations;
  private final Outboxes outboxes;
  private final Tellings tellings;
  private final WakeUps wakeUps;
  private final Clock clock;

  public EmptyingOutbox(
      List<Destination> destinations,
      Outboxes outboxes,
      Tellings tellings,
      WakeUps wakeUps,
      Clock clock) {
    this.destinations =
        destinations.stream()
            .collect(Collectors.toUnmodifiableMap(Destination::name, Function.identity()));
    this.outboxes = outboxes;
    this.tellings = tellings;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  /**
   * The same key, if there is such a destination.
   *
   * @throws IllegalArgumentException if there is none: trying again will not help
   */
  public OutboxKey known(OutboxKey key) {
    destination(key);
    return key;
  }

  private Destination destination(OutboxKey key) {
    Destination destination = destinations.get(key.destination());
    if (destination == null) {
      throw new IllegalArgumentException("destination is unknown");
    }
    return destination;
  }

  /**
   * Delivers what it can.
   *
   * @return whether there is more to do at once
   */
  public boolean empty(OutboxKey key) {
    Destination destination = destination(key);
    Instant begin = clock.instant();
    Outbox outbox = outboxes.find(key).orElseGet(() -> Outbox.fresh(key));
    if (outbox.mustWait(begin.plus(CLOCK_DIFFERENCE))) {
      return false;
    }
    List<Post> waiting = tellings.between(key, outbox.behind(), outbox.upTo(), MOST_DELIVERIES);
    if (waiting.isEmpty()) {
      return nothingIsLeft(outbox, begin);
    }
    boolean more = outbox.isReplaying() || waiting.size() == MOST_DELIVERIES;
    for (Post post : waiting) {
      Instant now = clock.instant();
      if (!now.isBefore(begin.plus(LONGEST_CALL))) {
        return true;
      }
      Outbox changed = deliver(destination, outbox, post, now);
      Optional<Outbox> saved = outboxes.save(changed, now);
      if (saved.isEmpty()) {
        return true;
      }
      arm(changed, now);
      if (changed.behind() == outbox.behind()) {
        // Who registered while this was being saved looked through the outboxes before it was.
        return changed.wakeAt().isEmpty() && destination.isOpen(key.account());
      }
      outbox = saved.get();
    }
    return more;
  }

  private boolean nothingIsLeft(Outbox outbox, Instant now) {
    Outbox changed = outbox.isReplaying() ? outbox.endOfSpan() : outbox.waiting(null);
    return !changed.equals(outbox)
        && (outboxes.save(changed, now).isEmpty() || outbox.isReplaying());
  }

  private Outbox deliver(Destination destination, Outbox outbox, Post post, Instant now) {
    boolean longEnough = outbox.hasTriedLongEnough(post.decidedAt(), now);
    Destination.Outcome outcome = destination.deliver(post, now);
    // A pause begins when the attempt is over, however long that took.
    Instant ended = clock.instant();
    return switch (outcome.kind()) {
      case DELIVERED -> outbox.delivered(post.number());
      case REFUSED ->
          // What is replayed was refused for three days before: what is new need not wait for it.
          longEnough || outbox.isReplaying()
              ? outbox.gaveUp(post.number())
              : outbox.triedInVain(ended, null);
      case UNREACHABLE ->
          longEnough ? outbox.gaveUp(post.number()) : outbox.triedInVain(ended, outcome.until());
      case RESTING -> longEnough ? outbox.gaveUp(post.number()) : outbox.waiting(outcome.until());
      case CLOSED -> outbox.waiting(null);
    };
  }

  private void arm(Outbox outbox, Instant now) {
    outbox
        .wakeAt()
        .filter(due -> !due.isAfter(now.plus(WakeUps.SOON)))
        .map(due -> new WakeUp(outbox.key().account(), outbox.key().item(), due))
        .ifPresent(wakeUp -> wakeUps.arm(List.of(wakeUp), now));
  }
}
