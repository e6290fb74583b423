package dev.houston.subscriber;

import dev.houston.account.AccountId;
import dev.houston.chat.Page;
import dev.houston.outbox.Outbox;
import dev.houston.outbox.OutboxKey;
import dev.houston.outbox.Outboxes;
import java.time.Instant;
import java.util.Optional;

/** Outboxes where something happens just before the first save. */
final class RacingOutboxes implements Outboxes {
  private final Outboxes outboxes;
  private final Runnable race;
  private boolean raced;

  RacingOutboxes(Outboxes outboxes, Runnable race) {
    this.outboxes = outboxes;
    this.race = race;
  }

  @Override
  public Optional<Outbox> find(OutboxKey key) {
    return outboxes.find(key);
  }

  @Override
  public Optional<Outbox> save(Outbox outbox, Instant now) {
    if (!raced) {
      raced = true;
      race.run();
    }
    return outboxes.save(outbox, now);
  }

  @Override
  public Page<Outbox> of(AccountId account, String destination, String from, int most) {
    return outboxes.of(account, destination, from, most);
  }
}
