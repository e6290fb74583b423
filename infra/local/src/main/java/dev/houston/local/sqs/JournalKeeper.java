package dev.houston.local.sqs;

import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.Status;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent.MessageAdded;
import org.elasticmq.actor.queue.QueueEvent.MessageRemoved;
import org.elasticmq.actor.queue.QueueEvent.MessageUpdated;

/**
 * Writes down what the queues report. A queue answers its caller only after we have answered it: so
 * nothing that was sent, received or deleted is unsaid by a kill.
 */
final class JournalKeeper extends AbstractActor {
  private final MessageJournal journal;

  JournalKeeper(MessageJournal journal) {
    this.journal = journal;
  }

  @Override
  public Receive createReceive() {
    return receiveBuilder()
        .match(MessageAdded.class, added -> put(added.queueName(), added.message()))
        .match(MessageUpdated.class, updated -> put(updated.queueName(), updated.message()))
        .match(
            MessageRemoved.class,
            removed -> written(() -> journal.remove(removed.queueName(), removed.messageId())))
        .matchAny(other -> {})
        .build();
  }

  private void put(String queue, InternalMessage message) {
    written(() -> journal.put(StoredMessage.of(queue, message)));
  }

  private void written(Runnable writing) {
    try {
      writing.run();
      sender().tell(OperationSuccessful$.MODULE$, self());
    } catch (RuntimeException failed) {
      sender().tell(new Status.Failure(failed), self());
    }
  }
}
