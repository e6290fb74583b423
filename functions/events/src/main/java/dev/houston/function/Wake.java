package dev.houston.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.houston.account.Account;
import dev.houston.aws.WakeUpJson;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelEvents;
import dev.houston.channel.ChannelId;
import dev.houston.charging.AccountEvent;
import dev.houston.charging.AccountEvents;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.ChatKey;
import dev.houston.curator.AlertHints;
import dev.houston.curator.AlertSubject;
import dev.houston.function.QueueBatch.Letter;
import dev.houston.outbox.OutboxHints;
import dev.houston.outbox.OutboxKey;
import dev.houston.outgoing.Drain;
import dev.houston.outgoing.DrainHint;
import dev.houston.outgoing.DrainHints;
import dev.houston.wake.WakeUp;
import dev.houston.wiring.HoustonConfiguration;
import io.quarkus.funqy.Funq;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Answers the queue of wake-ups: "it is now …" goes behind what the item has received (DW-13); an
 * outbox is asked to be emptied, what curators have not heard is tried again, and a channel is
 * drained.
 */
public class Wake {
  private final ChatEvents chatEvents;
  private final ChannelEvents channelEvents;
  private final AccountEvents accountEvents;
  private final OutboxHints outboxHints;
  private final AlertHints alertHints;
  private final DrainHints drainHints;
  private final Clock clock;
  private final QueueBatch<Errand> batch;

  Wake(
      ChatEvents chatEvents,
      ChannelEvents channelEvents,
      AccountEvents accountEvents,
      OutboxHints outboxHints,
      AlertHints alertHints,
      DrainHints drainHints,
      Clock clock,
      SqsClient sqs,
      HoustonConfiguration configuration) {
    this.chatEvents = chatEvents;
    this.channelEvents = channelEvents;
    this.accountEvents = accountEvents;
    this.outboxHints = outboxHints;
    this.alertHints = alertHints;
    this.drainHints = drainHints;
    this.clock = clock;
    this.batch =
        new QueueBatch<>(
            this::errand,
            new DeadLetterQueue(
                sqs, configuration.wakeUpsDeadLetters(), "HOUSTON_WAKE_UPS_DEAD_LETTERS"));
  }

  /** Who is to be woken, for this cause. */
  private interface Errand {
    void run(String cause);
  }

  /** Wakes the items of the batch. */
  @Funq("wake")
  public SQSBatchResponse wake(SQSEvent event) {
    return batch.handle(event, group -> group.forEach(Wake::wake));
  }

  /** One cause a hint: a wake-up taken for another one would be a lost one. */
  private static void wake(Letter<Errand> letter) {
    letter.content().run("wake/" + letter.id());
  }

  private Errand errand(String body) {
    WakeUp wakeUp = WakeUpJson.read(body);
    if (OutboxKey.isItem(wakeUp.item())) {
      OutboxKey outbox = OutboxKey.ofItem(wakeUp.account(), wakeUp.item());
      return cause -> outboxHints.ask(outbox, cause);
    }
    Optional<ChannelId> channel = Channel.ofItem(wakeUp.item());
    if (channel.isPresent()) {
      return cause ->
          channelEvents.put(
              wakeUp.account(),
              channel.get(),
              new ChannelEvent.TimePassed(wakeUp.dueAt(), clock.instant()),
              cause);
    }
    if (wakeUp.item().equals(Account.ITEM)) {
      return cause ->
          accountEvents.put(
              wakeUp.account(),
              new AccountEvent.TimePassed(wakeUp.dueAt(), clock.instant()),
              cause);
    }
    if (AlertSubject.isItem(wakeUp.item())) {
      AlertSubject subject = AlertSubject.ofItem(wakeUp.account(), wakeUp.item());
      return cause -> alertHints.ask(subject, cause);
    }
    Optional<ChannelId> drained = Drain.ofItem(wakeUp.item());
    if (drained.isPresent()) {
      DrainHint hint = DrainHint.now(wakeUp.account(), drained.get());
      return cause -> drainHints.ask(hint, Duration.ZERO);
    }
    ChatKey chat = ChatKey.ofItem(wakeUp.account(), wakeUp.item());
    return cause ->
        chatEvents.put(chat, new ChatEvent.TimePassed(wakeUp.dueAt(), clock.instant()), cause);
  }
}
