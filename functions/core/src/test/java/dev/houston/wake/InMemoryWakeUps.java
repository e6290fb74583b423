package dev.houston.wake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Wake-ups in memory, handed out when they are due. */
public final class InMemoryWakeUps implements WakeUps {
  private final List<WakeUp> armed = new ArrayList<>();

  @Override
  public synchronized void arm(List<WakeUp> wakeUps, Instant now) {
    armed.addAll(wakeUps);
  }

  /** Those that are armed, in the order in which they were. */
  public synchronized List<WakeUp> armed() {
    return List.copyOf(armed);
  }

  /** Forgets all that is armed, as if the queue had delivered it. */
  public synchronized void clear() {
    armed.clear();
  }
}
