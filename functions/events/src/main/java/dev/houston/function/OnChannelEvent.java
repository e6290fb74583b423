package dev.houston.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.houston.aws.AccountEventJson;
import dev.houston.aws.ChannelEventJson;
import dev.houston.channel.ChannelEvent.TimePassed;
import dev.houston.channel.ChannelEvents;
import dev.houston.channel.HandlingChannelEvents;
import dev.houston.charging.HandlingAccountEvents;
import dev.houston.function.QueueBatch.Letter;
import dev.houston.wiring.HoustonConfiguration;
import io.quarkus.funqy.Funq;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Answers the queue of channel events: what happens to channels, and to the balances that their
 * accounts pay for them with.
 */
public class OnChannelEvent {
  private final HandlingChannelEvents channels;
  private final HandlingAccountEvents accounts;
  private final ChannelEvents channelEvents;
  private final Clock clock;
  private final QueueBatch<Step> batch;

  OnChannelEvent(
      HandlingChannelEvents channels,
      HandlingAccountEvents accounts,
      ChannelEvents channelEvents,
      Clock clock,
      SqsClient sqs,
      HoustonConfiguration configuration) {
    this.channels = channels;
    this.accounts = accounts;
    this.channelEvents = channelEvents;
    this.clock = clock;
    this.batch =
        new QueueBatch<>(
            this::read,
            new DeadLetterQueue(
                sqs,
                configuration.channelEventsDeadLetters(),
                "HOUSTON_CHANNEL_EVENTS_DEAD_LETTERS"));
  }

  /** What an event does to the channel or account that it speaks of. */
  private interface Step {
    void take(String id, boolean again);
  }

  /** Steps the channels and accounts of the batch. */
  @Funq("on-channel-event")
  public SQSBatchResponse onChannelEvent(SQSEvent event) {
    return batch.handle(event, group -> group.forEach(OnChannelEvent::take));
  }

  private static void take(Letter<Step> letter) {
    letter.content().take(letter.id(), letter.again());
  }

  private Step read(String body) {
    if (AccountEventJson.isOne(body)) {
      AccountEventJson.Addressed addressed = AccountEventJson.read(body);
      return (id, again) ->
          accounts.handle(addressed.account(), List.of(addressed.event()), again, clock.instant());
    }
    ChannelEventJson.Addressed addressed = ChannelEventJson.read(body);
    return (id, again) -> step(addressed, id, again);
  }

  private void step(ChannelEventJson.Addressed addressed, String id, boolean again) {
    boolean more =
        channels.handle(
            addressed.account(), addressed.channel(), List.of(addressed.event()), again);
    if (more) {
      Instant now = clock.instant();
      channelEvents.put(
          addressed.account(), addressed.channel(), new TimePassed(now, now), "more/" + id);
    }
  }
}
