package dev.houston.simulation;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.houston.function.Bodies;
import dev.houston.simulation.SimulatedQueue.Letter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lambda with its event sources: it polls the queues, and calls the functions with what is there.
 */
final class Lambdas {
  private final World world;
  private final Bodies bodies;
  private final SimulatedSqs sqs;

  Lambdas(World world, Bodies bodies, SimulatedSqs sqs) {
    this.world = world;
    this.bodies = bodies;
    this.sqs = sqs;
  }

  /** Works through one batch of what is visible in the queue now. */
  void work(Queue queue) {
    List<Letter> batch = batch(queue);
    if (batch.isEmpty()) {
      return;
    }
    sqs.queue(queue).receive(batch, world.time().instant());
    SQSEvent event = event(batch);
    world
        .invoke(queue.name(), queue.timeout(), () -> call(queue, event))
        .ifPresent(answer -> settle(queue, batch, answer));
    batch.stream()
        .filter(letter -> letter.receives >= sqs.queue(queue).kind().mostReceives())
        .forEach(letter -> giveUp(queue, letter));
  }

  private List<Letter> batch(Queue queue) {
    List<Letter> visible = new ArrayList<>(sqs.queue(queue).visible(world.time().instant()));
    if (!sqs.queue(queue).kind().fifo()
        && visible.size() > 1
        && goesWrong(FaultKind.REORDERED, queue)) {
      Collections.swap(visible, 0, world.dice().below(visible.size() - 1) + 1);
    }
    return List.copyOf(
        visible.subList(0, Math.min(visible.size(), sqs.queue(queue).kind().batch())));
  }

  private boolean goesWrong(FaultKind kind, Queue queue) {
    return world.goesWrong(kind, queue.address());
  }

  private static SQSEvent event(List<Letter> batch) {
    var event = new SQSEvent();
    event.setRecords(batch.stream().map(Lambdas::message).toList());
    return event;
  }

  private static SQSMessage message(Letter letter) {
    var message = new SQSMessage();
    message.setMessageId(letter.id);
    message.setBody(letter.body);
    Map<String, String> attributes = new HashMap<>();
    attributes.put("ApproximateReceiveCount", Integer.toString(letter.receives));
    if (letter.group != null) {
      attributes.put("MessageGroupId", letter.group);
    }
    message.setAttributes(attributes);
    return message;
  }

  private SQSBatchResponse call(Queue queue, SQSEvent event) {
    OwnFaults.forget();
    SQSBatchResponse answer =
        switch (queue) {
          case MESSAGE_EVENTS -> bodies.onMessageEvent(event);
          case CHANNEL_EVENTS -> bodies.onChannelEvent(event);
          case WAKE_UPS -> bodies.wake(event);
          case NOTICES -> bodies.deliverNotice(event);
          case ALERTS -> bodies.alertCurators(event);
          case DRAINS -> bodies.drain(event);
          case SWEEPS -> bodies.sweep(event);
        };
    if (!answer.getBatchItemFailures().isEmpty() && !world.invocation().isStruck()) {
      world
          .chronicle()
          .add(
              new Fact.OwnFault(
                  world.time().instant(), queue.name(), Stories.words(OwnFaults.last())));
    }
    return answer;
  }

  private void settle(Queue queue, List<Letter> batch, SQSBatchResponse answer) {
    Set<String> failed =
        answer.getBatchItemFailures().stream()
            .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
            .collect(Collectors.toSet());
    for (Letter letter : batch) {
      if (failed.contains(letter.id) || goesWrong(FaultKind.DELETE_LOST, queue)) {
        continue;
      }
      sqs.queue(queue).delete(letter);
      if (!sqs.queue(queue).kind().fifo() && goesWrong(FaultKind.DUPLICATED, queue)) {
        Duration later = world.dice().between(Duration.ZERO, Duration.ofMinutes(1));
        sqs.queue(queue).send(letter.body, null, null, later, world.time().instant());
      }
    }
  }

  private void giveUp(Queue queue, Letter letter) {
    sqs.queue(queue).delete(letter);
    world
        .chronicle()
        .add(
            new Fact.DeadLetter(
                world.time().instant(), queue.address(), "tried " + letter.receives + " times"));
  }
}
