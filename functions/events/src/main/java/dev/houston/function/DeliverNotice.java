package dev.houston.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.houston.aws.OutboxHintJson;
import dev.houston.function.QueueBatch.Letter;
import dev.houston.outbox.EmptyingOutbox;
import dev.houston.outbox.LookingThrough;
import dev.houston.outbox.LookingThroughOutboxes;
import dev.houston.outbox.OutboxHints;
import dev.houston.outbox.OutboxKey;
import dev.houston.wiring.HoustonConfiguration;
import io.quarkus.funqy.Funq;
import java.time.Clock;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Answers the queue of hints to deliver: tells those outside what lies in their outboxes. */
public class DeliverNotice {
  private final EmptyingOutbox emptying;
  private final LookingThroughOutboxes looking;
  private final OutboxHints hints;
  private final Clock clock;
  private final QueueBatch<Errand> batch;

  DeliverNotice(
      EmptyingOutbox emptying,
      LookingThroughOutboxes looking,
      OutboxHints hints,
      Clock clock,
      SqsClient sqs,
      HoustonConfiguration configuration) {
    this.emptying = emptying;
    this.looking = looking;
    this.hints = hints;
    this.clock = clock;
    this.batch =
        new QueueBatch<>(
            body -> OutboxHintJson.read(body, this::empty, this::look),
            new DeadLetterQueue(
                sqs, configuration.noticesDeadLetters(), "HOUSTON_NOTICES_DEAD_LETTERS"));
  }

  /** What a hint asks for, done for the hint of this id. */
  private interface Errand {
    void run(String hintId);
  }

  /** Delivers what the hints of the batch are for. */
  @Funq("deliver-notice")
  public SQSBatchResponse deliverNotice(SQSEvent event) {
    return batch.handle(event, group -> group.forEach(DeliverNotice::run));
  }

  private static void run(Letter<Errand> letter) {
    letter.content().run(letter.id());
  }

  private Errand empty(OutboxKey hinted) {
    OutboxKey outbox = emptying.known(hinted);
    return hintId -> {
      if (emptying.empty(outbox)) {
        hints.ask(outbox, "more/" + hintId);
      }
    };
  }

  private Errand look(LookingThrough walk) {
    return hintId -> looking.look(walk, "walk/" + hintId, clock.instant());
  }
}
