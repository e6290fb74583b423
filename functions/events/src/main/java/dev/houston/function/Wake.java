package dev.houston.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.houston.aws.SqsDeadLetters;
import dev.houston.aws.WakeUpJson;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.ChatKey;
import dev.houston.function.QueueBatch.Letter;
import dev.houston.wiring.HoustonConfiguration;
import dev.houston.wiring.Ports;
import io.quarkus.funqy.Funq;
import java.time.Clock;
import java.time.Instant;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Answers the queue of wake-ups: "it is now …" goes behind what the item has received (DW-13). */
public class Wake {
  private final ChatEvents chatEvents;
  private final Clock clock;
  private final QueueBatch<Awoken> batch;

  Wake(ChatEvents chatEvents, Clock clock, SqsClient sqs, HoustonConfiguration configuration) {
    this.chatEvents = chatEvents;
    this.clock = clock;
    this.batch =
        new QueueBatch<>(
            Awoken::read,
            (id, body, reason) ->
                new SqsDeadLetters(
                        sqs,
                        Ports.told(
                            configuration.wakeUpsDeadLetters(), "HOUSTON_WAKE_UPS_DEAD_LETTERS"))
                    .add(id, body, reason));
  }

  /** Who is woken, and the time that he asked for. */
  private record Awoken(ChatKey chat, Instant dueAt) {
    static Awoken read(String body) {
      var wakeUp = WakeUpJson.read(body);
      return new Awoken(ChatKey.ofItem(wakeUp.account(), wakeUp.item()), wakeUp.dueAt());
    }
  }

  /** Wakes the items of the batch. */
  @Funq("wake")
  public SQSBatchResponse wake(SQSEvent event) {
    return batch.handle(event, group -> group.forEach(this::wake));
  }

  private void wake(Letter<Awoken> letter) {
    var now = new ChatEvent.TimePassed(letter.content().dueAt(), clock.instant());
    // One cause a hint: a wake-up taken for another one would be a lost one.
    chatEvents.put(letter.content().chat(), now, "wake/" + letter.id());
  }
}
