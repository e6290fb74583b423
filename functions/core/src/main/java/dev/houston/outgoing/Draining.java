package dev.houston.outgoing;

import dev.houston.account.Account;
import dev.houston.account.Accounts;
import dev.houston.channel.Activity;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.Channels;
import dev.houston.chat.WaitingMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

  /** So much later it is looked again where a message waits for one that is being handed over. */
  private static final Duration SOON = Duration.ofSeconds(2);

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
   * @param calls a name for each call, never the same
   */
  public Draining(
      Accounts accounts,
      Channels channels,
      DrainQueue queue,
      Correspondence correspondence,
      Handovers handovers,
      Pacing pacing,
      Supplier<UUID> calls,
      Clock clock) {
    this.accounts = accounts;
    this.channels = channels;
    this.queue = queue;
    this.calls = calls;
    var asking = new AskingFirst(accounts, channels, correspondence, handovers, clock);
    this.handing = new HandingOver(correspondence, handovers, asking, pacing, clock);
    this.finding = new FindingOut(correspondence, handovers, clock);
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
        return;
      }
      more = turn(run) || run.wasStillTrusted();
    }
  }

  /** Does one thing; whether there is more to do at once. */
  private boolean turn(DrainRun run) {
    DrainHint hint = run.hint();
    if (run.drain().hasEnding()) {
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
    if (drain.handed().stream().anyMatch(claim -> isLeft(claim, now))) {
      run.note(drain.withEach(claim -> isLeft(claim, now) ? claim.left(now) : claim));
      return true;
    }
    if (line.isEmpty()) {
      return false;
    }
    List<WaitingMessage> next =
        drain.isFull(now) ? List.of() : line.first(1, entry -> mayGo(drain, entry, now));
    if (next.isEmpty()) {
      return waitFor(run, outOfTheWay(drain, now), now);
    }
    handing.hand(run, channel, account, next.get(0));
    return true;
  }

  /** What is being handed over is looked at again soon, and then less and less often. */
  private static Instant outOfTheWay(Drain drain, Instant now) {
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

  /** Whoever handed it over did not live to say what came of it. */
  private static boolean isLeft(Claim claim, Instant now) {
    return claim.phase() == Claim.Phase.AT_CONNECTOR && !claim.isYoung(now);
  }

  /** A chat's messages never overtake each other; those of other chats may (OM-3). */
  private static boolean mayGo(Drain drain, WaitingMessage entry, Instant now) {
    return drain.handed().stream()
        .filter(claim -> claim.waiting().chat().equals(entry.chat()))
        .noneMatch(claim -> claim.isInTheWay(now));
  }

  /** A hint comes when this is due, or something before it. */
  private static boolean waitFor(DrainRun run, Instant due, Instant now) {
    Instant first = run.drain().nextLook(now).filter(look -> look.isBefore(due)).orElse(due);
    run.arm(first);
    return false;
  }
}
