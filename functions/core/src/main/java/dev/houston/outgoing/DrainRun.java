package dev.houston.outgoing;

import dev.houston.chat.WaitingMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One call of the drain of a channel: what it has read, and how it saves what it changes. Whoever
 * loses a race reads everything anew.
 */
final class DrainRun {

  /** After this time of one call nothing more is begun. */
  static final Duration LONGEST_CALL = Duration.ofSeconds(12);

  /** Far more than a call of that length has use for. */
  private static final int MOST_TURNS = 1_000;

  private static final int MOST_RACES = 20;

  private final DrainQueue queue;
  private final DrainHint hint;
  private final boolean again;
  private final UUID name;
  private final Clock clock;
  private final Instant begin;
  private @Nullable Drain saved;
  private @Nullable Drain drain;
  private @Nullable Line line;
  private @Nullable Instant armedHere;
  private boolean mustReadOnceMore;
  private boolean hasLookedOver;
  private @Nullable RuntimeException fault;
  private int turns;
  private int lostRaces;

  DrainRun(DrainQueue queue, DrainHint hint, boolean again, UUID name, Clock clock) {
    this.queue = queue;
    this.hint = hint;
    this.again = again;
    this.name = name;
    this.clock = clock;
    this.begin = clock.instant();
  }

  DrainHint hint() {
    return hint;
  }

  /** Whether what is done may have been done before. */
  boolean again() {
    return again;
  }

  /** Whether one more turn may begin. */
  boolean mayGoOn() {
    turns++;
    return turns <= MOST_TURNS && clock.instant().isBefore(begin.plus(LONGEST_CALL));
  }

  /** Whether nobody has yet looked in this call at what others hand over. */
  boolean mayLookOver() {
    boolean first = !hasLookedOver;
    hasLookedOver = true;
    return first;
  }

  /**
   * A fault is in the way of one message: others go on without it (OM-3), and the hint comes again.
   */
  void putOff(WaitingMessage entry, RuntimeException reason) {
    if (fault == null) {
      fault = reason;
    }
    Instant now = clock.instant();
    change(
        before ->
            before.with(
                before
                    .claimOf(entry.message())
                    .orElseGet(() -> Claim.unclaimed(entry, now))
                    .putOff(now)));
  }

  /** What was in somebody's way is a fault of this call. */
  void throwFault() {
    if (fault != null) {
      throw fault;
    }
  }

  /** Leaves the rest to another call. */
  void leaveTheRest() {
    queue.hints().ask(hint.goingOn(), Duration.ZERO);
  }

  /** How far the hand-over is, without what is known to be settled. */
  Drain drain() {
    Drain found = drain;
    if (found == null) {
      found =
          queue
              .drains()
              .find(hint.account(), hint.channel())
              .orElseGet(() -> Drain.fresh(hint.account(), hint.channel()));
      saved = found;
      drain = found;
    }
    return found;
  }

  /** What waits; what is claimed and does not wait any more is settled. */
  Line line() {
    Line found = line;
    if (found == null) {
      Drain before = drain();
      Line read = new Line(queue.waiting(), hint.account(), hint.channel());
      drain =
          before.handing(
              before.handed().stream().filter(claim -> !read.isGone(claim.waiting())).toList());
      line = read;
      found = read;
    }
    return found;
  }

  /** Whether the queue has been read, and nothing waits in it. */
  boolean knowsThatNothingWaits() {
    return (line != null || mustReadOnceMore) && line().isEmpty();
  }

  Optional<WaitingMessage> find(Drop drop) {
    return Optional.ofNullable(drop.message())
        .flatMap(message -> queue.waiting().find(hint.account(), hint.channel(), message))
        .filter(drop::means);
  }

  /** It does not wait any more: what became of it has been told. */
  void settled(WaitingMessage entry) {
    queue.waiting().remove(entry);
    if (line != null) {
      line.remove(entry);
    }
    if (drain != null) {
      drain = drain.without(entry.message());
    }
  }

  /** Notes what need not be saved by itself. */
  void note(Drain changed) {
    drain = changed;
  }

  /**
   * Saves this, unless it is what is saved already.
   *
   * @return false for a lost race: everything is read anew
   */
  boolean save(Drain changed) {
    if (changed.equals(saved)) {
      drain = changed;
      return true;
    }
    boolean disarms = saved != null && saved.armedFor() != null && changed.armedFor() == null;
    Optional<Drain> stored = queue.drains().save(changed.savedBy(name), clock.instant());
    saved = stored.orElse(null);
    if (disarms && saved != null) {
      // Whoever trusted that hint until now had put his message before: this call has to see it.
      line = null;
      mustReadOnceMore = true;
    }
    drain = saved;
    if (stored.isEmpty()) {
      line = null;
      lostRaces++;
      if (lostRaces > MOST_RACES) {
        throw new IllegalStateException(
            hint.channel() + " was drained by others " + MOST_RACES + " times");
      }
    }
    return stored.isPresent();
  }

  /** Changes the drain as it is, whoever else changes it. */
  void change(UnaryOperator<Drain> change) {
    Drain changed = change.apply(drain());
    while (!changed.equals(drain()) && !save(changed)) {
      changed = change.apply(drain());
    }
  }

  /**
   * Puts a claim in the place of another one, if that still stands; one that somebody wished to
   * drop meanwhile ends instead, if it was certainly not sent (OM-8).
   *
   * @return whether it did
   */
  boolean replace(Claim before, Claim after) {
    return replace(before, after, UnaryOperator.identity());
  }

  /** The same, and changes the rest with it. */
  boolean replace(Claim before, Claim after, UnaryOperator<Drain> also) {
    Instant now = clock.instant();
    change(
        drained ->
            drained
                .claimOf(before.message())
                .filter(before::isThe)
                .map(standing -> standing.dropped() ? after.afterTheWish(now) : after)
                .map(claim -> also.apply(drained.with(claim)))
                .orElse(drained));
    return stands(drain(), after);
  }

  /**
   * Its connector did not take it: all rests. Only what was put back before, while others were
   * taken since, waits by itself (OM-3).
   */
  void refused(Claim claim, Instant now) {
    if (claim.looks() > 0 && !drain().isInTrouble()) {
      replace(claim, claim.refusedAlone(now));
    } else {
      replace(claim, claim.refused(now), drained -> drained.resting(now));
    }
  }

  private static boolean stands(Drain drain, Claim claim) {
    return drain.claimOf(claim.message()).filter(claim::equals).isPresent();
  }

  /**
   * Sees to it that a hint comes when this is due. Whoever comes too early arms one only if none is
   * known to be on its way: of a burst's hints one is left.
   */
  void arm(Instant due) {
    Drain sent = armed(drain(), due);
    if (!sent.equals(drain())) {
      // Who loses this race has sent one hint too many.
      save(sent);
    }
  }

  /** The drain with the hint that is sent for this moment, unless one is on its way. */
  Drain armed(Drain before, Instant due) {
    Instant now = clock.instant();
    if (trusts(before) && before.isArmed(due, now)) {
      return before;
    }
    Instant latest = now.plus(DrainHints.LONGEST_DELAY);
    Instant moment = (due.isAfter(latest) ? latest : due).truncatedTo(ChronoUnit.MILLIS);
    Duration delay = moment.isAfter(now) ? Duration.between(now, moment) : Duration.ZERO;
    queue.hints().ask(DrainHint.at(hint.account(), hint.channel(), moment), delay);
    armedHere = moment;
    return before.armed(moment);
  }

  /** Without the hint that has come with this call, or must have come by now. */
  Drain disarmed(Drain before) {
    Instant armed = before.armedFor();
    boolean isOnItsWay = armed == null || (!armed.equals(hint.dueAt()) && !isPast(armed));
    return isOnItsWay ? before : before.armed(null);
  }

  private boolean isPast(Instant moment) {
    return !moment.isAfter(clock.instant());
  }

  /**
   * Nobody may go on trusting the hint of this call once it is done with, by whatever clock.
   *
   * @return whether there may be more to do, put by somebody who trusted it until now
   */
  boolean wasStillTrusted() {
    Instant dueAt = hint.dueAt();
    if (dueAt == null || dueAt.equals(armedHere) || !dueAt.equals(drain().armedFor())) {
      return false;
    }
    save(drain().armed(null));
    return true;
  }

  /** A hint that has come itself, or that somebody may have died over, is not on its way. */
  private boolean trusts(Drain before) {
    Instant armed = before.armedFor();
    return armed != null && (armed.equals(armedHere) || (!again && !armed.equals(hint.dueAt())));
  }
}
