package dev.houston.outgoing;

import dev.houston.account.Account;
import dev.houston.account.Accounts;
import dev.houston.channel.Activity;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvents;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.Channels;
import dev.houston.chat.WaitingMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Hands what waits on a channel over to its connector: in the order of acceptance, one after
 * another with a pause, each once, and only while the channel is Active (OM-2 to OM-7).
 *
 * <p>Every part of it may run again at any time, and beside itself. A message is claimed by a
 * conditional write before it is handed over; a claim that nobody lived to settle is in doubt, and
 * is never handed over again before the connector is known not to have the message.
 */
public final class Draining {

  private final Accounts accounts;
  private final Channels channels;
  private final DrainQueue queue;
  private final Supplier<UUID> calls;
  private final HandingOver handing;
  private final FindingOut finding;
  private final EndingMessages ending;
  private final TellingLogOuts logOuts;
  private final Clock clock;

  /**
   * A drain of any channel.
   *
   * @param events where channels hear that their session took nothing
   * @param calls a name for each call, never the same
   */
  public Draining(
      Accounts accounts,
      Channels channels,
      DrainQueue queue,
      Correspondence correspondence,
      Handovers handovers,
      ChannelEvents events,
      Pacing pacing,
      Supplier<UUID> calls,
      Clock clock) {
    this.accounts = accounts;
    this.channels = channels;
    this.queue = queue;
    this.calls = calls;
    var connectors = new HandoversInDoubt(handovers);
    var asking = new AskingFirst(accounts, channels, correspondence, connectors, clock);
    this.handing = new HandingOver(correspondence, connectors, events, asking, pacing, clock);
    this.finding = new FindingOut(correspondence, connectors, clock);
    this.ending = new EndingMessages(correspondence, clock);
    this.logOuts = new TellingLogOuts(correspondence, clock);
    this.clock = clock;
  }

  /**
   * Does what can be done now. What is left for later has a hint on its way when this returns.
   *
   * @param again whether the hint may have been tried before
   */
  public void drain(DrainHint hint, boolean again) {
    var run = new DrainRun(queue, hint, again, calls.get(), clock);
    boolean more = true;
    while (more) {
      if (!run.mayGoOn()) {
        run.leaveTheRest();
        run.throwFault();
        return;
      }
      more = turn(run) || run.wasStillTrusted();
    }
    run.throwFault();
  }

  /** Does one thing; whether there is more to do at once. */
  private boolean turn(DrainRun run) {
    DrainHint hint = run.hint();
    if (run.drain().hasEnding(clock.instant())) {
      ending.finish(run);
      return true;
    }
    if (hint.drop() != null) {
      return ending.drop(run, hint.drop());
    }
    if (run.knowsThatNothingWaits()) {
      return false;
    }
    Instant now = clock.instant();
    Optional<Instant> tooEarly = run.drain().notBefore(now);
    if (tooEarly.isPresent() && !hint.channelChanged()) {
      return waitFor(run, tooEarly.get(), now);
    }
    Channel channel = channels.find(hint.account(), hint.channel()).orElse(null);
    return channel != null && turn(run, channel, now);
  }

  private boolean turn(DrainRun run, Channel channel, Instant now) {
    Account account = account(channel);
    ChannelStatus status = channel.status(account.isPaid());
    return switch (status) {
      case ACTIVE -> active(run, channel, account, now);
      case DELETED -> ending.endAllOfDeleted(run);
      case JUST_A_MINUTE,
          TAKING_BACK,
          NO_CONNECTION_WITH_THE_PHONE,
          ENABLE_HERE,
          SCAN_THE_QR_CODE,
          LOG_OUT_FROM_ALL_DEVICES,
          FOREIGN_PHONE,
          DISABLED,
          NOT_PAID ->
          logOuts.rest(run, channel, account, status);
    };
  }

  /** That it has been paid for is looked at twice: nobody asks a second time. */
  private Account account(Channel channel) {
    return accounts
        .lately(channel.account())
        .filter(Account::isPaid)
        .or(() -> accounts.find(channel.account()))
        .orElseThrow(() -> new IllegalStateException("no account " + channel.account()));
  }

  private boolean active(DrainRun run, Channel channel, Account account, Instant now) {
    Optional<Claim> doubt =
        run.drain().handed().stream().filter(claim -> claim.isToBeLookedFor(now)).findFirst();
    if (doubt.isPresent()) {
      finding.look(run, channel, doubt.get());
      return true;
    }
    // What was put back before the channel was away begins anew, like all the rest.
    run.note(
        run.drain()
            .withEach(claim -> isBackSince(channel, claim.since()) ? claim.backAgain() : claim));
    Rest rest = run.drain().rest();
    if (rest != null && rest.until().isAfter(now) && !isBackSince(channel, rest.since())) {
      return waitFor(run, rest.until(), now);
    }
    Instant nextSendAt = run.drain().nextSendAt();
    if (nextSendAt != null && nextSendAt.isAfter(now)) {
      return waitFor(run, nextSendAt, now);
    }
    return next(run, channel, account, now);
  }

  private static boolean isBackSince(Channel channel, Instant moment) {
    Activity.Outage outage = channel.activity().lastOutage();
    return outage != null && outage.to().isAfter(moment);
  }

  private boolean next(DrainRun run, Channel channel, Account account, Instant now) {
    Line line = run.line();
    Drain drain = run.drain();
    Drain due = drain.withEach(claim -> claim.overdue(now));
    if (!due.equals(drain)) {
      if (due.hasEnding(now)) {
        run.save(due);
      } else {
        run.note(due);
      }
      return true;
    }
    if (line.isEmpty()) {
      return false;
    }
    Optional<WaitingMessage> next = WhoseTurn.next(drain, line, now);
    if (next.isEmpty()) {
      return (run.mayLookOver() && finding.lookOver(run))
          || waitFor(run, WhoseTurn.outOfTheWay(drain, now), now);
    }
    handing.hand(run, channel, account, next.get());
    return true;
  }

  /** A hint comes when this is due, or something before it. */
  private static boolean waitFor(DrainRun run, Instant due, Instant now) {
    Instant first = run.drain().nextLook(now).filter(look -> look.isBefore(due)).orElse(due);
    run.arm(first);
    return false;
  }
}
