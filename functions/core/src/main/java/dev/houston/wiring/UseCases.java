package dev.houston.wiring;

import dev.houston.account.Accounts;
import dev.houston.account.ChangingSettings;
import dev.houston.account.OpeningAccount;
import dev.houston.channel.ChannelAlerts;
import dev.houston.channel.ChannelChats;
import dev.houston.channel.ChannelCounts;
import dev.houston.channel.ChannelEvents;
import dev.houston.channel.ChannelListeners;
import dev.houston.channel.Channels;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.HandlingChannelEvents;
import dev.houston.channel.RunningErrands;
import dev.houston.channel.Sessions;
import dev.houston.channel.WaitingOnChannels;
import dev.houston.charging.AccountEvents;
import dev.houston.charging.BalanceListeners;
import dev.houston.charging.ChangingBalance;
import dev.houston.charging.CountingChannels;
import dev.houston.charging.HandlingAccountEvents;
import dev.houston.chat.AlertEchoes;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.Chats;
import dev.houston.chat.Conversations;
import dev.houston.chat.Dialog;
import dev.houston.chat.HandlingChatEvents;
import dev.houston.chat.HeldEvents;
import dev.houston.chat.HiddenIdentities;
import dev.houston.chat.Listeners;
import dev.houston.chat.MessageId;
import dev.houston.chat.SendingQueue;
import dev.houston.chat.Surroundings;
import dev.houston.chat.WakingChats;
import dev.houston.connector.Connector;
import dev.houston.connector.ReceivingWebhook;
import dev.houston.connector.generic.GenericConnector;
import dev.houston.connector.waha.WahaConnector;
import dev.houston.curator.AlertingCurators;
import dev.houston.curator.Alerts;
import dev.houston.curator.AppointingCurators;
import dev.houston.curator.BalanceAlert;
import dev.houston.curator.BalanceAlerts;
import dev.houston.curator.Carrier;
import dev.houston.curator.Carriers;
import dev.houston.curator.Curators;
import dev.houston.curator.ExpectedEchoes;
import dev.houston.outbox.EmptyingOutbox;
import dev.houston.outbox.FillingOutboxes;
import dev.houston.outbox.LookingThroughOutboxes;
import dev.houston.outbox.OutboxHints;
import dev.houston.outbox.Outboxes;
import dev.houston.outbox.Tellings;
import dev.houston.outgoing.AcceptingMessage;
import dev.houston.outgoing.Admitting;
import dev.houston.outgoing.Correspondence;
import dev.houston.outgoing.CrmMessageIds;
import dev.houston.outgoing.Dialogs;
import dev.houston.outgoing.DrainHint;
import dev.houston.outgoing.DrainHints;
import dev.houston.outgoing.DrainQueue;
import dev.houston.outgoing.Draining;
import dev.houston.outgoing.Drains;
import dev.houston.outgoing.DroppingWaiting;
import dev.houston.outgoing.Handovers;
import dev.houston.outgoing.OpeningChat;
import dev.houston.outgoing.Pacing;
import dev.houston.outgoing.QueueingMessages;
import dev.houston.outgoing.SettlingInChats;
import dev.houston.outgoing.SettlingUncertain;
import dev.houston.outgoing.WaitingMessages;
import dev.houston.secret.Secrets;
import dev.houston.subscriber.SubscriberPosts;
import dev.houston.subscriber.Subscribers;
import dev.houston.subscriber.Subscribing;
import dev.houston.subscriber.TellingSubscriber;
import dev.houston.wake.Sweeping;
import dev.houston.wake.WakeIndex;
import dev.houston.wake.WakeUps;
import dev.houston.webhook.WebhookSecret;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The use cases over the ports. */
@Singleton
public class UseCases {

  /** Every kind of connector, by name. */
  private static final Map<String, Connector> CONNECTORS =
      Stream.<Connector>of(new GenericConnector(), new WahaConnector())
          .collect(Collectors.toUnmodifiableMap(Connector::name, Function.identity()));

  @Produces
  @Singleton
  OpeningAccount openingAccount(Accounts accounts) {
    return new OpeningAccount(accounts);
  }

  @Produces
  @Singleton
  ChangingSettings changingSettings(Accounts accounts) {
    return new ChangingSettings(accounts);
  }

  @Produces
  @Singleton
  ChangingBalance changingBalance(Accounts accounts, AccountEvents accountEvents) {
    return new ChangingBalance(accounts, accountEvents);
  }

  @Produces
  @Singleton
  ConnectingChannel connectingChannel(
      Channels channels, Secrets secrets, AppointingCurators curators, ChannelEvents events) {
    var random = new SecureRandom();
    return new ConnectingChannel(
        channels,
        secrets,
        connector ->
            Optional.ofNullable(CONNECTORS.get(connector)).map(kind -> kind.newSecret(random)),
        curators,
        events);
  }

  @Produces
  @Singleton
  AppointingCurators appointingCurators(Curators curators, Accounts accounts, Channels channels) {
    return new AppointingCurators(curators, accounts, channels);
  }

  @Produces
  @Singleton
  AlertingCurators alertingCurators(
      Accounts accounts,
      Curators curators,
      Channels channels,
      Alerts alerts,
      Sessions sessions,
      ExpectedEchoes echoes,
      WakeUps wakeUps,
      Clock clock,
      HoustonConfiguration configuration) {
    var carriers = new Carriers(channels, configuration.installationChannel().map(Carrier::parse));
    return new AlertingCurators(
        accounts, curators, carriers, alerts, sessions, echoes, wakeUps, clock);
  }

  @Produces
  @Singleton
  HandlingChatEvents handlingChatEvents(
      Accounts accounts,
      Chats chats,
      Conversations conversations,
      Listeners listeners,
      WakeUps wakeUps,
      Surroundings surroundings) {
    return new HandlingChatEvents(accounts, chats, conversations, listeners, wakeUps, surroundings);
  }

  @Produces
  @Singleton
  Surroundings surroundings(
      Channels channels,
      HeldEvents held,
      ChannelCounts counts,
      AlertEchoes echoes,
      SendingQueue sending,
      HoustonConfiguration configuration) {
    var ours = configuration.installationChannel().map(Carrier::parse).map(Carrier::channel);
    return new Surroundings(channels, held, counts, echoes, sending, ours);
  }

  @Produces
  @Singleton
  ChannelChats channelChats(Chats chats, ChatEvents events) {
    return new WakingChats(chats, events);
  }

  @Produces
  @Singleton
  BalanceListeners balanceListeners(BalanceAlerts alerts) {
    return (account, news) -> alerts.put(account, BalanceAlert.of(news));
  }

  @Produces
  @Singleton
  HandlingAccountEvents handlingAccountEvents(
      Accounts accounts,
      Channels channels,
      ChannelEvents channelEvents,
      BalanceListeners listeners,
      WakeUps wakeUps) {
    return new HandlingAccountEvents(
        accounts, channels, new CountingChannels(channels), channelEvents, listeners, wakeUps);
  }

  @Produces
  @Singleton
  HandlingChannelEvents handlingChannelEvents(
      Accounts accounts,
      Channels channels,
      ChannelListeners listeners,
      ChannelAlerts alerts,
      Sessions sessions,
      ChannelChats chats,
      ChannelCounts counts,
      DrainHints drainHints,
      WakeUps wakeUps,
      Clock clock) {
    WaitingOnChannels waiting =
        (account, channel) -> drainHints.ask(DrainHint.changed(account, channel), Duration.ZERO);
    return new HandlingChannelEvents(
        accounts,
        channels,
        new HandlingChannelEvents.Notifying(listeners, alerts, waiting),
        new RunningErrands(sessions, chats, channels, counts),
        counts,
        wakeUps,
        clock);
  }

  @Produces
  @Singleton
  ReceivingWebhook receivingWebhook(
      Channels channels,
      Secrets secrets,
      HiddenIdentities hiddenIdentities,
      ChatEvents chatEvents,
      ChannelEvents channelEvents) {
    return new ReceivingWebhook(
        CONNECTORS, channels, secrets, hiddenIdentities, chatEvents, channelEvents);
  }

  @Produces
  @Singleton
  DrainQueue drainQueue(Drains drains, WaitingMessages waiting, DrainHints hints) {
    return new DrainQueue(drains, waiting, hints);
  }

  @Produces
  @Singleton
  SendingQueue sendingQueue(DrainQueue queue) {
    return new QueueingMessages(queue);
  }

  @Produces
  @Singleton
  DroppingWaiting droppingWaiting(DrainHints hints) {
    return new DroppingWaiting(hints);
  }

  @Produces
  @Singleton
  Draining draining(
      Accounts accounts,
      Channels channels,
      DrainQueue queue,
      Conversations conversations,
      Chats chats,
      HandlingChatEvents handling,
      Handovers handovers,
      ChannelEvents channelEvents,
      Chance chance,
      Clock clock) {
    Dialogs dialogs =
        (chat, now) ->
            Dialogs.Standing.of(chats.find(chat).map(Chat::dialog).orElse(Dialog.UNKNOWN), now);
    return new Draining(
        accounts,
        channels,
        queue,
        new Correspondence(conversations, dialogs, new SettlingInChats(handling, clock)),
        handovers,
        channelEvents,
        new Pacing(chance::share),
        chance::name,
        clock);
  }

  /** Those who listen, both to chats and to channels. */
  @Produces
  @Singleton
  FillingOutboxes fillingOutboxes(
      TellingSubscriber subscriber, Tellings tellings, OutboxHints hints) {
    return new FillingOutboxes(List.of(subscriber), tellings, hints);
  }

  @Produces
  @Singleton
  TellingSubscriber tellingSubscriber(
      Subscribers subscribers,
      Accounts accounts,
      Conversations conversations,
      Secrets secrets,
      SubscriberPosts posts,
      Clock clock) {
    return new TellingSubscriber(subscribers, accounts, conversations, secrets, posts, clock);
  }

  @Produces
  @Singleton
  EmptyingOutbox emptyingOutbox(
      TellingSubscriber subscriber,
      Outboxes outboxes,
      Tellings tellings,
      WakeUps wakeUps,
      Clock clock) {
    return new EmptyingOutbox(List.of(subscriber), outboxes, tellings, wakeUps, clock);
  }

  @Produces
  @Singleton
  LookingThroughOutboxes lookingThroughOutboxes(Outboxes outboxes, OutboxHints hints) {
    return new LookingThroughOutboxes(outboxes, hints);
  }

  @Produces
  @Singleton
  Subscribing subscribing(
      Subscribers subscribers,
      Accounts accounts,
      Secrets secrets,
      SubscriberPosts posts,
      OutboxHints hints) {
    var random = new SecureRandom();
    return new Subscribing(
        subscribers, accounts, secrets, posts, hints, () -> WebhookSecret.random(random).written());
  }

  @Produces
  @Singleton
  Sweeping sweeping(WakeIndex index, WakeUps wakeUps) {
    return new Sweeping(index, wakeUps);
  }

  @Produces
  @Singleton
  Admitting admitting(
      Accounts accounts, Channels channels, Chats chats, HiddenIdentities hiddenIdentities) {
    return new Admitting(accounts, channels, chats, hiddenIdentities);
  }

  @Produces
  @Singleton
  AcceptingMessage acceptingMessage(
      Admitting admitting,
      Conversations conversations,
      ChatEvents chatEvents,
      CrmMessageIds crmMessageIds,
      Chance chance) {
    return new AcceptingMessage(
        admitting,
        conversations,
        chatEvents,
        crmMessageIds,
        () -> new MessageId(chance.name().toString()));
  }

  @Produces
  @Singleton
  OpeningChat openingChat(Admitting admitting, ChatEvents chatEvents) {
    return new OpeningChat(admitting, chatEvents);
  }

  @Produces
  @Singleton
  SettlingUncertain settlingUncertain(
      Admitting admitting, Conversations conversations, ChatEvents chatEvents) {
    return new SettlingUncertain(admitting, conversations, chatEvents);
  }
}
