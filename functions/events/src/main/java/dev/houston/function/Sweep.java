package dev.houston.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.houston.aws.SqsSweeps;
import dev.houston.aws.SweepJson;
import dev.houston.aws.SweepJson.Sweeper;
import dev.houston.wake.Sweeping;
import dev.houston.wiring.HoustonConfiguration;
import dev.houston.wiring.Ports;
import io.quarkus.funqy.Funq;
import java.time.Clock;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Answers the queue of sweeps: the schedule's "every shard" sweeps the first and asks for the
 * others in a message each, and a shard with more than one call can sweep goes on in another.
 */
public class Sweep {
  private final Sweeping sweeping;
  private final Clock clock;
  private final SqsClient sqs;
  private final HoustonConfiguration configuration;
  private final QueueBatch<Sweeper> batch;

  Sweep(Sweeping sweeping, Clock clock, SqsClient sqs, HoustonConfiguration configuration) {
    this.sweeping = sweeping;
    this.clock = clock;
    this.sqs = sqs;
    this.configuration = configuration;
    this.batch =
        new QueueBatch<>(
            SweepJson::read,
            new DeadLetterQueue(
                sqs, configuration.sweepsDeadLetters(), "HOUSTON_SWEEPS_DEAD_LETTERS"));
  }

  /** Sweeps what the batch asks for. */
  @Funq("sweep")
  public SQSBatchResponse sweep(SQSEvent event) {
    return batch.handle(event, group -> group.forEach(letter -> sweep(letter.content())));
  }

  private void sweep(Sweeper sweeper) {
    var sweeps =
        new SqsSweeps(sqs, Ports.told(configuration.sweepsQueue(), "HOUSTON_SWEEPS_QUEUE"));
    if (sweeper.everyShard()) {
      IntStream.range(1, configuration.wakeShards())
          .forEach(shard -> sweeps.ask(Sweeper.of(shard, null)));
    }
    sweeping
        .sweep(sweeper.shard(), sweeper.after(), clock.instant())
        .ifPresent(last -> sweeps.ask(Sweeper.of(sweeper.shard(), last)));
  }
}
