package dev.houston.outgoing;

import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatEvent.MessageNotSent;
import dev.houston.chat.ChatEvent.MessageUncertain;
import dev.houston.chat.WaitingMessage;
import dev.houston.notice.FailureReason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages out of the queue that are not sent any more. That they are is saved first, so that
 * nobody hands one of them over meanwhile; whoever finds them so tells their chats.
 */
final class EndingMessages {

  /** At a time: as many as find room in the item beside those that are handed over. */
  private static final int BATCH = 20;

  private final Correspondence correspondence;
  private final Clock clock;

  EndingMessages(Correspondence correspondence, Clock clock) {
    this.correspondence = correspondence;
    this.clock = clock;
  }

  /** Tells the chats of what is decided, and takes it out. */
  void finish(DrainRun run) {
    Instant now = clock.instant();
    List<Claim> ended =
        run.drain().handed().stream().filter(claim -> claim.isToBeEnded(now)).toList();
    for (Claim claim : ended) {
      try {
        end(run, claim);
      } catch (RuntimeException fault) {
        run.putOff(claim.waiting(), fault);
      }
    }
    run.save(run.drain());
  }

  private void end(DrainRun run, Claim claim) {
    WaitingMessage entry = claim.waiting();
    if (correspondence.stillWaits(entry)) {
      correspondence.settling().settle(entry.chat(), event(entry, claim.end()), true);
    } else {
      correspondence.letOut(entry);
    }
    run.settled(entry);
  }

  private ChatEvent event(WaitingMessage entry, @Nullable FailureReason reason) {
    Instant now = clock.instant();
    return reason == null
        ? new MessageUncertain(entry.message(), now)
        : new MessageNotSent(entry.message(), reason, now);
  }

  /** OM-4: all that waits on a deleted channel fails; whether there is more to do at once. */
  boolean endAllOfDeleted(DrainRun run) {
    Instant now = clock.instant();
    run.line();
    // Whom could one ask about them now?
    run.note(run.drain().withEach(claim -> isLost(claim, now) ? uncertain(claim, now) : claim));
    if (run.drain().hasEnding(now)) {
      run.save(run.drain());
      return true;
    }
    if (endSome(run, FailureReason.CHANNEL_DELETED, entry -> true)) {
      return true;
    }
    run.drain().handed().stream()
        .filter(claim -> claim.phase() == Claim.Phase.AT_CONNECTOR)
        .map(claim -> claim.since().plus(Claim.LONGEST_HAND_OVER))
        .min(Instant::compareTo)
        .ifPresent(run::arm);
    return false;
  }

  private static boolean isLost(Claim claim, Instant now) {
    return claim.phase() == Claim.Phase.IN_DOUBT
        || (claim.phase() == Claim.Phase.AT_CONNECTOR && !claim.isYoung(now));
  }

  private static Claim uncertain(Claim claim, Instant now) {
    return Claim.ending(claim.waiting(), null, now);
  }

  /** OM-8: drops what is meant and is not at the connector; whether there is more to do at once. */
  boolean drop(DrainRun run, Drop drop) {
    if (drop.message() == null) {
      run.line();
    }
    if (wish(run, drop)) {
      return true;
    }
    if (drop.message() == null) {
      return endSome(run, FailureReason.DROPPED, drop::means);
    }
    List<WaitingMessage> meant = run.find(drop).stream().toList();
    return end(run, FailureReason.DROPPED, free(run, meant));
  }

  /** What somebody is at cannot be dropped now; whoever is at it drops it if it was not sent. */
  private boolean wish(DrainRun run, Drop drop) {
    Instant now = clock.instant();
    Drain wished =
        run.drain()
            .withEach(
                claim ->
                    drop.means(claim.waiting()) && claim.canBeWished(now) ? claim.wished() : claim);
    if (wished.equals(run.drain())) {
      return false;
    }
    run.save(wished);
    return true;
  }

  private boolean endSome(DrainRun run, FailureReason reason, Predicate<WaitingMessage> meant) {
    Line line = run.line();
    Drain drain = run.drain();
    Instant now = clock.instant();
    return end(
        run, reason, line.first(BATCH, entry -> meant.test(entry) && isFree(drain, entry, now)));
  }

  private List<WaitingMessage> free(DrainRun run, List<WaitingMessage> entries) {
    Instant now = clock.instant();
    return entries.stream().filter(entry -> isFree(run.drain(), entry, now)).toList();
  }

  /** Whether nobody is at it, and nobody can have sent it. */
  private static boolean isFree(Drain drain, WaitingMessage entry, Instant now) {
    return drain
        .claimOf(entry.message())
        .filter(
            claim ->
                switch (claim.phase()) {
                  case CHECKING -> claim.isYoung(now);
                  case AT_CONNECTOR, IN_DOUBT, ENDING -> true;
                  case PUT_BACK -> false;
                })
        .isEmpty();
  }

  private boolean end(DrainRun run, FailureReason reason, List<WaitingMessage> entries) {
    if (entries.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    Drain ending = run.drain();
    for (WaitingMessage entry : entries) {
      ending = ending.with(Claim.ending(entry, reason, now));
    }
    run.save(ending);
    return true;
  }
}
