package dev.houston.local.lambda;

import dev.houston.local.aws.RequestWatcher;
import dev.houston.local.sqs.EmbeddedSqs;
import dev.houston.local.sqs.LocalQueue;
import dev.houston.local.sqs.PolledQueue;
import dev.houston.local.template.Function;
import dev.houston.local.template.Function.EventSource;
import dev.houston.local.template.Schedule;
import dev.houston.local.template.Template;
import dev.houston.local.time.Activity;
import dev.houston.local.time.FallsDue;
import dev.houston.local.time.LocalClock;
import dev.houston.local.time.Signal;
import dev.houston.local.time.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * All that acts by itself: a worker for each event source of the template and one for each
 * schedule, each on a thread of its own so that a slow function holds up no other.
 */
public final class Workers {
  private final List<FallsDue> waiting = new ArrayList<>();
  private final List<Worker> workers = new ArrayList<>();
  private final LocalClock clock;
  private final Activity activity;

  public Workers(LocalClock clock, Activity activity) {
    this.clock = clock;
    this.activity = activity;
  }

  /** Adds what the template wires. */
  public void add(
      Template template,
      EmbeddedSqs sqs,
      Polling polling,
      Invocations invocations,
      RequestWatcher watcher) {
    for (Function function : template.functions()) {
      for (EventSource source : function.eventSources()) {
        PolledQueue queue = polling.by().apply(sqs.queue(source.queue()));
        var poller = new EventSourcePoller(function, source, queue, invocations, watcher);
        for (int batch = 0; batch < polling.batches(); batch++) {
          add(function.logicalName(), poller, queue.changed());
        }
      }
    }
    for (Schedule schedule : template.schedules()) {
      LocalQueue queue = sqs.queue(schedule.queue());
      add(schedule.logicalName(), new ScheduledMessage(schedule, clock, queue), new Signal());
    }
  }

  /**
   * Adds a worker.
   *
   * @param changed raised when the work may be due earlier than it said
   */
  public void add(String name, Worker.Work work, Signal changed) {
    waiting.add(work);
    workers.add(new Worker(name, work, clock, changed, activity));
  }

  /** All that the clock must not pass by. */
  public List<FallsDue> waiting() {
    return List.copyOf(waiting);
  }

  public void start() {
    workers.forEach(Worker::start);
  }

  /** Begins nothing more, and gives what has been begun that much real time to end. */
  public void stop(Duration grace) throws InterruptedException {
    workers.forEach(Worker::stop);
    long end = System.nanoTime() + grace.toNanos();
    for (Worker worker : workers) {
      worker.awaitStopped(Duration.ofNanos(end - System.nanoTime()));
    }
  }
}
