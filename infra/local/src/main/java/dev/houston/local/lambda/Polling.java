package dev.houston.local.lambda;

import dev.houston.local.sqs.LocalQueue;
import dev.houston.local.sqs.PolledQueue;
import java.util.function.Function;

/**
 * How messages are received from the queues.
 *
 * @param by what is asked for the messages of a queue
 * @param batches of each event source are worked on at one time
 */
public record Polling(Function<LocalQueue, PolledQueue> by, int batches) {

  /** Within this process, and one batch of each event source at a time. */
  public static Polling oneByOne() {
    return new Polling(queue -> queue, 1);
  }
}
