package dev.houston.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeTravelTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final LocalClock clock =
      new LocalClock(new SettableTime(START.toString()), OffsetStore.none());
  private final Activity activity = new Activity();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final List<Alarm> alarms = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    alarms.forEach(Alarm::interrupt);
  }

  @Test
  void doesEachThingAtItsOwnInstantInOrder() throws InterruptedException {
    TimeTravel travel =
        travel(new Alarm("daily", Duration.ofDays(1)), new Alarm("odd", Duration.ofHours(40)));

    Journey journey = travel.advance(Duration.ofDays(4));

    assertThat(done)
        .containsExactly(
            "daily 2030-01-02T00:00:00Z",
            "odd 2030-01-02T16:00:00Z",
            "daily 2030-01-03T00:00:00Z",
            "daily 2030-01-04T00:00:00Z",
            "odd 2030-01-04T08:00:00Z",
            "daily 2030-01-05T00:00:00Z");
    assertThat(journey).isEqualTo(new Journey(START.plus(Duration.ofDays(4)), 6, 0));
  }

  @Test
  void goesThereAtOnceWhenNothingIsDue() throws InterruptedException {
    assertThat(travel().advance(Duration.ofDays(400)).now())
        .isEqualTo(START.plus(Duration.ofDays(400)));
    assertThat(clock.runs()).isTrue();
  }

  @Test
  void doesWhatIsDueNowWhenItIsAskedForNothing() throws InterruptedException {
    TimeTravel travel = travel(new Alarm("now", Duration.ZERO, 1));

    travel.advance(Duration.ZERO);

    assertThat(done).containsExactly("now " + START);
  }

  @Test
  void countsWhatFailedOnTheWay() throws InterruptedException {
    TimeTravel travel = travel(new Alarm("failing", Duration.ofMinutes(30)));

    assertThat(travel.advance(Duration.ofHours(2)))
        .isEqualTo(new Journey(START.plus(Duration.ofHours(2)), 4, 4));
  }

  @Test
  void givesUpOnWhatFeedsItself() {
    Alarm endless = new Alarm("endless", Duration.ZERO);
    alarms.add(endless);
    endless.start();
    TimeTravel travel = new TimeTravel(clock, activity, List.of(endless), 50);

    assertThatThrownBy(() -> travel.advance(Duration.ofDays(1)))
        .isInstanceOf(StrandedException.class)
        .hasMessageContaining("after 50 invocations");
    assertThat(clock.runs()).isTrue();
  }

  private TimeTravel travel(Alarm... waiting) {
    alarms.addAll(List.of(waiting));
    alarms.forEach(Alarm::start);
    return new TimeTravel(clock, activity, alarms);
  }

  /** Notes again and again that its time has come, on a thread of its own as the pollers do. */
  private final class Alarm extends Thread implements FallsDue {
    private final String name;
    private final Duration every;
    private final int times;
    private final Signal moved = new Signal();
    private volatile Instant next;
    private final AtomicInteger rung = new AtomicInteger();

    private Alarm(String name, Duration every) {
      this(name, every, Integer.MAX_VALUE);
    }

    private Alarm(String name, Duration every, int times) {
      this.name = name;
      this.every = every;
      this.times = times;
      this.next = clock.instant().plus(every);
      clock.onMove(moved::raise);
    }

    @Override
    public Optional<Instant> nextDue() {
      return rung.get() < times ? Optional.of(next) : Optional.empty();
    }

    @Override
    public void run() {
      try {
        while (true) {
          long seen = moved.raised();
          if (nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent()) {
            ring();
          } else {
            moved.awaitAfter(seen, Duration.ofMinutes(1));
          }
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    private void ring() {
      activity.begin();
      done.add(name + " " + clock.instant());
      activity.countInvocation(name.equals("failing"));
      next = next.plus(every);
      rung.incrementAndGet();
      activity.end();
    }
  }
}
