package dev.houston.local.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.houston.local.template.LocalNames;
import dev.houston.local.template.Queue;
import dev.houston.local.time.Signal;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.CreateQueueData;
import org.elasticmq.DeadLettersQueueData;
import org.elasticmq.MillisVisibilityTimeout;
import org.elasticmq.QueueData;
import org.elasticmq.msg.CreateQueue;
import org.elasticmq.rest.sqs.SQSRestServerBuilder$;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.util.Either;

/**
 * SQS in this process, at an address that only this machine reaches. Delays, visibility, retention
 * and deduplication follow the clock that it is given, also when that clock is moved; long polling
 * does not, and waits in real time.
 *
 * <p>With a journal its messages outlive a kill of the process.
 *
 * <p>Limits are those of AWS today: 1 MiB a message or batch (ElasticMQ counts characters where AWS
 * counts bytes), 15 minutes of delay, ten messages a batch. Permissions are not checked.
 */
public final class EmbeddedSqs implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String REGION = "us-east-1";
  private static final String ACCOUNT = "000000000000";

  private static final Config SETTINGS =
      ConfigFactory.parseString(
          """
          pekko.loglevel = WARNING
          pekko.stdout-loglevel = WARNING
          pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off
          """);

  /** What a queue needs to know of itself when ElasticMQ makes it. */
  private record Making(Queue definition, Signal changed) {}

  private final ActorSystem actors;
  private final ActorRef manager;
  private final @Nullable MessageJournal journal;
  private final LocalNames names;
  private final Map<String, Making> makings = new ConcurrentHashMap<>();
  private final Map<String, LocalQueue> queues = new ConcurrentHashMap<>();

  /**
   * Starts it without any queue.
   *
   * @param journalFile where the messages are kept; without one they end with the process
   * @param port 0 for any that is free
   */
  public EmbeddedSqs(InstantSource clock, Optional<Path> journalFile, int port) {
    ClassLoader classes = EmbeddedSqs.class.getClassLoader();
    actors = ActorSystem.create("sqs", SETTINGS.withFallback(ConfigFactory.load(classes)), classes);
    journal = journalFile.map(MessageJournal::in).orElse(null);
    Option<ActorRef> keeper = Option.apply(journal).map(this::keeper);
    NowProvider now = new ClockedNow(clock);
    manager =
        actors.actorOf(
            Props.create(
                ClockedQueueManager.class,
                () -> new ClockedQueueManager(now, keeper, this::queueActor)));
    names = new LocalNames(URI.create("http://%s:%d".formatted(HOST, bind(port))), REGION, ACCOUNT);
  }

  /** Where it answers, and the names under which it does. */
  public LocalNames names() {
    return names;
  }

  /** Creates the queues, and puts back the messages that the journal has for them. */
  public void create(List<Queue> wanted) {
    for (Queue queue : wanted) {
      makings.put(queue.name(), new Making(queue, new Signal()));
    }
    wanted.forEach(this::create);
  }

  /** The queue of that name, such as {@code MessageEventsQueue.fifo}. */
  public LocalQueue queue(String name) {
    return known(queues, name);
  }

  @Override
  public void close() {
    actors.terminate();
    Asking.await(actors.getWhenTerminated());
    if (journal != null) {
      journal.close();
    }
  }

  private int bind(int port) {
    return SQSRestServerBuilder$.MODULE$
        .withActorSystem(actors)
        .withQueueManagerActor(manager)
        .withInterface(HOST)
        .withPort(port)
        .withAWSRegion(REGION)
        .withAWSAccountId(ACCOUNT)
        .start()
        .waitUntilStarted()
        .localAddress()
        .getPort();
  }

  private ActorRef keeper(MessageJournal written) {
    return actors.actorOf(Props.create(JournalKeeper.class, () -> new JournalKeeper(written)));
  }

  private ClockedQueue queueActor(
      NowProvider now, QueueData data, Option<ActorRef> deadLetters, Option<ActorRef> listener) {
    Making making = known(makings, data.name());
    return new ClockedQueue(
        now, data, deadLetters, listener, making.definition(), making.changed());
  }

  private void create(Queue queue) {
    if (queues.containsKey(queue.name())) {
      return;
    }
    // ElasticMQ looks for the dead letters when it makes the queue that sends there.
    queue
        .redrive()
        .ifPresent(redrive -> create(known(makings, redrive.deadLetters()).definition()));
    LocalQueue created =
        new LocalQueue(
            queue,
            names.arn("sqs", queue.name()),
            made(queue),
            known(makings, queue.name()).changed());
    if (journal != null) {
      created.restore(journal.messages(queue.name()));
    }
    queues.put(queue.name(), created);
  }

  private ActorRef made(Queue queue) {
    Either<?, ?> made = (Either<?, ?>) Asking.ask(manager, new CreateQueue(data(queue)));
    if (made.isLeft()) {
      throw new IllegalArgumentException("ElasticMQ refuses " + queue.name() + ": " + made);
    }
    return (ActorRef) made.toOption().get();
  }

  private static CreateQueueData data(Queue queue) {
    return new CreateQueueData(
        queue.name(),
        Option.apply(new MillisVisibilityTimeout(queue.visibilityTimeout().toMillis())),
        Option.apply(queue.delay()),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.apply(queue.redrive().orElse(null))
            .map(
                redrive ->
                    new DeadLettersQueueData(redrive.deadLetters(), redrive.maxReceiveCount())),
        queue.fifo(),
        queue.contentBasedDeduplication(),
        Option.empty(),
        Option.empty(),
        Map$.MODULE$.empty());
  }

  private static <T> T known(Map<String, T> byName, String queue) {
    T known = byName.get(queue);
    if (known == null) {
      throw new IllegalArgumentException("The template has no queue " + queue);
    }
    return known;
  }
}
