package dev.houston.local.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.houston.local.aws.RequestRecorder;
import dev.houston.local.aws.SqsClients;
import dev.houston.local.sqs.EmbeddedSqs;
import dev.houston.local.template.Template;
import dev.houston.local.time.Activity;
import dev.houston.local.time.Journey;
import dev.houston.local.time.LocalClock;
import dev.houston.local.time.OffsetStore;
import dev.houston.local.time.TimeTravel;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Queues, workers and a clock that stands still, for a template and functions of a test. */
final class LambdaBench {
  static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  /** A call of a function. */
  record Call(String export, Instant at, List<String> bodies) {}

  /** What a function does. */
  interface Body {
    @Nullable Object answer(SQSEvent event) throws InterruptedException;
  }

  final EmbeddedSqs sqs;
  final SqsClient client;
  final RequestRecorder requests = new RequestRecorder();
  final List<Call> calls = new CopyOnWriteArrayList<>();
  final List<SQSMessage> messages = new CopyOnWriteArrayList<>();

  private final LocalClock clock = new LocalClock(InstantSource.fixed(START), OffsetStore.none());
  private final Activity activity = new Activity();
  private final Map<String, Body> functions = new ConcurrentHashMap<>();
  private final Workers workers;
  private final TimeTravel travel;

  private LambdaBench(String yaml, Polling polling) {
    sqs = new EmbeddedSqs(clock, Optional.empty(), 0);
    Template template = Template.read(new StringReader(yaml), sqs.names());
    sqs.create(template.queues());
    client = SqsClients.of(sqs.names(), requests);
    workers = new Workers(clock, activity);
    workers.add(
        template,
        sqs,
        polling,
        new Invocations(new WrittenByTheTest(), activity, requests, Clock.systemUTC()),
        requests);
    travel = new TimeTravel(clock, activity, workers.waiting());
    workers.start();
  }

  static LambdaBench of(String yaml) {
    return of(yaml, Polling.oneByOne());
  }

  static LambdaBench of(String yaml, Polling polling) {
    return new LambdaBench(yaml, polling);
  }

  /** From now on the function of that name does this; until then, all go well. */
  void when(String export, Body body) {
    functions.put(export, body);
  }

  void send(String queue, String... bodies) {
    for (String body : bodies) {
      client.sendMessage(request -> request.queueUrl(url(queue)).messageBody(body));
    }
  }

  void sendDelayed(String queue, String body, int seconds) {
    client.sendMessage(
        request -> request.queueUrl(url(queue)).messageBody(body).delaySeconds(seconds));
  }

  /** The deduplication id is the body. */
  void sendInOrder(String queue, String group, String... bodies) {
    for (String body : bodies) {
      client.sendMessage(
          request ->
              request
                  .queueUrl(url(queue))
                  .messageBody(body)
                  .messageGroupId(group)
                  .messageDeduplicationId(body));
    }
  }

  private String url(String queue) {
    return sqs.names().queueUrl(queue);
  }

  Journey advance(String duration) throws InterruptedException {
    return travel.advance(Duration.parse(duration));
  }

  /** The bodies that the function was called with, call after call. */
  List<List<String>> batches(String export) {
    return calls.stream().filter(call -> call.export().equals(export)).map(Call::bodies).toList();
  }

  void close() throws InterruptedException {
    workers.stop(Duration.ofSeconds(5));
    client.close();
    sqs.close();
  }

  private final class WrittenByTheTest implements Functions {
    @Override
    public boolean has(String export) {
      return functions.containsKey(export);
    }

    @Override
    public @Nullable Object call(String export, Object event) {
      SQSEvent batch = (SQSEvent) event;
      messages.addAll(batch.getRecords());
      List<String> bodies = batch.getRecords().stream().map(SQSMessage::getBody).toList();
      calls.add(new Call(export, clock.instant(), bodies));
      try {
        return functions.getOrDefault(export, ignored -> null).answer(batch);
      } catch (InterruptedException | RuntimeException thrown) {
        throw new FunctionFailedException(export, thrown);
      }
    }
  }
}
