package dev.houston.local.time;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Says "something has changed, look again" from one thread to others. Nothing raised between a look
 * and the wait is missed:
 *
 * <pre>{@code
 * long seen = signal.raised();
 * if (!thereIsWork()) {
 *   signal.awaitAfter(seen, Duration.ofMinutes(1));
 * }
 * }</pre>
 */
public final class Signal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long raised;

  /** How often it has been raised. */
  public long raised() {
    lock.lock();
    try {
      return raised;
    } finally {
      lock.unlock();
    }
  }

  public void raise() {
    lock.lock();
    try {
      raised++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until it has been raised more often than {@code seen}, but no longer than that time,
   * which is real time.
   *
   * @return whether it was raised
   */
  public boolean awaitAfter(long seen, Duration atMost) throws InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(atMost);
    lock.lockInterruptibly();
    try {
      while (raised <= seen && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      return raised > seen;
    } finally {
      lock.unlock();
    }
  }
}
