package dev.houston.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * An SQS queue.
 *
 * @param logicalName its name in the template, such as {@code MessageEventsQueue}
 * @param name its name on this machine: the logical one, and {@code .fifo} behind that of a FIFO
 *     queue, as SQS demands
 * @param deduplicatesPerGroup whether a deduplication id counts within its message group only
 */
public record Queue(
    String logicalName,
    String name,
    boolean fifo,
    boolean contentBasedDeduplication,
    boolean deduplicatesPerGroup,
    Duration visibilityTimeout,
    Duration delay,
    Duration retention,
    Optional<Redrive> redrive) {

  /**
   * Where a message goes that was received too often.
   *
   * @param deadLetters the name of that queue on this machine
   */
  public record Redrive(String deadLetters, int maxReceiveCount) {}
}
