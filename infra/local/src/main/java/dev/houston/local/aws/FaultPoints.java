package dev.houston.local.aws;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the process at a point of its work, as a power failure would: for tests of what is left
 * behind. Points are {@code before-} and {@code after-} every request, such as {@code
 * after-DynamoDb.PutItem:StateTable} or {@code before-Sqs.DeleteMessageBatch:WakeUpsQueue}, and
 * whatever else calls {@link #reached}.
 */
public final class FaultPoints implements RequestWatcher {
  private static final Pattern POINT_AND_COUNT = Pattern.compile("(.+?)(?::([1-9]\\d{0,8}))?");

  private final String point;
  private final AtomicInteger left;
  private final Runnable halt;

  /**
   * Halts the n-th time the point is reached.
   *
   * @param pointAndCount {@code point} or {@code point:n}
   * @param halt ends the process without any clearing up
   */
  public FaultPoints(String pointAndCount, Runnable halt) {
    Matcher matcher = POINT_AND_COUNT.matcher(pointAndCount);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a point: " + pointAndCount);
    }
    this.point = matcher.group(1);
    String count = matcher.group(2);
    this.left = new AtomicInteger(count == null ? 1 : Integer.parseInt(count));
    this.halt = halt;
  }

  /** Never halts. */
  public static FaultPoints none() {
    return new FaultPoints("none", () -> {});
  }

  /** The work has come to the point of that name. */
  public void reached(String name) {
    if (name.equals(point) && left.decrementAndGet() == 0) {
      halt.run();
    }
  }

  @Override
  public void before(ServiceRequest request) {
    reached("before-" + request);
  }

  @Override
  public void after(ServiceRequest request) {
    reached("after-" + request);
  }
}
