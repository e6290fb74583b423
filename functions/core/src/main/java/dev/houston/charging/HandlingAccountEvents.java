package dev.houston.charging;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.balance.Balance;
import dev.houston.balance.BalanceNews;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelEvents;
import dev.houston.channel.Channels;
import dev.houston.channel.Power;
import dev.houston.wake.WakeUp;
import dev.houston.wake.WakeUps;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Applies what happened to an account: reads it, steps, saves it, and then lets its news out.
 *
 * <p>Every part of it may run again at any time. A crash after the save leaves the news in the
 * item; the queue message that caused them comes again, finds them, and sends them first.
 */
public final class HandlingAccountEvents {

  /** Of one save. Each has two news at most, so what is pending stays few. */
  static final int MOST_EVENTS = 10;

  private final Accounts accounts;
  private final Channels channels;
  private final ChannelsOn channelsOn;
  private final ChannelEvents channelEvents;
  private final BalanceListeners listeners;
  private final WakeUps wakeUps;

  public HandlingAccountEvents(
      Accounts accounts,
      Channels channels,
      ChannelsOn channelsOn,
      ChannelEvents channelEvents,
      BalanceListeners listeners,
      WakeUps wakeUps) {
    this.accounts = accounts;
    this.channels = channels;
    this.channelsOn = channelsOn;
    this.channelEvents = channelEvents;
    this.listeners = listeners;
    this.wakeUps = wakeUps;
  }

  /**
   * Applies the events in their order.
   *
   * @param again whether any of them may have been tried before
   */
  public void handle(AccountId id, List<AccountEvent> events, boolean again, Instant now) {
    for (int done = 0; done < events.size(); done += MOST_EVENTS) {
      handleSome(id, events.subList(done, Math.min(done + MOST_EVENTS, events.size())), again, now);
    }
  }

  private void handleSome(AccountId id, List<AccountEvent> events, boolean again, Instant now) {
    for (int race = 0; race < Accounts.MOST_RACES; race++) {
      // Who lost a race does not know whether the winner lived to arm the deadline.
      if (isHandled(id, events, again || race > 0, now)) {
        return;
      }
    }
    throw new IllegalStateException(
        "account " + id + " was changed by others " + Accounts.MOST_RACES + " times");
  }

  /** Whether they are handled; false if a race was lost. */
  private boolean isHandled(AccountId id, List<AccountEvent> events, boolean again, Instant now) {
    Account found =
        accounts.find(id).orElseThrow(() -> new IllegalStateException("no account " + id));
    if (again) {
      letOut(found);
    }
    Account before = found.with(found.balance().withoutPending());
    Account after = before.with(stepped(before, events));
    if (!after.equals(before)) {
      if (!accounts.save(after)) {
        return false;
      }
      letOut(after);
    }
    arm(found, after, again || isWokenEarly(found, events), now);
    return true;
  }

  private Balance stepped(Account account, List<AccountEvent> events) {
    ZoneId zone = account.settings().timeZone();
    Balance balance = account.balance();
    for (AccountEvent event : events) {
      balance =
          event.fold(
              new AccountEventStep(
                  balance, zone, dates -> channelsOn.count(account.id(), dates, zone)));
    }
    return balance;
  }

  /** Whether the hint for the very deadline that stands has come, and came too early for it. */
  private static boolean isWokenEarly(Account found, List<AccountEvent> events) {
    return events.stream()
        .filter(AccountEvent.TimePassed.class::isInstance)
        .map(event -> ((AccountEvent.TimePassed) event).dueAt())
        .anyMatch(due -> found.wakeAt().filter(due::equals).isPresent());
  }

  /** The channels first: what is told to people should be so already (CH-2). */
  private void letOut(Account account) {
    for (BalanceNews news : account.balance().pending()) {
      if (news.kind().isOfPayment()) {
        tellChannels(account.id(), news);
      }
      listeners.tell(account.id(), news);
    }
  }

  private void tellChannels(AccountId account, BalanceNews news) {
    for (Channel channel : channels.of(account)) {
      if (channel.power() != Power.DELETED) {
        channelEvents.put(
            account,
            channel.id(),
            new ChannelEvent.PaymentChanged(news.at()),
            "balance/" + news.number());
      }
    }
  }

  /** A deadline soon is armed at once; the sweep finds the others, and this one if it gets lost. */
  private void arm(Account before, Account after, boolean surely, Instant now) {
    after
        .wakeAt()
        .filter(due -> !due.isAfter(now.plus(WakeUps.SOON)))
        .filter(due -> surely || before.wakeAt().filter(due::equals).isEmpty())
        .map(due -> new WakeUp(after.id(), Account.ITEM, due))
        .ifPresent(wakeUp -> wakeUps.arm(List.of(wakeUp), now));
  }
}
