package dev.houston.simulation;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Listens to what the functions log instead of printing it: a batch that comes again says there
 * why.
 */
final class OwnFaults extends Handler {
  private static final Logger FUNCTIONS = Logger.getLogger("dev.houston");
  private static final ThreadLocal<Throwable> LAST = new ThreadLocal<>();

  static {
    FUNCTIONS.setUseParentHandlers(false);
    FUNCTIONS.setLevel(Level.SEVERE);
    FUNCTIONS.addHandler(new OwnFaults());
  }

  private OwnFaults() {}

  /** Forgets what this thread has logged. */
  static void forget() {
    LAST.remove();
  }

  /** What this thread has logged last; null for nothing. */
  static Throwable last() {
    return LAST.get();
  }

  @Override
  public void publish(LogRecord logged) {
    if (logged.getThrown() != null) {
      LAST.set(logged.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
