package dev.houston.subscriber;

import dev.houston.account.AccountId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where subscribers are kept, at most one an account. */
public interface Subscribers {

  /** Lost races against others who change the same subscriber; more than this is a fault. */
  int MOST_RACES = 10;

  /** The subscriber as it is now, read consistently. */
  Optional<Subscriber> find(AccountId account);

  /**
   * Saves the subscriber if nobody saved it since it was found.
   *
   * @return whether it was saved: false for a lost race
   */
  boolean save(Subscriber subscriber);

  /** Removes it; nothing happens if there is none. */
  void remove(AccountId account);

  /** Changes the subscriber as it is; of two changes at one time none is lost. */
  default Optional<Subscriber> change(AccountId account, UnaryOperator<Subscriber> change) {
    for (int race = 0; race < MOST_RACES; race++) {
      Optional<Subscriber> found = find(account);
      if (found.isEmpty()) {
        return found;
      }
      Subscriber changed = change.apply(found.get());
      if (changed.equals(found.get()) || save(changed)) {
        return Optional.of(changed);
      }
    }
    throw new IllegalStateException(
        "the subscriber of " + account + " changed " + MOST_RACES + " times");
  }
}
