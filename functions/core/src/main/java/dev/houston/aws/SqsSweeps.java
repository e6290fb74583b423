package dev.houston.aws;

import dev.houston.aws.SweepJson.Sweeper;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queue of sweeps, a standard one. */
public final class SqsSweeps {
  private final SqsClient sqs;
  private final String queue;

  public SqsSweeps(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  /** Asks for a sweep, now. */
  public void ask(Sweeper sweeper) {
    sqs.sendMessage(request -> request.queueUrl(queue).messageBody(SweepJson.write(sweeper)));
  }
}
