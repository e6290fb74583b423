package dev.houston.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Hints in memory, in their order; of two with one cause the second is never taken. */
public final class HintsInMemory implements OutboxHints {

  /** One hint: an outbox to be emptied, or a walk. */
  private record Hint(OutboxKey outbox, LookingThrough walk, String cause) {}

  private final Deque<Hint> hints = new ArrayDeque<>();
  private final Set<Hint> taken = new HashSet<>();

  @Override
  public synchronized void ask(OutboxKey outbox, String cause) {
    take(new Hint(outbox, null, cause));
  }

  @Override
  public synchronized void ask(LookingThrough walk, String cause) {
    take(new Hint(null, walk, cause));
  }

  private void take(Hint hint) {
    if (taken.add(hint)) {
      hints.add(hint);
    }
  }

  /** How many there are. */
  public synchronized int count() {
    return hints.size();
  }

  /** Loses all that is asked. */
  public synchronized void lose() {
    hints.clear();
  }

  /** Hands over what is asked, and what is asked meanwhile, until there is nothing left. */
  public void drain(Consumer<OutboxKey> emptying, Consumer<LookingThrough> looking) {
    for (Hint hint = next(); hint != null; hint = next()) {
      if (hint.outbox() != null) {
        emptying.accept(hint.outbox());
      } else {
        looking.accept(hint.walk());
      }
    }
  }

  private synchronized Hint next() {
    return hints.poll();
  }
}
