package dev.houston.local.sqs;

import static scala.jdk.javaapi.CollectionConverters.asJava;
import static scala.jdk.javaapi.CollectionConverters.asJavaCollection;
import static scala.jdk.javaapi.CollectionConverters.asScala;

import dev.houston.local.template.Queue;
import dev.houston.local.time.Signal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pekko.actor.ActorContext;
import org.apache.pekko.actor.ActorRef;
import org.elasticmq.MessageData;
import org.elasticmq.NewMessageData;
import org.elasticmq.QueueData;
import org.elasticmq.VisibilityTimeout;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.QueueActor;
import org.elasticmq.actor.queue.QueueActorStorage.ResultWithEvents;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.actor.queue.QueueEvent.MessageAdded;
import org.elasticmq.actor.queue.QueueEvent.MessageRemoved;
import org.elasticmq.actor.queue.QueueEventWithOperationStatus;
import org.elasticmq.actor.reply.ReplyAction;
import org.elasticmq.msg.ClearQueue;
import org.elasticmq.msg.DeleteMessage;
import org.elasticmq.msg.GetQueueStatistics;
import org.elasticmq.msg.MoveMessage;
import org.elasticmq.msg.QueueQueueMsg;
import org.elasticmq.msg.SendMessage;
import org.elasticmq.msg.UpdateVisibilityTimeout;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.PartialFunction;
import scala.reflect.ClassTag;
import scala.runtime.BoxedUnit;

/**
 * One queue: ElasticMQ's, on our clock throughout, and with AWS's rules where ElasticMQ has none or
 * others.
 *
 * <ul>
 *   <li>ElasticMQ 1.7.1 takes the time of sending, and with it a message's delay, its place in a
 *       FIFO queue and its five minutes of deduplication, from the system and not from the clock
 *       that it is given. Here they are our clock's.
 *   <li>It forgets a deduplication id within a second after the time; here to the instant, and
 *       within a message group where the queue says so.
 *   <li>It keeps a message for ever; here it goes when the queue's retention has passed.
 *   <li>It counts visible messages by the system's time; here by our clock's.
 * </ul>
 */
@SuppressWarnings("unchecked") // Of ev(), which Scala types with what Java has no words for.
final class ClockedQueue extends QueueActor {

  /**
   * Asked of this actor: when the next message can be received, as an {@code Optional<Instant>}.
   */
  enum Question {
    NEXT_DELIVERY
  }

  private final Queue rules;
  private final Signal changed;
  private final Deduplication deduplication;
  private int order;

  ClockedQueue(
      NowProvider now,
      QueueData data,
      Option<ActorRef> deadLetters,
      Option<ActorRef> listener,
      Queue rules,
      Signal changed) {
    super(now, data, deadLetters, Option.empty(), Option.empty(), listener);
    this.rules = rules;
    this.changed = changed;
    this.deduplication = new Deduplication(rules.deduplicatesPerGroup());
  }

  @Override
  @SuppressWarnings("rawtypes")
  public ClassTag ev() {
    return super.ev();
  }

  @Override
  public void aroundReceive(PartialFunction<Object, BoxedUnit> receive, Object message) {
    if (message == Question.NEXT_DELIVERY) {
      sender().tell(nextDelivery(), self());
      return;
    }
    super.aroundReceive(receive, message);
    if (changesMessages(message)) {
      changed.raise();
    }
  }

  private static boolean changesMessages(Object message) {
    return message instanceof SendMessage
        || message instanceof DeleteMessage
        || message instanceof UpdateVisibilityTimeout
        || message instanceof MoveMessage
        || message instanceof ClearQueue;
  }

  @Override
  public ResultWithEvents<MessageData> handleOrRedirectMessage(
      NewMessageData sent, ActorContext context) {
    Optional<InternalMessage> earlier = deduplication.earlier(sent, now());
    if (earlier.isPresent()) {
      return ResultWithEvents().onlyValue(earlier.get().toMessageData());
    }
    InternalMessage message = accept(sent);
    keep(message);
    QueueEventWithOperationStatus added = new MessageAdded(queueData().name(), message);
    return ResultWithEvents()
        .valueWithEvents(message.toMessageData(), asScala(List.of(added)).toList());
  }

  @Override
  public void restoreMessages(scala.collection.immutable.List<InternalMessage> messages) {
    for (InternalMessage message : asJava(messages)) {
      keep(message);
      order = Math.max(order, message.orderIndex() + 1);
    }
  }

  @Override
  public ResultWithEvents<scala.collection.immutable.List<MessageData>> receiveMessages(
      VisibilityTimeout visibility, int count, Option<String> attempt) {
    dropExpired();
    var received = super.receiveMessages(visibility, count, attempt);
    // What it removed here has moved to the dead letters, whose report speaks for both queues.
    var others = received.events().filterNot(event -> event instanceof MessageRemoved);
    return ResultWithEvents().apply(received.result(), others);
  }

  @Override
  public <T> ReplyAction<T> receiveAndReplyQueueMsg(QueueQueueMsg<T> message) {
    if (message instanceof GetQueueStatistics) {
      // It counts what was visible before that time, and is asked with the system's.
      GetQueueStatistics atOurTime = new GetQueueStatistics(nowProvider().nowMillis() + 1);
      return super.receiveAndReplyQueueMsg((QueueQueueMsg<T>) atOurTime);
    }
    return super.receiveAndReplyQueueMsg(message);
  }

  private InternalMessage accept(NewMessageData sent) {
    InternalMessage byTheSystemsTime = InternalMessage.from(sent, queueData());
    long delay = queueData().delay().toMillis();
    return new InternalMessage(
        byTheSystemsTime.id(),
        byTheSystemsTime.deliveryReceipts(),
        sent.nextDelivery().toMillis(nowProvider().nowMillis(), delay).millis(),
        sent.content(),
        sent.messageAttributes(),
        nowProvider().now(),
        order++,
        byTheSystemsTime.firstReceive(),
        byTheSystemsTime.receiveCount(),
        rules.fifo(),
        sent.messageGroupId(),
        sent.messageDeduplicationId(),
        sent.tracingId(),
        rules.fifo() ? Option.apply("%020d".formatted(order)) : Option.empty(),
        sent.deadLetterSourceQueueName());
  }

  private void keep(InternalMessage message) {
    messageQueue().$plus$eq(message);
    deduplication.remember(message);
  }

  private void dropExpired() {
    Instant oldest = now().minus(rules.retention());
    for (InternalMessage message : List.copyOf(all())) {
      if (message.created().toInstant().isBefore(oldest)) {
        messageQueue().remove(message.id());
        QueueEvent gone = new MessageRemoved(queueData().name(), message.id());
        queueEventListener().foreach(listener -> tell(listener, gone));
      }
    }
  }

  private static BoxedUnit tell(ActorRef listener, QueueEvent event) {
    listener.tell(event, ActorRef.noSender());
    return BoxedUnit.UNIT;
  }

  /** Of a message group only the first can be received, and the others have to wait for it. */
  private Optional<Instant> nextDelivery() {
    Collection<InternalMessage> candidates = rules.fifo() ? firstOfEachGroup() : all();
    return candidates.stream()
        .map(InternalMessage::nextDelivery)
        .min(Long::compare)
        .map(Instant::ofEpochMilli);
  }

  private Collection<InternalMessage> firstOfEachGroup() {
    return all().stream()
        .collect(
            Collectors.toMap(
                message -> message.messageGroupId().get(),
                message -> message,
                // ElasticMQ orders them for a queue that takes the largest first.
                (one, other) -> one.compareTo(other) > 0 ? one : other))
        .values();
  }

  private Collection<InternalMessage> all() {
    return asJavaCollection(messageQueue().all());
  }

  private Instant now() {
    return nowProvider().now().toInstant();
  }
}
