package dev.houston.wiring;

import dev.houston.account.Accounts;
import dev.houston.channel.ChannelCounts;
import dev.houston.channel.Channels;
import dev.houston.channel.Sessions;
import dev.houston.chat.AlertEchoes;
import dev.houston.chat.Chats;
import dev.houston.chat.Conversations;
import dev.houston.chat.HeldEvents;
import dev.houston.chat.HiddenIdentities;
import dev.houston.curator.Alerts;
import dev.houston.curator.Curators;
import dev.houston.curator.ExpectedEchoes;
import dev.houston.outbox.Outboxes;
import dev.houston.outbox.Tellings;
import dev.houston.outgoing.CrmMessageIds;
import dev.houston.outgoing.Drains;
import dev.houston.outgoing.Handovers;
import dev.houston.outgoing.WaitingMessages;
import dev.houston.secret.Secrets;
import dev.houston.subscriber.SubscriberPosts;
import dev.houston.subscriber.Subscribers;
import dev.houston.wake.WakeIndex;
import java.time.Clock;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What is outside of the use cases: all that {@link Ports} makes of AWS and of the network. */
public record Outside(
    Accounts accounts,
    Channels channels,
    ChannelCounts counts,
    Chats chats,
    Conversations conversations,
    HeldEvents held,
    HiddenIdentities hiddenIdentities,
    Curators curators,
    Alerts alerts,
    AlertEchoes echoes,
    ExpectedEchoes expectedEchoes,
    Outboxes outboxes,
    Tellings tellings,
    Subscribers subscribers,
    SubscriberPosts posts,
    Drains drains,
    WaitingMessages waiting,
    CrmMessageIds crmMessageIds,
    WakeIndex wakeIndex,
    Secrets secrets,
    Sessions sessions,
    Handovers handovers,
    SqsClient sqs,
    Clock clock,
    Chance chance) {}
