package dev.houston.outbox;

import dev.houston.chat.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks through the outboxes of a destination, a page a call: what waits in them is tried at once,
 * and where it is asked for, what was kept is delivered.
 */
public final class LookingThroughOutboxes {

  /** Outboxes of one call. */
  static final int PAGE = 50;

  private static final int MOST_RACES = 10;

  private final Outboxes outboxes;
  private final OutboxHints hints;

  public LookingThroughOutboxes(Outboxes outboxes, OutboxHints hints) {
    this.outboxes = outboxes;
    this.hints = hints;
  }

  /**
   * Looks through one page.
   *
   * @param cause names this walk, the same each time it is tried
   */
  public void look(LookingThrough walk, String cause, Instant now) {
    Page<Outbox> page = outboxes.of(walk.account(), walk.destination(), walk.from(), PAGE);
    for (Outbox outbox : page.items()) {
      set(outbox, walk.replay(), now);
      hints.ask(outbox.key(), cause);
    }
    page.next()
        .ifPresent(
            next ->
                hints.ask(
                    new LookingThrough(walk.account(), walk.destination(), walk.replay(), next),
                    cause));
  }

  /** Who is emptying the outbox at this moment may be faster; then it is decided again. */
  private void set(Outbox listed, boolean replay, Instant now) {
    Optional<Outbox> found = Optional.of(listed);
    for (int race = 0; race < MOST_RACES && found.isPresent(); race++) {
      Outbox outbox = found.get();
      Outbox changed = replay ? outbox.replay(now) : outbox.asked(now);
      if (outboxes.save(changed, now).isPresent()) {
        return;
      }
      found = outboxes.find(listed.key());
    }
    throw new IllegalStateException(listed.key() + " was changed " + MOST_RACES + " times");
  }
}
