package dev.houston.wiring;

import dev.houston.account.ChangingSettings;
import dev.houston.account.OpeningAccount;
import dev.houston.aws.SqsAccountEvents;
import dev.houston.aws.SqsAlerts;
import dev.houston.aws.SqsChannelEvents;
import dev.houston.aws.SqsChatEvents;
import dev.houston.aws.SqsDrainHints;
import dev.houston.aws.SqsOutboxHints;
import dev.houston.aws.SqsWakeUps;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.HandlingChannelEvents;
import dev.houston.charging.ChangingBalance;
import dev.houston.charging.HandlingAccountEvents;
import dev.houston.chat.HandlingChatEvents;
import dev.houston.connector.ReceivingWebhook;
import dev.houston.curator.AlertingCurators;
import dev.houston.curator.AppointingCurators;
import dev.houston.outbox.EmptyingOutbox;
import dev.houston.outbox.LookingThroughOutboxes;
import dev.houston.outgoing.AcceptingMessage;
import dev.houston.outgoing.Draining;
import dev.houston.outgoing.DroppingWaiting;
import dev.houston.outgoing.OpeningChat;
import dev.houston.outgoing.SettlingUncertain;
import dev.houston.subscriber.Subscribing;
import dev.houston.wake.Sweeping;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * The use cases over what is outside of them, made by {@link UseCases} as in the functions, and the
 * queues by their own adapters.
 */
public final class Wired {

  /** Addresses of the queues are their names in the template. */
  public static final HoustonConfiguration CONFIGURATION =
      new SmallRyeConfigBuilder()
          .withMapping(HoustonConfiguration.class)
          .withDefaultValue("houston.message-events-queue", "MessageEventsQueue")
          .withDefaultValue("houston.channel-events-queue", "ChannelEventsQueue")
          .withDefaultValue("houston.wake-ups-queue", "WakeUpsQueue")
          .withDefaultValue("houston.notices-queue", "NoticesQueue")
          .withDefaultValue("houston.alerts-queue", "AlertsQueue")
          .withDefaultValue("houston.drains-queue", "DrainsQueue")
          .withDefaultValue("houston.sweeps-queue", "SweepsQueue")
          .withDefaultValue("houston.message-events-dead-letters", "MessageEventsDeadLetters")
          .withDefaultValue("houston.channel-events-dead-letters", "ChannelEventsDeadLetters")
          .withDefaultValue("houston.wake-ups-dead-letters", "WakeUpsDeadLetters")
          .withDefaultValue("houston.notices-dead-letters", "NoticesDeadLetters")
          .withDefaultValue("houston.alerts-dead-letters", "AlertsDeadLetters")
          .withDefaultValue("houston.drains-dead-letters", "DrainsDeadLetters")
          .withDefaultValue("houston.sweeps-dead-letters", "SweepsDeadLetters")
          .build()
          .getConfigMapping(HoustonConfiguration.class);

  public final SqsChatEvents chatEvents;
  public final SqsChannelEvents channelEvents;
  public final SqsAccountEvents accountEvents;
  public final SqsOutboxHints outboxHints;
  public final SqsAlerts alertsQueue;
  public final SqsDrainHints drainHints;

  public final OpeningAccount openingAccount;
  public final ChangingSettings changingSettings;
  public final ChangingBalance changingBalance;
  public final ConnectingChannel connectingChannel;
  public final AppointingCurators appointingCurators;
  public final Subscribing subscribing;
  public final AcceptingMessage acceptingMessage;
  public final OpeningChat openingChat;
  public final SettlingUncertain settlingUncertain;
  public final DroppingWaiting droppingWaiting;

  public final ReceivingWebhook receivingWebhook;
  public final HandlingChatEvents handlingChatEvents;
  public final HandlingChannelEvents handlingChannelEvents;
  public final HandlingAccountEvents handlingAccountEvents;
  public final Draining draining;
  public final EmptyingOutbox emptyingOutbox;
  public final LookingThroughOutboxes lookingThroughOutboxes;
  public final AlertingCurators alertingCurators;
  public final Sweeping sweeping;

  public Wired(Outside outside) {
    var cases = new UseCases();
    var sqs = outside.sqs();
    var accounts = outside.accounts();
    var channels = outside.channels();
    var chats = outside.chats();
    var conversations = outside.conversations();
    var clock = outside.clock();
    chatEvents = new SqsChatEvents(sqs, CONFIGURATION.messageEventsQueue().orElseThrow());
    channelEvents = new SqsChannelEvents(sqs, CONFIGURATION.channelEventsQueue().orElseThrow());
    accountEvents = new SqsAccountEvents(sqs, CONFIGURATION.channelEventsQueue().orElseThrow());
    outboxHints = new SqsOutboxHints(sqs, CONFIGURATION.noticesQueue().orElseThrow());
    alertsQueue = new SqsAlerts(sqs, CONFIGURATION.alertsQueue().orElseThrow());
    drainHints = new SqsDrainHints(sqs, CONFIGURATION.drainsQueue().orElseThrow());
    var wakeUps = new SqsWakeUps(sqs, CONFIGURATION.wakeUpsQueue().orElseThrow());

    openingAccount = cases.openingAccount(accounts);
    changingSettings = cases.changingSettings(accounts);
    changingBalance = cases.changingBalance(accounts, accountEvents);
    appointingCurators = cases.appointingCurators(outside.curators(), accounts, channels);
    connectingChannel =
        cases.connectingChannel(channels, outside.secrets(), appointingCurators, channelEvents);
    subscribing =
        cases.subscribing(
            outside.subscribers(), accounts, outside.secrets(), outside.posts(), outboxHints);
    var admitting = cases.admitting(accounts, channels, chats, outside.hiddenIdentities());
    acceptingMessage =
        cases.acceptingMessage(
            admitting, conversations, chatEvents, outside.crmMessageIds(), outside.chance());
    openingChat = cases.openingChat(admitting, chatEvents);
    settlingUncertain = cases.settlingUncertain(admitting, conversations, chatEvents);
    droppingWaiting = cases.droppingWaiting(drainHints);

    receivingWebhook =
        cases.receivingWebhook(
            channels, outside.secrets(), outside.hiddenIdentities(), chatEvents, channelEvents);
    var tellingSubscriber =
        cases.tellingSubscriber(
            outside.subscribers(),
            accounts,
            conversations,
            outside.secrets(),
            outside.posts(),
            clock);
    var outboxes = cases.fillingOutboxes(tellingSubscriber, outside.tellings(), outboxHints);
    var drainQueue = cases.drainQueue(outside.drains(), outside.waiting(), drainHints);
    var surroundings =
        cases.surroundings(
            channels,
            outside.held(),
            outside.counts(),
            outside.echoes(),
            cases.sendingQueue(drainQueue),
            CONFIGURATION);
    handlingChatEvents =
        cases.handlingChatEvents(accounts, chats, conversations, outboxes, wakeUps, surroundings);
    handlingChannelEvents =
        cases.handlingChannelEvents(
            accounts,
            channels,
            outboxes,
            alertsQueue,
            outside.sessions(),
            cases.channelChats(chats, chatEvents),
            outside.counts(),
            drainHints,
            wakeUps,
            clock);
    handlingAccountEvents =
        cases.handlingAccountEvents(
            accounts, channels, channelEvents, cases.balanceListeners(alertsQueue), wakeUps);
    draining =
        cases.draining(
            accounts,
            channels,
            drainQueue,
            conversations,
            chats,
            handlingChatEvents,
            outside.handovers(),
            channelEvents,
            outside.chance(),
            clock);
    emptyingOutbox =
        cases.emptyingOutbox(
            tellingSubscriber, outside.outboxes(), outside.tellings(), wakeUps, clock);
    lookingThroughOutboxes = cases.lookingThroughOutboxes(outside.outboxes(), outboxHints);
    alertingCurators =
        cases.alertingCurators(
            accounts,
            outside.curators(),
            channels,
            outside.alerts(),
            outside.sessions(),
            outside.expectedEchoes(),
            wakeUps,
            clock,
            CONFIGURATION);
    sweeping = cases.sweeping(outside.wakeIndex(), wakeUps);
  }
}
