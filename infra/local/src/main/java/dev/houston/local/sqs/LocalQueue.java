package dev.houston.local.sqs;

import static scala.jdk.javaapi.CollectionConverters.asJava;
import static scala.jdk.javaapi.CollectionConverters.asScala;

import dev.houston.local.template.Queue;
import dev.houston.local.time.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pekko.actor.ActorRef;
import org.elasticmq.DefaultVisibilityTimeout$;
import org.elasticmq.DeliveryReceipt;
import org.elasticmq.ImmediateNextDelivery$;
import org.elasticmq.MessageContent;
import org.elasticmq.MessageData;
import org.elasticmq.NewMessageData;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.msg.DeleteMessage;
import org.elasticmq.msg.ReceiveMessages;
import org.elasticmq.msg.RestoreMessages;
import org.elasticmq.msg.SendMessage;
import scala.Option;
import scala.collection.immutable.Map$;

/**
 * One queue, for what AWS itself does with queues: its requests are those of SQS without the HTTP,
 * since a week of the clock is ten thousands of them.
 */
public final class LocalQueue implements PolledQueue {
  private final Queue definition;
  private final String arn;
  private final ActorRef actor;
  private final Signal changed;

  LocalQueue(Queue definition, String arn, ActorRef actor, Signal changed) {
    this.definition = definition;
    this.arn = arn;
    this.actor = actor;
    this.changed = changed;
  }

  @Override
  public String logicalName() {
    return definition.logicalName();
  }

  /** Its name in SQS, such as {@code MessageEventsQueue.fifo}. */
  public String name() {
    return definition.name();
  }

  @Override
  public String arn() {
    return arn;
  }

  @Override
  public Optional<Instant> nextDelivery() {
    Object answer = Asking.ask(actor, ClockedQueue.Question.NEXT_DELIVERY);
    return ((Optional<?>) answer).map(Instant.class::cast);
  }

  @Override
  public List<ReceivedMessage> receive(int atMost) {
    ReceiveMessages request =
        new ReceiveMessages(
            DefaultVisibilityTimeout$.MODULE$, atMost, Option.apply(Duration.ZERO), Option.empty());
    Object answer = Asking.ask(actor, request);
    return asJava((scala.collection.immutable.List<?>) answer).stream()
        .map(message -> ReceivedMessage.of((MessageData) message))
        .toList();
  }

  @Override
  public void delete(List<ReceivedMessage> messages) {
    for (ReceivedMessage message : messages) {
      Asking.ask(actor, new DeleteMessage(new DeliveryReceipt(message.receiptHandle())));
    }
  }

  /** Sends a message, without a message group: to a standard queue only. */
  public void send(String body) {
    NewMessageData message =
        new NewMessageData(
            Option.empty(),
            new MessageContent(body),
            Map$.MODULE$.empty(),
            ImmediateNextDelivery$.MODULE$,
            Option.empty(),
            Option.empty(),
            0,
            Option.empty(),
            Option.empty(),
            Option.empty());
    Asking.ask(actor, new SendMessage(message));
  }

  @Override
  public Signal changed() {
    return changed;
  }

  /** Puts messages back as they were. */
  void restore(List<StoredMessage> messages) {
    List<InternalMessage> restored =
        messages.stream().map(StoredMessage::toInternalMessage).toList();
    Asking.ask(actor, new RestoreMessages(asScala(restored).toList()));
  }
}
