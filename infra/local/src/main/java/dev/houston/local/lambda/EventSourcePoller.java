package dev.houston.local.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.houston.local.aws.RequestWatcher;
import dev.houston.local.aws.ServiceRequest;
import dev.houston.local.sqs.PolledQueue;
import dev.houston.local.sqs.ReceivedMessage;
import dev.houston.local.template.Function;
import dev.houston.local.template.Function.EventSource;
import dev.houston.local.time.Worker.Work;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One event source: receives a batch, calls the function with it, and deletes what the function has
 * dealt with. What failed stays in flight and comes back when its visibility timeout has ended; in
 * a FIFO queue it holds up its group until then.
 */
public final class EventSourcePoller implements Work {
  private static final Logger LOG = System.getLogger(EventSourcePoller.class.getName());

  private final Function function;
  private final EventSource source;
  private final PolledQueue queue;
  private final Invocations invocations;
  private final RequestWatcher watcher;
  private final SqsEvents events;

  public EventSourcePoller(
      Function function,
      EventSource source,
      PolledQueue queue,
      Invocations invocations,
      RequestWatcher watcher) {
    this.function = function;
    this.source = source;
    this.queue = queue;
    this.invocations = invocations;
    this.watcher = watcher;
    this.events = new SqsEvents(queue.arn());
  }

  @Override
  public Optional<Instant> nextDue() {
    return queue.nextDelivery();
  }

  @Override
  public void perform() {
    List<ReceivedMessage> batch = receive();
    if (batch.isEmpty()) {
      return;
    }
    Set<String> failed = failed(batch);
    List<ReceivedMessage> done =
        batch.stream().filter(message -> !failed.contains(message.id())).toList();
    if (!done.isEmpty()) {
      delete(done);
    }
  }

  /** Calls the function; answers the ids of the messages that have to come back. */
  private Set<String> failed(List<ReceivedMessage> batch) {
    SQSEvent event = events.of(batch);
    try {
      Object answer = invocations.call(function, event);
      Set<String> failed =
          source.reportsBatchItemFailures() ? BatchAnswer.failed(answer, event) : Set.of();
      if (!failed.isEmpty()) {
        invocations.countReportedFailure();
        LOG.log(
            Level.INFO,
            "{0} reports {1} of {2} messages as failed",
            function.logicalName(),
            failed.size(),
            batch.size());
      }
      return failed;
    } catch (FunctionFailedException thrown) {
      LOG.log(Level.WARNING, function.logicalName() + " failed", thrown.getCause());
      return BatchAnswer.all(event);
    }
  }

  private List<ReceivedMessage> receive() {
    ServiceRequest request = request("ReceiveMessage");
    watcher.before(request);
    List<ReceivedMessage> batch = queue.receive(source.batchSize());
    watcher.after(request);
    return batch;
  }

  private void delete(List<ReceivedMessage> done) {
    ServiceRequest request = request("DeleteMessageBatch");
    watcher.before(request);
    queue.delete(done);
    watcher.after(request);
  }

  private ServiceRequest request(String operation) {
    return new ServiceRequest("Sqs", operation, queue.logicalName());
  }
}
