package dev.houston.channel;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.channel.ChannelCounts.Counted;
import dev.houston.channel.ChannelEvent.PaymentChanged;
import dev.houston.channel.ChannelEvent.SessionReported;
import dev.houston.channel.ChannelEvent.TimePassed;
import dev.houston.channel.ChannelStep.Stepped;
import dev.houston.wake.WakeUp;
import dev.houston.wake.WakeUps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Applies what happened to a channel: reads it, steps, saves it, tells of it, and then does its
 * errands, each of whose answers is one more step.
 *
 * <p>Every part of it may run again at any time. A crash after a save leaves notices and errands in
 * the item; the queue message that caused them comes again and sees to them first.
 */
public final class HandlingChannelEvents {

  /** After this time of one call no errand is begun. */
  public static final Duration LONGEST_CALL = Duration.ofSeconds(15);

  /** Lost races against other writers of the same channel; more than this is a fault. */
  private static final int MOST_RACES = 10;

  private final Accounts accounts;
  private final Channels channels;
  private final Notifying notifying;
  private final RunningErrands errands;
  private final ChannelCounts counts;
  private final WakeUps wakeUps;
  private final Clock clock;

  public HandlingChannelEvents(
      Accounts accounts,
      Channels channels,
      Notifying notifying,
      RunningErrands errands,
      ChannelCounts counts,
      WakeUps wakeUps,
      Clock clock) {
    this.accounts = accounts;
    this.channels = channels;
    this.notifying = notifying;
    this.errands = errands;
    this.counts = counts;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  /** Those who are told of a channel: whoever listens outside, its curators, and what waits. */
  public record Notifying(
      ChannelListeners listeners, ChannelAlerts alerts, WaitingOnChannels waiting) {

    /** Where nothing waits. */
    public Notifying(ChannelListeners listeners, ChannelAlerts alerts) {
      this(listeners, alerts, (account, channel) -> {});
    }

    void letOut(Channel channel, boolean surely) {
      List<ChannelTelling> tellings = channel.notices().tellings();
      if (!tellings.isEmpty()) {
        listeners.tell(channel.account(), channel.id(), tellings, surely);
      }
      // Deleting a disabled channel changes no state that is told.
      if (channel.power() == Power.DELETED || tellings.stream().anyMatch(Notifying::matters)) {
        waiting.look(channel.account(), channel.id());
      }
      for (ChannelAlert alert : channel.notices().alerts()) {
        alerts.put(channel.account(), channel.id(), alert);
      }
    }

    /** OM-3: it can be sent again; OM-6: it is logged out. */
    private static boolean matters(ChannelTelling telling) {
      return telling.state() == ChannelState.ACTIVE || telling.state() == ChannelState.QR;
    }
  }

  /**
   * Applies the events in their order, and does what follows from them.
   *
   * @param again whether any of them may have been tried before
   * @return whether there is more to do at once
   */
  public boolean handle(AccountId account, ChannelId id, List<ChannelEvent> events, boolean again) {
    Instant begin = clock.instant();
    Channel found = channels.find(account, id).orElse(null);
    if (found == null) {
      events.forEach(event -> countForNobody(account, id, event));
      return false;
    }
    boolean paid = isPaid(account);
    notifying.letOut(found, again);
    Channel channel = step(found, events.stream().map(event -> asOf(event, begin)).toList(), paid);
    while (clock.instant().isBefore(begin.plus(LONGEST_CALL))) {
      Optional<UnaryOperator<Channel>> answer = errands.runNext(channel, paid, clock.instant());
      if (answer.isEmpty()) {
        break;
      }
      channel = change(channel, answer.get());
    }
    arm(found, channel, again || wokenEarly(found, events));
    return errands.canRun(channel, clock.instant());
  }

  /** That the payment has changed is told again long afterwards; what holds now holds from now. */
  private static ChannelEvent asOf(ChannelEvent event, Instant now) {
    return event instanceof PaymentChanged ? new PaymentChanged(now) : event;
  }

  private Channel step(Channel found, List<ChannelEvent> events, boolean paid) {
    var counted = new ArrayList<Runnable>();
    Channel after =
        change(
            found,
            channel -> {
              counted.clear();
              return stepped(channel, events, paid, counted);
            });
    counted.forEach(Runnable::run);
    return after;
  }

  private Channel stepped(
      Channel channel, List<ChannelEvent> events, boolean paid, List<Runnable> counted) {
    Channel after = channel;
    for (ChannelEvent event : events) {
      Stepped stepped = ChannelStep.step(after, event, paid);
      stepped
          .counted()
          .ifPresent(
              what -> counted.add(() -> count(channel.account(), channel.id(), what, event)));
      after = stepped.channel();
    }
    return after;
  }

  /** The channel after this change, saved and told of; whoever is faster is seen first. */
  private Channel change(Channel found, UnaryOperator<Channel> change) {
    Channel before = found;
    for (int race = 0; race < MOST_RACES; race++) {
      Channel told = before.withoutNotices();
      Channel after = change.apply(told);
      if (after.equals(told)) {
        return before;
      }
      Optional<Channel> saved = channels.save(after, clock.instant());
      if (saved.isPresent()) {
        notifying.letOut(saved.get(), true);
        return saved.get();
      }
      before = channels.find(found.account(), found.id()).orElseThrow();
      notifying.letOut(before, true);
    }
    throw new IllegalStateException(found.id() + " was changed by others " + MOST_RACES + " times");
  }

  /** Whether the hint for the very deadline that stands has come, and came too early to fire it. */
  private static boolean wokenEarly(Channel found, List<ChannelEvent> events) {
    return events.stream()
        .filter(TimePassed.class::isInstance)
        .map(event -> ((TimePassed) event).dueAt())
        .anyMatch(due -> found.wakeAt().filter(due::equals).isPresent());
  }

  /** Read consistently: "the payment has changed" comes right behind the change itself. */
  private boolean isPaid(AccountId id) {
    return accounts
        .find(id)
        .map(Account::isPaid)
        .orElseThrow(() -> new IllegalStateException("no account " + id));
  }

  private void countForNobody(AccountId account, ChannelId id, ChannelEvent event) {
    if (event instanceof SessionReported) {
      count(account, id, Counted.REPORTS_FOR_NOBODY, event);
    }
  }

  private void count(AccountId account, ChannelId id, Counted counted, ChannelEvent event) {
    String word = event instanceof SessionReported reported ? reported.report().word() : null;
    counts.add(account, id, counted, word, event.receivedAt());
  }

  /** A deadline soon is armed at once; the sweep finds the others, and this one if it gets lost. */
  private void arm(Channel before, Channel after, boolean surely) {
    Instant now = clock.instant();
    after
        .wakeAt()
        .filter(due -> !due.isAfter(now.plus(WakeUps.SOON)))
        .filter(due -> surely || !before.wakeAt().equals(Optional.of(due)))
        .map(due -> new WakeUp(after.account(), after.item(), due))
        .ifPresent(wakeUp -> wakeUps.arm(List.of(wakeUp), now));
  }
}
