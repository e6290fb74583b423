package dev.houston.local.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Actors who act again and again, with pauses in between, until the time is over. */
final class Stage implements AutoCloseable {
  private static final int AT_ONE_TIME = 12;

  private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(AT_ONE_TIME);
  private final ReentrantReadWriteLock standing = new ReentrantReadWriteLock(true);
  private final List<String> complaints = new ArrayList<>();
  private final List<CountDownLatch> ends = new ArrayList<>();
  private final long end;

  Stage(Duration length) {
    this.end = System.nanoTime() + length.toNanos();
  }

  /** What an actor does; whoever has no answer does something else next time. */
  interface Act {
    void perform() throws IOException;
  }

  /** Lets an actor act from now on. */
  void add(Supplier<Duration> pause, Act act) {
    add(pause, act, standing.readLock());
  }

  private void add(Supplier<Duration> pause, Act act, Lock lock) {
    var ended = new CountDownLatch(1);
    ends.add(ended);
    again(pause, () -> act(act, lock), ended);
  }

  /** Lets an actor act while nobody else does. */
  void addAlone(Supplier<Duration> pause, Act act) {
    add(pause, act, standing.writeLock());
  }

  boolean isOver() {
    return System.nanoTime() - end >= 0;
  }

  /** Something that must not be. */
  void complain(String complaint) {
    synchronized (complaints) {
      complaints.add(complaint);
    }
  }

  List<String> complaints() {
    synchronized (complaints) {
      return List.copyOf(complaints);
    }
  }

  /** Comes back when the time is over and the last act has ended. */
  void awaitEnd() throws InterruptedException {
    for (CountDownLatch ended : ends) {
      ended.await();
    }
  }

  private void again(Supplier<Duration> pause, Runnable act, CountDownLatch ended) {
    if (isOver()) {
      ended.countDown();
      return;
    }
    ScheduledFuture<?> unused =
        executor.schedule(
            () -> {
              act.run();
              again(pause, act, ended);
            },
            pause.get().toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void act(Act act, Lock lock) {
    lock.lock();
    try {
      if (!isOver()) {
        act.perform();
      }
    } catch (IOException noAnswer) {
      // That is what this is about.
    } catch (RuntimeException broken) {
      complain("an actor stumbled: " + broken);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
