package dev.houston.charging;

import dev.houston.balance.Amount;
import dev.houston.balance.BalanceChange;
import java.time.Instant;

/**
 * What happens to an account: it travels in the queue of channel events, whose group is then the
 * account.
 *
 * <p>Every event carries the time at which we received it; what was due before then comes first.
 */
public sealed interface AccountEvent {

  /** When it reached us. */
  Instant receivedAt();

  /** Calls the case for this kind of event. */
  <R> R fold(Cases<R> cases);

  /** One case a kind of event. */
  interface Cases<R> {
    R toppedUp(ToppedUp event);

    R balanceSet(BalanceSet event);

    R timePassed(TimePassed event);
  }

  /**
   * Somebody paid.
   *
   * @param amount above 0
   * @param id of this one payment: it counts once
   */
  record ToppedUp(Amount amount, String id, Instant receivedAt) implements AccountEvent {

    public ToppedUp {
      if (!amount.isPositive()) {
        throw new IllegalArgumentException("a top-up is above 0");
      }
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.toppedUp(this);
    }
  }

  /**
   * Somebody set the amount, the currency, the tariff, or several of them.
   *
   * @param id of this one change: it is made once
   */
  record BalanceSet(BalanceChange change, String id, Instant receivedAt) implements AccountEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.balanceSet(this);
    }
  }

  /** It is now {@code receivedAt}; whoever was woken asked for {@code dueAt}. */
  record TimePassed(Instant dueAt, Instant receivedAt) implements AccountEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.timePassed(this);
    }
  }
}
