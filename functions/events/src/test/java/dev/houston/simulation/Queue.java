package dev.houston.simulation;

import dev.houston.simulation.SimulatedQueue.Kind;
import java.time.Duration;

/**
 * The queues of {@code template.yaml} with what it says of them and of the function behind each;
 * {@code QueuesAsInTheTemplateTest} compares.
 */
enum Queue {
  MESSAGE_EVENTS("MessageEventsQueue", true, 30, 10, 1_000, 5),
  CHANNEL_EVENTS("ChannelEventsQueue", true, 240, 1, 1_000, 40),
  WAKE_UPS("WakeUpsQueue", false, 30, 10, 1_000, 5),
  NOTICES("NoticesQueue", true, 240, 1, 1_000, 40),
  ALERTS("AlertsQueue", true, 240, 1, 1_000, 40),
  DRAINS("DrainsQueue", false, 90, 1, 1_000, 45),
  SWEEPS("SweepsQueue", false, 360, 1, 5, 60);

  private final String address;
  private final boolean fifo;
  private final Duration visibility;
  private final int batch;
  private final int mostReceives;
  private final Duration timeout;

  Queue(String name, boolean fifo, int visibility, int batch, int mostReceives, int timeout) {
    this.address = name;
    this.fifo = fifo;
    this.visibility = Duration.ofSeconds(visibility);
    this.batch = batch;
    this.mostReceives = mostReceives;
    this.timeout = Duration.ofSeconds(timeout);
  }

  Kind kind() {
    return new Kind(address, fifo, visibility, batch, mostReceives);
  }

  /** Of the function behind it. */
  Duration timeout() {
    return timeout;
  }

  /** Where functions are told that it is. */
  String address() {
    return address;
  }

  /** The queue there; null for a queue of dead letters. */
  static Queue at(String address) {
    for (Queue queue : values()) {
      if (queue.address().equals(address)) {
        return queue;
      }
    }
    return null;
  }
}
