package dev.houston.outbox;

import dev.houston.account.AccountId;
import dev.houston.chat.Page;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where it is kept how far the outboxes are emptied, one item each. */
public interface Outboxes {

  /** The outbox as it is now, read consistently. */
  Optional<Outbox> find(OutboxKey key);

  /**
   * Saves the outbox if nobody saved it since it was found.
   *
   * @return the outbox as it was saved; nothing for a lost race
   */
  Optional<Outbox> save(Outbox outbox, Instant now);

  /**
   * The outboxes of one destination from which something was delivered, or tried in vain.
   *
   * @param from {@link Page#next} of the page before, or null for the first
   * @throws Page.UnknownPlaceException if {@code from} is none
   */
  Page<Outbox> of(AccountId account, String destination, @Nullable String from, int most);
}
