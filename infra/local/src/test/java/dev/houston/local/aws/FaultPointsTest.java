package dev.houston.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FaultPointsTest {
  private static final ServiceRequest PUT = new ServiceRequest("DynamoDb", "PutItem", "StateTable");

  private final AtomicInteger halts = new AtomicInteger();

  @Test
  void haltsTheFirstTimeThePointIsReached() {
    FaultPoints points = points("after-DynamoDb.PutItem:StateTable");
    points.before(PUT);
    assertThat(halts).hasValue(0);

    points.after(PUT);
    points.after(PUT);
    assertThat(halts).hasValue(1);
  }

  @Test
  void haltsTheNthTimeThePointIsReached() {
    FaultPoints points = points("before-DynamoDb.PutItem:StateTable:3");
    points.before(PUT);
    points.before(PUT);
    assertThat(halts).hasValue(0);

    points.before(PUT);
    assertThat(halts).hasValue(1);
  }

  @Test
  void passesEveryOtherPoint() {
    FaultPoints points = points("elsewhere");
    points.before(PUT);
    points.after(PUT);
    points.reached("somewhere");

    assertThat(halts).hasValue(0);
  }

  @Test
  void refusesWhatIsNoPoint() {
    assertThatThrownBy(() -> points("")).isInstanceOf(IllegalArgumentException.class);
  }

  private FaultPoints points(String pointAndCount) {
    return new FaultPoints(pointAndCount, halts::incrementAndGet);
  }
}
