package dev.houston.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.houston.aws.ChannelEventJson;
import dev.houston.aws.ChannelEventJson.Addressed;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelEvent.TimePassed;
import dev.houston.channel.ChannelEvents;
import dev.houston.channel.HandlingChannelEvents;
import dev.houston.function.QueueBatch.Letter;
import dev.houston.wiring.HoustonConfiguration;
import io.quarkus.funqy.Funq;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Answers the queue of channel events: a group is a channel. */
public class OnChannelEvent {
  private final HandlingChannelEvents handling;
  private final ChannelEvents channelEvents;
  private final Clock clock;
  private final QueueBatch<Addressed> batch;

  OnChannelEvent(
      HandlingChannelEvents handling,
      ChannelEvents channelEvents,
      Clock clock,
      SqsClient sqs,
      HoustonConfiguration configuration) {
    this.handling = handling;
    this.channelEvents = channelEvents;
    this.clock = clock;
    this.batch =
        new QueueBatch<>(
            ChannelEventJson::read,
            new DeadLetterQueue(
                sqs,
                configuration.channelEventsDeadLetters(),
                "HOUSTON_CHANNEL_EVENTS_DEAD_LETTERS"));
  }

  /** Steps the channels of the batch. */
  @Funq("on-channel-event")
  public SQSBatchResponse onChannelEvent(SQSEvent event) {
    return batch.handle(event, this::step);
  }

  private void step(List<Letter<Addressed>> group) {
    Addressed first = group.get(0).content();
    List<ChannelEvent> events = group.stream().map(letter -> letter.content().event()).toList();
    boolean again = group.stream().anyMatch(Letter::again);
    boolean more = handling.handle(first.account(), first.channel(), events, again);
    if (more) {
      Instant now = clock.instant();
      channelEvents.put(
          first.account(), first.channel(), new TimePassed(now, now), "more/" + group.get(0).id());
    }
  }
}
