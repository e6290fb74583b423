package dev.houston.local.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The time of everything on this machine: real time, and an offset by which it has been moved
 * forward. It never runs backwards. Where there is a data directory the offset outlives the
 * process; it is stored before anybody can see the time that it makes.
 *
 * <p>While it is being moved it stands still, so that what falls due at an instant is handled at
 * exactly that instant, however long the handling takes.
 */
public final class LocalClock extends Clock {
  private final InstantSource real;
  private final OffsetStore store;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Duration offset;
  private boolean stopped;
  private Instant latest;

  /** Goes on where the stored offset says. */
  public LocalClock(InstantSource real, OffsetStore store) {
    this.real = real;
    this.store = store;
    this.offset = store.load();
    this.latest = real.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public synchronized Instant instant() {
    if (stopped) {
      return latest;
    }
    Instant now = real.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    if (now.isAfter(latest)) {
      latest = now;
    }
    return latest;
  }

  /** Whether it runs; it stands still while {@link TimeTravel} moves it. */
  public synchronized boolean runs() {
    return !stopped;
  }

  /** Tells about every move, and when it runs again: whoever waits for a time has to look again. */
  public void onMove(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The time of this machine is UTC");
  }

  /** Stands still from now on. */
  synchronized Instant stop() {
    Instant now = instant();
    stopped = true;
    return now;
  }

  /** Stands at {@code target} from now on, which must not lie before the present. */
  void moveTo(Instant target) {
    synchronized (this) {
      if (!stopped || target.isBefore(latest)) {
        throw new IllegalArgumentException(
            "From %s there is no way to %s".formatted(latest, target));
      }
      store.save(Duration.between(real.instant(), target));
      latest = target;
    }
    listeners.forEach(Runnable::run);
  }

  /** Runs on from where it stands. */
  void start() {
    synchronized (this) {
      offset = Duration.between(real.instant(), latest);
      store.save(offset);
      stopped = false;
    }
    listeners.forEach(Runnable::run);
  }
}
