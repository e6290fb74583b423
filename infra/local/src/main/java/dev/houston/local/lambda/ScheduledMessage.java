package dev.houston.local.lambda;

import dev.houston.local.sqs.LocalQueue;
import dev.houston.local.template.Schedule;
import dev.houston.local.time.Worker.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One schedule. As in AWS it fires when it is made, which here is at every start, and from then on
 * at its rate: so what the real one would have fired while this machine was down is made up for by
 * one firing, and nothing needs to be remembered.
 */
public final class ScheduledMessage implements Work {
  private final Schedule schedule;
  private final InstantSource clock;
  private final LocalQueue queue;
  private volatile Instant next;

  public ScheduledMessage(Schedule schedule, InstantSource clock, LocalQueue queue) {
    this.schedule = schedule;
    this.clock = clock;
    this.queue = queue;
    this.next = clock.instant();
  }

  @Override
  public Optional<Instant> nextDue() {
    return Optional.of(next);
  }

  @Override
  public void perform() {
    queue.send(schedule.input());
    Instant now = clock.instant();
    Instant following = next;
    while (!following.isAfter(now)) {
      following = following.plus(schedule.rate());
    }
    next = following;
  }
}
