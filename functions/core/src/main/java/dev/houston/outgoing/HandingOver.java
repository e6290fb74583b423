package dev.houston.outgoing;

import dev.houston.account.Account;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvent.MessagePutBack;
import dev.houston.channel.ChannelEvents;
import dev.houston.chat.ChatEvent.MessageNotSent;
import dev.houston.chat.ChatEvent.MessageTaken;
import dev.houston.chat.Message;
import dev.houston.chat.WaitingMessage;
import dev.houston.notice.FailureReason;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Hands one message over. That it is being handed over is saved before, in the same write as the
 * pause that follows it; its chat is told what came of it before it leaves the queue.
 */
final class HandingOver {
  private static final System.Logger LOG = System.getLogger(HandingOver.class.getName());

  private final Correspondence correspondence;
  private final Handovers handovers;
  private final ChannelEvents events;
  private final AskingFirst asking;
  private final Pacing pacing;
  private final Clock clock;

  HandingOver(
      Correspondence correspondence,
      Handovers handovers,
      ChannelEvents events,
      AskingFirst asking,
      Pacing pacing,
      Clock clock) {
    this.correspondence = correspondence;
    this.handovers = handovers;
    this.events = events;
    this.asking = asking;
    this.pacing = pacing;
    this.clock = clock;
  }

  /** What is next on this channel, which is Active, is handed over, asked, or out of the way. */
  void hand(DrainRun run, Channel channel, Account account, WaitingMessage entry) {
    try {
      next(run, channel, account, entry);
    } catch (RuntimeException fault) {
      run.putOff(entry, fault);
    }
  }

  private void next(DrainRun run, Channel channel, Account account, WaitingMessage entry) {
    Optional<Message> message = correspondence.waiting(entry);
    boolean isQuestion = entry.kind() == WaitingMessage.Kind.QUESTION;
    if (message.isEmpty() && !isQuestion) {
      correspondence.letOut(entry);
      run.settled(entry);
      return;
    }
    if (isQuestion || entry.asksFirst()) {
      switch (correspondence.dialogs().of(entry.chat(), clock.instant())) {
        case TO_CHECK -> {
          ask(run, channel, account, entry, message);
          return;
        }
        case IMPOSSIBLE -> {
          forbid(run, entry);
          return;
        }
        case OPEN -> {
          if (isQuestion) {
            run.settled(entry);
            return;
          }
        }
      }
    }
    Parcel parcel = correspondence.parcel(entry, message.orElseThrow());
    Claim claim = Claim.atConnector(entry, clock.instant()).triedBefore(tries(run, entry));
    if (claim(run, account, claim)) {
      hand(run, channel, claim, parcel);
    }
  }

  /** How often it was put back before. */
  private static int tries(DrainRun run, WaitingMessage entry) {
    return run.drain().claimOf(entry.message()).map(Claim::looks).orElse(0);
  }

  /** DS-4: while the chat is impossible, nothing is sent in it. */
  private void forbid(DrainRun run, WaitingMessage entry) {
    if (entry.kind() == WaitingMessage.Kind.QUESTION) {
      run.settled(entry);
    } else {
      run.save(run.drain().with(Claim.ending(entry, FailureReason.NO_ACCOUNT, clock.instant())));
    }
  }

  /** DS-2: one hand-over with its question, so one pause. */
  private void ask(
      DrainRun run,
      Channel channel,
      Account account,
      WaitingMessage entry,
      Optional<Message> message) {
    Optional<Parcel> parcel = message.map(words -> correspondence.parcel(entry, words));
    Claim checking = Claim.checking(entry, clock.instant()).triedBefore(tries(run, entry));
    if (!claim(run, account, checking)) {
      return;
    }
    Optional<Channel> free = asking.ask(run, channel, checking);
    if (free.isEmpty() || parcel.isEmpty()) {
      return;
    }
    Claim claim = Claim.atConnector(entry, clock.instant()).triedBefore(checking.looks());
    if (run.replace(checking, claim)) {
      hand(run, free.get(), claim, parcel.get());
    }
  }

  /** One write: claim, fence and pacing. The hint for the next one is on its way before. */
  private boolean claim(DrainRun run, Account account, Claim claim) {
    Instant now = clock.instant();
    Drain claimed = pacing.paced(run.drain().tidied(now).with(claim), account, now);
    Instant next = Objects.requireNonNull(claimed.nextSendAt());
    boolean more = run.line().hasOthersThan(claim.waiting());
    return run.save(more && next.isAfter(now) ? run.armed(claimed, next) : run.disarmed(claimed));
  }

  private void hand(DrainRun run, Channel channel, Claim claim, Parcel parcel) {
    WaitingMessage entry = claim.waiting();
    Handover handover = handovers.hand(channel, parcel);
    Instant now = clock.instant();
    switch (handover.kind()) {
      case TAKEN -> {
        var taken = new MessageTaken(entry.message(), handover.connectorId(), now);
        correspondence.settling().settle(entry.chat(), taken, run.again());
        works(run, entry);
      }
      case FAILED -> {
        FailureReason reason =
            Objects.requireNonNullElse(handover.reason(), FailureReason.REJECTED);
        fail(run, claim, reason, now);
        works(run, entry);
      }
      case PUT_BACK -> {
        LOG.log(Level.INFO, () -> "channel " + channel.id() + " took nothing: " + handover.words());
        run.refused(claim, now);
        doubt(channel, claim, now);
      }
      case IN_DOUBT -> {
        LOG.log(Level.INFO, () -> "channel " + channel.id() + " in doubt: " + handover.words());
        run.replace(claim, claim.inDoubt(now), drain -> drain.doubting(now));
      }
    }
  }

  /**
   * Its session may have gone down without a word of it that reached us: its channel is to ask it
   * (CH-1). Behind the save, because a fault here must not leave the message itself in doubt; what
   * is lost between the two is put when the rest is over and nothing is taken again.
   */
  private void doubt(Channel channel, Claim claim, Instant now) {
    String cause = "put-back/" + claim.message() + "/" + now.toEpochMilli();
    events.put(channel.account(), channel.id(), new MessagePutBack(now), cause);
  }

  private void fail(DrainRun run, Claim claim, FailureReason reason, Instant now) {
    WaitingMessage entry = claim.waiting();
    var failed = new MessageNotSent(entry.message(), reason, now);
    try {
      correspondence.settling().settle(entry.chat(), failed, run.again());
    } catch (RuntimeException fault) {
      // That it has failed is known: it need not be asked for.
      run.replace(claim, Claim.ending(entry, reason, now));
      throw fault;
    }
  }

  /** It does not wait any more. That the connector works is saved only if it did not. */
  private static void works(DrainRun run, WaitingMessage entry) {
    run.settled(entry);
    if (run.drain().isInTrouble()) {
      run.change(Drain::awake);
    }
  }
}
