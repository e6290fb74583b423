package dev.houston.local.lambda;

import dev.houston.local.aws.RequestWatcher;
import dev.houston.local.aws.ServiceRequest;
import dev.houston.local.template.Function;
import dev.houston.local.time.Activity;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Calls the functions of the template, times and counts the calls. A function that takes longer
 * than its time-out is not stopped, as Lambda would do, but that is logged.
 */
public final class Invocations {
  private static final Logger LOG = System.getLogger(Invocations.class.getName());

  private final Functions functions;
  private final Activity activity;
  private final RequestWatcher watcher;
  private final InstantSource realTime;

  public Invocations(
      Functions functions, Activity activity, RequestWatcher watcher, InstantSource realTime) {
    this.functions = functions;
    this.activity = activity;
    this.watcher = watcher;
    this.realTime = realTime;
  }

  /**
   * Calls the function, and answers what it answered.
   *
   * @throws FunctionFailedException with what the function threw
   */
  public @Nullable Object call(Function function, Object event) {
    ServiceRequest request =
        new ServiceRequest("Lambda", "Invoke", function.export().orElseThrow());
    watcher.before(request);
    Instant start = realTime.instant();
    boolean failed = true;
    try {
      Object answer = functions.call(request.resource(), event);
      failed = false;
      watcher.after(request);
      return answer;
    } finally {
      activity.countInvocation(failed);
      logOverrun(function, Duration.between(start, realTime.instant()));
    }
  }

  /** Counts a call that ended well, but whose answer reports something as failed. */
  void countReportedFailure() {
    activity.countReportedFailure();
  }

  private static void logOverrun(Function function, Duration taken) {
    if (taken.compareTo(function.timeout()) > 0) {
      LOG.log(
          Level.WARNING,
          "{0} took {1}; in AWS it would have been stopped after {2}",
          function.logicalName(),
          taken,
          function.timeout());
    }
  }
}
