package dev.houston.local.template;

import dev.houston.local.template.Queue.Redrive;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads {@code AWS::SQS::Queue}; what is not said is as SQS has it. */
final class QueueReader {

  /**
   * The throughput limit and the encryption change nothing that could be seen here, and every queue
   * takes messages as large as any of AWS's does.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "FifoQueue",
          "ContentBasedDeduplication",
          "DeduplicationScope",
          "FifoThroughputLimit",
          "MaximumMessageSize",
          "VisibilityTimeout",
          "DelaySeconds",
          "MessageRetentionPeriod",
          "RedrivePolicy",
          "SqsManagedSseEnabled");

  private static final Duration VISIBILITY_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration RETENTION = Duration.ofDays(4);

  private QueueReader() {}

  static Queue read(String name, Section properties) {
    properties.knowing(KNOWN);
    boolean fifo = properties.flag("FifoQueue");
    return new Queue(
        name,
        fifo ? name + ".fifo" : name,
        fifo,
        properties.flag("ContentBasedDeduplication"),
        properties.optionalText("DeduplicationScope").filter("messageGroup"::equals).isPresent(),
        properties.seconds("VisibilityTimeout", VISIBILITY_TIMEOUT),
        properties.seconds("DelaySeconds", Duration.ZERO),
        properties.seconds("MessageRetentionPeriod", RETENTION),
        redrive(properties));
  }

  private static Optional<Redrive> redrive(Section properties) {
    if (!properties.has("RedrivePolicy")) {
      return Optional.empty();
    }
    Section policy = properties.section("RedrivePolicy");
    int maxReceiveCount = policy.number("maxReceiveCount");
    if (maxReceiveCount < 1 || maxReceiveCount > 1000) {
      throw properties.wrong("maxReceiveCount must be from 1 to 1000");
    }
    return Optional.of(
        new Redrive(LocalNames.nameIn(policy.text("deadLetterTargetArn")), maxReceiveCount));
  }
}
