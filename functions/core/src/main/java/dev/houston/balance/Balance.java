package dev.houston.balance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an account has, and what its channels cost it (BA-1, BA-2).
 *
 * <p>A date is settled once, when it is over in the account's zone: each channel that was on at any
 * time of it costs the tariff that stands then. A date at whose end the balance is not paid costs
 * nothing. Whatever happens, what is overdue is {@link #settled} first.
 *
 * @param tariff what a channel costs a day; 0 for nothing
 * @param settledThrough the last date that needs no settling any more; null before anything
 *     happened
 * @param applied what has been done to it already
 * @param newsCount how many news there have been of it
 * @param pending those of the last step; the next step sees to them first
 */
public record Balance(
    Amount amount,
    Currency currency,
    Amount tariff,
    @Nullable LocalDate settledThrough,
    AppliedChanges applied,
    long newsCount,
    List<BalanceNews> pending) {

  /** What an account begins with, and what one has that is older than balances are. */
  public static final Currency FIRST_CURRENCY = Currency.getInstance("USD");

  /** Of one settling; the rest is settled by the next, which is due at once. */
  public static final int MOST_DATES = 100;

  private static final int DAYS_THAT_ARE_FEW = 3;

  public Balance {
    pending = List.copyOf(pending);
    if (tariff.isNegative() || (tariff.isPositive() && settledThrough == null)) {
      throw new IllegalArgumentException("a tariff is not below 0, and counts from some date on");
    }
  }

  /** Nothing, and nothing to pay. */
  public static Balance none() {
    return new Balance(
        Amount.ZERO, FIRST_CURRENCY, Amount.ZERO, null, AppliedChanges.none(), 0, List.of());
  }

  /** Whether the channels work: not if they cost something and nothing is left (BA-2). */
  public boolean isPaid() {
    return !tariff.isPositive() || amount.isPositive();
  }

  /** When the next date is to be settled; nothing while no date costs anything. */
  public Optional<Instant> settlesAt(ZoneId zone) {
    return settledThrough == null || isFree()
        ? Optional.empty()
        : Optional.of(settledThrough.plusDays(2).atStartOfDay(zone).toInstant());
  }

  /** The dates that are over and to be paid for, the oldest first. */
  public List<LocalDate> overdue(Instant now, ZoneId zone) {
    return settledThrough == null || isFree() || !settledThrough.isBefore(yesterday(now, zone))
        ? List.of()
        : settledThrough
            .plusDays(1)
            .datesUntil(yesterday(now, zone).plusDays(1))
            .limit(MOST_DATES)
            .toList();
  }

  /** Settles what is overdue, one date after the other, so that one can make the next ones free. */
  public Balance settled(Instant now, ZoneId zone, ChannelDays channels) {
    List<LocalDate> overdue = overdue(now, zone);
    Balance settled = this;
    for (LocalDate date : overdue) {
      Amount cost = settled.isFree() ? Amount.ZERO : tariff.times(channels.on(date));
      settled = settled.with(settled.amount.minus(cost), currency, tariff, date, now);
    }
    LocalDate yesterday = yesterday(now, zone);
    if (settled.isFree()) {
      return settled.settledThrough != null && !settled.settledThrough.isBefore(yesterday)
          ? settled
          : settled.with(settled.amount, currency, tariff, yesterday, now);
    }
    // Only behind the last of them, so that it is told once a date.
    boolean upToDate = !overdue.isEmpty() && yesterday.equals(settled.settledThrough);
    return upToDate && settled.isLow(channels.onNow())
        ? settled.telling(BalanceNews.Kind.LOW, now)
        : settled;
  }

  /** With this much more; the same if that has been done already. */
  public Balance toppedUp(String id, Amount by, Instant now) {
    return applied.contains(id)
        ? this
        : with(amount.plus(by), currency, tariff, settledThrough, now).remembering(id, now);
  }

  /** Whether this can be set: another currency only where there is nothing to be converted. */
  public boolean takes(BalanceChange change) {
    return change.currency() == null
        || change.currency().equals(currency)
        || amount.equals(Amount.ZERO);
  }

  /** With what is set in place of what was; the same if it is not taken, or done already. */
  public Balance changed(String id, BalanceChange change, Instant now) {
    return applied.contains(id) || !takes(change)
        ? this
        : with(
                change.amount() == null ? amount : change.amount(),
                change.currency() == null ? currency : change.currency(),
                change.tariff() == null ? tariff : change.tariff(),
                settledThrough,
                now)
            .remembering(id, now);
  }

  /** The same after its news went out. */
  public Balance withoutPending() {
    return new Balance(amount, currency, tariff, settledThrough, applied, newsCount, List.of());
  }

  /** No date costs anything: there is no tariff, or nothing left to pay it with. */
  private boolean isFree() {
    return !tariff.isPositive() || !isPaid();
  }

  private boolean isLow(int channelsOn) {
    return amount.isLessThan(tariff.times(channelsOn).times(DAYS_THAT_ARE_FEW));
  }

  private Balance with(
      Amount newAmount,
      Currency newCurrency,
      Amount newTariff,
      @Nullable LocalDate newlySettled,
      Instant now) {
    var next =
        new Balance(newAmount, newCurrency, newTariff, newlySettled, applied, newsCount, pending);
    if (next.isPaid() == isPaid()) {
      return next;
    }
    return next.telling(
        next.isPaid() ? BalanceNews.Kind.PAID_AGAIN : BalanceNews.Kind.USED_UP, now);
  }

  private Balance telling(BalanceNews.Kind kind, Instant now) {
    var news = new BalanceNews(newsCount + 1, kind, amount, currency, now);
    return new Balance(
        amount,
        currency,
        tariff,
        settledThrough,
        applied,
        newsCount + 1,
        Stream.concat(pending.stream(), Stream.of(news)).toList());
  }

  private Balance remembering(String id, Instant now) {
    return new Balance(
        amount, currency, tariff, settledThrough, applied.with(id, now), newsCount, pending);
  }

  private static LocalDate yesterday(Instant now, ZoneId zone) {
    return LocalDate.ofInstant(now, zone).minusDays(1);
  }
}
