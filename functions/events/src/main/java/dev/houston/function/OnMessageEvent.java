package dev.houston.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.houston.aws.ChatEventJson;
import dev.houston.aws.ChatEventJson.Addressed;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.HandlingChatEvents;
import dev.houston.function.QueueBatch.Letter;
import dev.houston.wiring.HoustonConfiguration;
import io.quarkus.funqy.Funq;
import java.time.Clock;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Answers the queue of message events: a group is a chat, and its events fold into one save. */
public class OnMessageEvent {
  private final HandlingChatEvents handling;
  private final Clock clock;
  private final QueueBatch<Addressed> batch;

  OnMessageEvent(
      HandlingChatEvents handling, Clock clock, SqsClient sqs, HoustonConfiguration configuration) {
    this.handling = handling;
    this.clock = clock;
    this.batch =
        new QueueBatch<>(
            ChatEventJson::read,
            new DeadLetterQueue(
                sqs,
                configuration.messageEventsDeadLetters(),
                "HOUSTON_MESSAGE_EVENTS_DEAD_LETTERS"));
  }

  /** Steps the chats of the batch. */
  @Funq("on-message-event")
  public SQSBatchResponse onMessageEvent(SQSEvent event) {
    return batch.handle(event, this::step);
  }

  private void step(List<Letter<Addressed>> group) {
    List<ChatEvent> events = group.stream().map(letter -> letter.content().event()).toList();
    boolean again = group.stream().anyMatch(Letter::again);
    handling.handle(group.get(0).content().chat(), events, again, clock.instant());
  }
}
