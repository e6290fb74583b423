package dev.houston.api;

import dev.houston.account.Accounts;
import dev.houston.account.InMemoryAccounts;
import dev.houston.channel.ChannelCounts;
import dev.houston.channel.ChannelEventsInMemory;
import dev.houston.channel.Channels;
import dev.houston.channel.CountsInMemory;
import dev.houston.channel.InMemoryChannels;
import dev.houston.channel.Sessions;
import dev.houston.charging.AccountEvents;
import dev.houston.charging.InMemoryAccountEvents;
import dev.houston.chat.Chats;
import dev.houston.chat.Conversations;
import dev.houston.chat.HiddenIdentities;
import dev.houston.chat.InMemoryChats;
import dev.houston.chat.InMemoryConversations;
import dev.houston.chat.InMemoryHiddenIdentities;
import dev.houston.curator.Curators;
import dev.houston.curator.InMemoryCurators;
import dev.houston.outbox.HintsInMemory;
import dev.houston.outbox.OutboxHints;
import dev.houston.outgoing.CrmMessageIds;
import dev.houston.outgoing.InMemoryCrmMessageIds;
import dev.houston.outgoing.InMemoryWaitingMessages;
import dev.houston.outgoing.QueuedChatEvents;
import dev.houston.outgoing.WaitingMessages;
import dev.houston.secret.PlainSecrets;
import dev.houston.secret.Secrets;
import dev.houston.subscriber.InMemorySubscribers;
import dev.houston.subscriber.SubscriberPosts;
import dev.houston.subscriber.Subscribers;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The doubles of core in place of the adapters, and a clock that stands still. */
@Singleton
public class PortsInMemory {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Accounts accounts() {
    return new AccountsWithFault(new InMemoryAccounts());
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Channels channels() {
    return new InMemoryChannels();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  ChannelCounts channelCounts() {
    return new CountsInMemory();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  ChannelEventsInMemory channelEvents() {
    return new ChannelEventsInMemory();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Secrets secrets() {
    return new PlainSecrets();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Chats chats() {
    return new InMemoryChats();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Conversations conversations() {
    return new InMemoryConversations();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  QueuedChatEvents chatEvents() {
    return new QueuedChatEvents();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  WaitingMessages waitingMessages() {
    return new InMemoryWaitingMessages();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  DrainHintsInMemory drainHints() {
    return new DrainHintsInMemory();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  CrmMessageIds crmMessageIds() {
    return new InMemoryCrmMessageIds(Duration.ofDays(180));
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  HiddenIdentities hiddenIdentities() {
    return new InMemoryHiddenIdentities();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Subscribers subscribers() {
    return new InMemorySubscribers();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Curators curators() {
    return new InMemoryCurators();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  OutboxHints outboxHints() {
    return new HintsInMemory();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  AccountEvents accountEvents() {
    return new InMemoryAccountEvents();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Sessions sessions() {
    return new ExampleSessions();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  SubscriberPosts subscriberPosts() {
    return new ExampleSubscribers();
  }
}
