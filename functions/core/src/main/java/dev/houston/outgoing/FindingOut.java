package dev.houston.outgoing;

import dev.houston.channel.Activity;
import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.chat.ChatEvent.MessageTaken;
import dev.houston.chat.Message;
import dev.houston.chat.WaitingMessage;
import dev.houston.outgoing.Handovers.Found;
import dev.houston.outgoing.Handovers.Trace;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds out what became of messages that may have been sent (OM-5): by their echo, or by asking the
 * connector. Only what it certainly never took is handed over again.
 */
final class FindingOut {
  private final Correspondence correspondence;
  private final Handovers handovers;
  private final Clock clock;

  FindingOut(Correspondence correspondence, Handovers handovers, Clock clock) {
    this.correspondence = correspondence;
    this.handovers = handovers;
    this.clock = clock;
  }

  /** Looks for one of them. */
  void look(DrainRun run, Channel channel, Claim claim) {
    try {
      lookFor(run, channel, claim);
    } catch (RuntimeException fault) {
      run.putOff(claim.waiting(), fault);
    }
  }

  /**
   * Takes out what others have handed over, whose chats know what came of it: it may have been put
   * into the queue once more meanwhile.
   *
   * @return whether there was any
   */
  boolean lookOver(DrainRun run) {
    List<WaitingMessage> done =
        run.drain().handed().stream()
            .filter(claim -> claim.phase() == Claim.Phase.AT_CONNECTOR)
            .map(Claim::waiting)
            .filter(entry -> !correspondence.stillWaits(entry))
            .toList();
    for (WaitingMessage entry : done) {
      correspondence.letOut(entry);
      run.settled(entry);
    }
    return !done.isEmpty();
  }

  private void lookFor(DrainRun run, Channel channel, Claim claim) {
    WaitingMessage entry = claim.waiting();
    Optional<Message> message = correspondence.waiting(entry);
    if (message.isEmpty()) {
      correspondence.letOut(entry);
      run.settled(entry);
      forget(run);
      return;
    }
    Answer<Found> answer =
        handovers.find(channel, correspondence.parcel(entry, message.get()), handedAt(claim));
    Optional<Found> found = answer.given();
    Instant now = clock.instant();
    if (found.filter(trace -> isThere(entry, trace)).isPresent()) {
      var taken = new MessageTaken(entry.message(), found.get().connectorId(), now);
      correspondence.settling().settle(entry.chat(), taken, true);
      run.settled(entry);
      run.save(run.drain().awake());
    } else if (found.filter(trace -> trace.trace() == Trace.NOT_THERE).isPresent()) {
      run.replace(claim, claim.putBack(now, now));
    } else {
      notFound(run, claim, answer.kind(), end(claim, channel.activity()), now);
    }
  }

  /** What goes by the name of another message is that one, though it says the same. */
  private boolean isThere(WaitingMessage entry, Found found) {
    return found.trace() == Trace.THERE && !correspondence.isOfAnother(entry, found.connectorId());
  }

  private static void notFound(
      DrainRun run, Claim claim, Answer.Kind kind, Instant end, Instant now) {
    if (!now.isBefore(end)) {
      run.replace(claim, Claim.ending(claim.waiting(), null, now));
    } else if (kind == Answer.Kind.UNABLE) {
      run.replace(claim, claim.notToBeFound(end));
    } else {
      run.replace(claim, claim.notSeen(now, end));
    }
  }

  /** So that the item needs no attention any more. */
  private static void forget(DrainRun run) {
    run.save(run.drain());
  }

  /** While the channel is not Active nothing can be found out, so that time does not count. */
  private static Instant end(Claim claim, Activity activity) {
    Activity.Outage outage = activity.lastOutage();
    Instant begin =
        outage != null && outage.to().isAfter(claim.since()) ? outage.to() : claim.since();
    return begin.plus(Claim.LONGEST_DOUBT);
  }

  private static Instant handedAt(Claim claim) {
    return Objects.requireNonNullElse(claim.handedAt(), claim.since());
  }
}
