package dev.houston.simulation;

import dev.houston.simulation.Crossing.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/**
 * The SQS of a world, as the adapters of the queues call it: what they make of groups and
 * deduplication ids is part of what is tried.
 */
final class SimulatedSqs implements SqsClient {
  private final World world;
  private final Map<Queue, SimulatedQueue> queues = new EnumMap<>(Queue.class);

  SimulatedSqs(World world) {
    this.world = world;
    for (Queue queue : Queue.values()) {
      queues.put(queue, new SimulatedQueue(queue.kind()));
    }
  }

  SimulatedQueue queue(Queue queue) {
    return queues.get(queue);
  }

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    Queue queue = Queue.at(request.queueUrl());
    return cross(
        "SendMessage:" + request.queueUrl(),
        () -> {
          String id =
              queue == null
                  ? setAside(request)
                  : send(
                      queue,
                      request.messageBody(),
                      request.messageGroupId(),
                      request.messageDeduplicationId(),
                      request.delaySeconds());
          return SendMessageResponse.builder().messageId(id).build();
        });
  }

  private String setAside(SendMessageRequest request) {
    var reason = request.messageAttributes().get("reason");
    world
        .chronicle()
        .add(
            new Fact.DeadLetter(
                world.time().instant(),
                request.queueUrl(),
                reason == null ? "hopeless" : reason.stringValue()));
    return "dead";
  }

  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
    Queue queue = Queue.at(request.queueUrl());
    return cross(
        "SendMessageBatch:" + request.queueUrl(),
        () -> {
          List<SendMessageBatchResultEntry> taken = new ArrayList<>();
          List<BatchResultErrorEntry> failed = new ArrayList<>();
          for (SendMessageBatchRequestEntry entry : request.entries()) {
            if (world.goesWrong(FaultKind.BATCH_TAKEN_IN_PART, request.queueUrl())) {
              struck();
              failed.add(
                  BatchResultErrorEntry.builder().id(entry.id()).code("InternalError").build());
              continue;
            }
            send(
                queue,
                entry.messageBody(),
                entry.messageGroupId(),
                entry.messageDeduplicationId(),
                entry.delaySeconds());
            taken.add(SendMessageBatchResultEntry.builder().id(entry.id()).build());
          }
          return SendMessageBatchResponse.builder().successful(taken).failed(failed).build();
        });
  }

  /** Sends what no function sends: the schedule's. */
  void send(Queue queue, String body) {
    send(queue, body, null, null, null);
  }

  private String send(Queue queue, String body, String group, String deduplication, Integer delay) {
    Invocation invocation = world.invocation();
    if (invocation != null) {
      invocation.queued();
    }
    if (queues.get(queue).kind().fifo()
        && (group == null || deduplication == null || delay != null)) {
      throw new IllegalArgumentException(queue + " wants a group, an id and no delay");
    }
    Duration late =
        world.goesWrong(FaultKind.DELIVERED_LATE, queue.address())
            ? world.dice().between(Duration.ofSeconds(1), Duration.ofMinutes(2))
            : Duration.ZERO;
    Duration wanted = delay == null ? Duration.ZERO : Duration.ofSeconds(delay);
    return queues
        .get(queue)
        .send(body, group, deduplication, wanted.plus(late), world.time().instant());
  }

  private void struck() {
    Invocation invocation = world.invocation();
    if (invocation != null) {
      invocation.struck(FaultKind.BATCH_TAKEN_IN_PART);
    }
  }

  private <T> T cross(String where, Callable<T> effect) {
    try {
      return world.crossing().cross(Place.QUEUE, where, effect);
    } catch (RuntimeException thrown) {
      throw thrown;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String serviceName() {
    return "sqs";
  }

  @Override
  public void close() {}
}
