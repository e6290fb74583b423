package dev.houston.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one destination has been told of one chat or channel, and when it is tried again. What it
 * is told lies in {@link Tellings}, by number.
 *
 * <p>A telling is tried for {@link #TRIED} with growing pauses, and what follows it in the same
 * outbox waits behind it; then it is kept, and the next one is tried. What is kept is delivered
 * when somebody asks for a replay, before what is new.
 *
 * @param settled everything up to this number has been delivered or kept
 * @param kept what was given up and not asked for again; at most {@link #MOST_SPANS}
 * @param replayed what was kept and is to be delivered now
 * @param askedAt when somebody last asked for what waits or was kept: it is tried from then on
 * @param attempts how often the telling at the head was tried in vain
 * @param retryAt not to be tried before
 */
public record Outbox(
    OutboxKey key,
    long settled,
    List<Span> kept,
    List<Span> replayed,
    @Nullable Instant askedAt,
    int attempts,
    @Nullable Instant retryAt,
    Stored stored) {

  /** How long a telling is tried: as long as the example schedule of Standard Webhooks. */
  public static final Duration TRIED = Duration.ofDays(3);

  /** Older spans melt into one; what was delivered in between is then delivered once more. */
  public static final int MOST_SPANS = 20;

  /**
   * How the item was found.
   *
   * @param version 0 for an outbox that was never saved
   * @param lookAt when the index of wake-ups says to look at it
   */
  public record Stored(long version, @Nullable Instant lookAt) {
    public static final Stored NEVER = new Stored(0, null);
  }

  public Outbox {
    kept = List.copyOf(kept);
    replayed = List.copyOf(replayed);
  }

  /** One that nothing was ever delivered from. */
  public static Outbox fresh(OutboxKey key) {
    return new Outbox(key, 0, List.of(), List.of(), null, 0, null, Stored.NEVER);
  }

  /** When to try again; nothing if only something new is a reason. */
  public Optional<Instant> wakeAt() {
    return Optional.ofNullable(retryAt);
  }

  /** The number behind which the telling at the head is to be looked for. */
  public long behind() {
    return replayed.isEmpty() ? settled : replayed.get(0).first() - 1;
  }

  /** The number up to which it is to be looked for. */
  long upTo() {
    return replayed.isEmpty() ? Long.MAX_VALUE : replayed.get(0).last();
  }

  /** Whether something that was kept is being delivered. */
  boolean isReplaying() {
    return !replayed.isEmpty();
  }

  boolean mustWait(Instant now) {
    return retryAt != null && retryAt.isAfter(now);
  }

  /** Whether the telling at the head, decided then, has been tried for long enough. */
  boolean hasTriedLongEnough(Instant decidedAt, Instant now) {
    Instant since = askedAt != null && askedAt.isAfter(decidedAt) ? askedAt : decidedAt;
    return !now.isBefore(since.plus(TRIED));
  }

  /** This number, and whatever there was before it, is delivered. */
  Outbox delivered(long number) {
    return new Outbox(
        key,
        isReplaying() ? settled : number,
        kept,
        replayedBehind(number),
        askedAt,
        0,
        null,
        stored);
  }

  /** This number is given up, and kept for a replay. */
  Outbox gaveUp(long number) {
    return new Outbox(
        key,
        isReplaying() ? settled : number,
        with(kept, number),
        replayedBehind(number),
        askedAt,
        0,
        null,
        stored);
  }

  /** Nothing is left of the span that is being delivered again. */
  Outbox endOfSpan() {
    return new Outbox(
        key, settled, kept, replayedBehind(upTo()), askedAt, attempts, retryAt, stored);
  }

  /** The telling at the head was tried in vain; it is tried again after a longer pause. */
  Outbox triedInVain(Instant now, @Nullable Instant notBefore) {
    Instant next = now.plus(Pauses.after(attempts + 1));
    return new Outbox(
        key,
        settled,
        kept,
        replayed,
        askedAt,
        attempts + 1,
        notBefore != null && notBefore.isAfter(next) ? notBefore : next,
        stored);
  }

  /** It was not even tried, and is not before this time; or only for a reason, if there is none. */
  Outbox waiting(@Nullable Instant until) {
    return new Outbox(key, settled, kept, replayed, askedAt, attempts, until, stored);
  }

  /** What waits is to be tried at once, and for three days from now. */
  Outbox asked(Instant now) {
    return new Outbox(key, settled, kept, replayed, now, 0, null, stored);
  }

  /** The same with what was kept, before what is new. */
  Outbox replay(Instant now) {
    List<Span> all = new ArrayList<>(replayed);
    all.addAll(kept);
    all.sort((one, other) -> Long.compare(one.first(), other.first()));
    return new Outbox(key, settled, List.of(), all, now, 0, null, stored);
  }

  private List<Span> replayedBehind(long number) {
    if (replayed.isEmpty()) {
      return replayed;
    }
    Span head = replayed.get(0);
    List<Span> rest = new ArrayList<>(replayed.subList(1, replayed.size()));
    if (number < head.last()) {
      rest.add(0, new Span(number + 1, head.last()));
    }
    return rest;
  }

  private static List<Span> with(List<Span> spans, long number) {
    List<Span> all = new ArrayList<>(spans);
    Span last = all.isEmpty() ? null : all.get(all.size() - 1);
    if (last != null && last.isFollowedBy(number)) {
      all.set(all.size() - 1, new Span(last.first(), number));
    } else {
      all.add(new Span(number, number));
    }
    if (all.size() > MOST_SPANS) {
      Span first = all.remove(0);
      all.set(0, new Span(first.first(), all.get(0).last()));
    }
    return all;
  }
}
