package dev.houston.charging;

import dev.houston.balance.Balance;
import dev.houston.balance.ChannelDays;
import dev.houston.charging.AccountEvent.BalanceSet;
import dev.houston.charging.AccountEvent.TimePassed;
import dev.houston.charging.AccountEvent.ToppedUp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/**
 * One event of an account, applied to its balance: what was overdue when it came is settled first.
 */
final class AccountEventStep implements AccountEvent.Cases<Balance> {

  /**
   * A hint may come this much early, by clocks that differ; what it is for is done all the same.
   */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(5);

  private final Balance balance;
  private final ZoneId zone;
  private final Function<List<LocalDate>, ChannelDays> channels;

  /**
   * A step of this balance.
   *
   * @param channels counts them, and is asked only if there are dates to be settled
   */
  AccountEventStep(Balance balance, ZoneId zone, Function<List<LocalDate>, ChannelDays> channels) {
    this.balance = balance;
    this.zone = zone;
    this.channels = channels;
  }

  @Override
  public Balance toppedUp(ToppedUp event) {
    return settled(event.receivedAt()).toppedUp(event.id(), event.amount(), event.receivedAt());
  }

  @Override
  public Balance balanceSet(BalanceSet event) {
    return settled(event.receivedAt()).changed(event.id(), event.change(), event.receivedAt());
  }

  @Override
  public Balance timePassed(TimePassed event) {
    Instant now = event.receivedAt();
    boolean early =
        event.dueAt().isAfter(now) && !event.dueAt().isAfter(now.plus(CLOCK_DIFFERENCE));
    return settled(early ? event.dueAt() : now);
  }

  private Balance settled(Instant now) {
    List<LocalDate> overdue = balance.overdue(now, zone);
    return balance.settled(
        now, zone, overdue.isEmpty() ? ChannelDays.NONE : channels.apply(overdue));
  }
}
