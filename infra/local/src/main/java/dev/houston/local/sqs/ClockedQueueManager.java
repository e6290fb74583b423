package dev.houston.local.sqs;

import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.Props;
import org.elasticmq.QueueData;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.reflect.ClassTag;

/** ElasticMQ's list of queues, which makes every queue a {@link ClockedQueue}. */
@SuppressWarnings("unchecked") // Of ev(), which Scala types with what Java has no words for.
final class ClockedQueueManager extends QueueManagerActor {

  /** Makes the actor of one queue. */
  interface QueueMaker {
    ClockedQueue make(
        NowProvider now, QueueData data, Option<ActorRef> deadLetters, Option<ActorRef> listener);
  }

  private final QueueMaker maker;

  ClockedQueueManager(NowProvider now, Option<ActorRef> listener, QueueMaker maker) {
    super(now, StrictSQSLimits$.MODULE$, listener);
    this.maker = maker;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public ClassTag ev() {
    return super.ev();
  }

  @Override
  public ActorRef createQueueActor(NowProvider now, QueueData data, Option<ActorRef> listener) {
    Option<ActorRef> deadLetters =
        data.deadLettersQueue().flatMap(target -> actorOf(target.name()));
    return context()
        .actorOf(
            Props.create(ClockedQueue.class, () -> maker.make(now, data, deadLetters, listener)));
  }

  private Option<ActorRef> actorOf(String queue) {
    return queues().get(queue).map(known -> known.actorRef());
  }
}
