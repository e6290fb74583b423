package dev.houston.charging;

import dev.houston.balance.Amount;
import dev.houston.balance.BalanceChange;
import dev.houston.balance.BalanceNews;
import dev.houston.charging.AccountEvent.BalanceSet;
import dev.houston.charging.AccountEvent.TimePassed;
import dev.houston.charging.AccountEvent.ToppedUp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Reckons in whole numbers what is left, by going through time from one midnight to the next. It is
 * never late and knows nothing of wake-ups, items and saves.
 */
final class Reckoner implements AccountEvent.Cases<Void> {
  private final ZoneId zone;
  private final Days days;
  private final List<BalanceNews.Kind> changes = new ArrayList<>();
  private LocalDate today;
  private int amount;
  private int tariff;

  Reckoner(ZoneId zone, Days days, Instant begin) {
    this.zone = zone;
    this.days = days;
    this.today = LocalDate.ofInstant(begin, zone);
  }

  static AccountEvent topUp(Instant now, int amount) {
    return new ToppedUp(Amount.of(Integer.toString(amount)), "top-up " + now, now);
  }

  static AccountEvent set(Instant now, String what, int value) {
    Amount set = Amount.of(Integer.toString(value));
    var change =
        what.equals("amount")
            ? new BalanceChange(set, null, null)
            : new BalanceChange(null, null, set);
    return new BalanceSet(change, "set " + now, now);
  }

  /** Something comes; what came before counts for nothing. */
  void learn(AccountEvent event, boolean again) {
    if (!again) {
      pass(event.receivedAt());
      boolean before = isPaid();
      event.fold(this);
      note(before);
    }
  }

  void pass(Instant now) {
    while (today.isBefore(LocalDate.ofInstant(now, zone))) {
      boolean before = isPaid();
      if (tariff > 0 && amount > 0) {
        amount -= tariff * days.count(today, zone);
      }
      note(before);
      today = today.plusDays(1);
    }
  }

  String left() {
    return Integer.toString(amount);
  }

  boolean isPaid() {
    return tariff == 0 || amount > 0;
  }

  List<BalanceNews.Kind> changes() {
    return changes;
  }

  private void note(boolean before) {
    if (isPaid() != before) {
      changes.add(isPaid() ? BalanceNews.Kind.PAID_AGAIN : BalanceNews.Kind.USED_UP);
    }
  }

  @Override
  public Void toppedUp(ToppedUp event) {
    amount += event.amount().value().intValueExact();
    return null;
  }

  @Override
  public Void balanceSet(BalanceSet event) {
    if (event.change().amount() != null) {
      amount = event.change().amount().value().intValueExact();
    }
    if (event.change().tariff() != null) {
      tariff = event.change().tariff().value().intValueExact();
    }
    return null;
  }

  @Override
  public Void timePassed(TimePassed event) {
    return null;
  }
}
