package dev.houston.local.time;

/**
 * What is being done at this moment, and what has been done: how {@link TimeTravel} knows that all
 * is quiet. Everything that acts because something fell due begins and ends here.
 */
public final class Activity {
  private final Signal changed = new Signal();
  private long begun;
  private long ended;
  private long invocations;
  private long failures;

  public void begin() {
    synchronized (this) {
      begun++;
    }
    changed.raise();
  }

  public void end() {
    synchronized (this) {
      ended++;
    }
    changed.raise();
  }

  /** Counts a function's invocation that has ended. */
  public synchronized void countInvocation(boolean failed) {
    invocations++;
    failures += failed ? 1 : 0;
  }

  /** Counts an invocation that ended well and reports something as failed. */
  public synchronized void countReportedFailure() {
    failures++;
  }

  /** Raised whenever something begins or ends. */
  Signal changed() {
    return changed;
  }

  synchronized Snapshot snapshot() {
    return new Snapshot(begun, ended, invocations, failures);
  }

  /** What has been counted up to one moment. */
  record Snapshot(long begun, long ended, long invocations, long failures) {
    boolean quiet() {
      return begun == ended;
    }
  }
}
