package dev.houston.api;

import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.ApiKey;
import dev.houston.account.ChangingSettings;
import dev.houston.account.InMemoryAccounts;
import dev.houston.account.OpeningAccount;
import dev.houston.api.http.Caller;
import dev.houston.api.http.Callers;
import dev.houston.api.http.RequestFields;
import dev.houston.aws.AccountEventJson;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.InMemoryChannels;
import dev.houston.channel.PhoneNumber;
import dev.houston.charging.AccountEvent;
import dev.houston.charging.ChangingBalance;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Chats;
import dev.houston.chat.Content;
import dev.houston.chat.InMemoryChats;
import dev.houston.chat.InMemoryConversations;
import dev.houston.chat.InMemoryHiddenIdentities;
import dev.houston.chat.Message;
import dev.houston.chat.Message.Author;
import dev.houston.chat.MessageId;
import dev.houston.curator.AppointingCurators;
import dev.houston.curator.Curator;
import dev.houston.curator.Curators;
import dev.houston.curator.InMemoryCurators;
import dev.houston.curator.WatchedChannels;
import dev.houston.fuzz.QueueMessage;
import dev.houston.fuzz.QueuedEvents;
import dev.houston.outbox.HintsInMemory;
import dev.houston.outgoing.AcceptingMessage;
import dev.houston.outgoing.Admitting;
import dev.houston.outgoing.InMemoryCrmMessageIds;
import dev.houston.outgoing.OpeningChat;
import dev.houston.secret.PlainSecrets;
import dev.houston.subscriber.InMemorySubscribers;
import dev.houston.subscriber.Subscribers;
import dev.houston.subscriber.Subscribing;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One account with a channel, a chat and a curator in memory, and the routes that take a body. */
final class FuzzedAccount {
  private static final Instant NOW = Instant.parse("2026-04-07T08:30:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final UUID ACCOUNT = UUID.fromString("0e4d7a92-61b5-4c38-9f07-a2c3d4e5f601");
  private static final UUID CURATOR = UUID.fromString("7b1e2d3c-4a5f-4e6d-8c9b-0a1f2e3d4c5b");
  private static final UUID NEW = UUID.fromString("9c8b7a6d-5e4f-4d3c-8b2a-1f0e9d8c7b6a");

  /** By these names the seeds know what there is. */
  private static final ChannelId CHANNEL = new ChannelId("5a3c9d10-7e42-4b8f-8c61-90d2e4f7a1b3");

  private static final MessageId MESSAGE = new MessageId("3f2b1a90-8c7d-4e6f-9a5b-0c1d2e3f4a5b");

  private final Accounts accounts = new InMemoryAccounts();
  private final Channels channels = new InMemoryChannels();
  private final Curators curators = new InMemoryCurators();
  private final Subscribers subscribers = new InMemorySubscribers();
  private final InMemoryConversations conversations = new InMemoryConversations();
  private final Chats chats = new InMemoryChats();
  private final QueuedEvents queues = new QueuedEvents();
  private final List<String> payments = new ArrayList<>();
  private final Caller caller;
  private final AppointingCurators appointing;
  private final ConnectingChannel connecting;

  FuzzedAccount() {
    AccountId account =
        new OpeningAccount(accounts).open(ACCOUNT, "Orchard", new ApiKey("hk_orchard"));
    caller = Callers.of(account);
    appointing = new AppointingCurators(curators, accounts, channels);
    connecting =
        new ConnectingChannel(
            channels,
            new PlainSecrets(),
            kind -> Optional.of("a secret of the orchard"),
            appointing,
            queues);
    connecting.connect(
        account,
        UUID.fromString(CHANNEL.value()),
        new ConnectingChannel.Wish(
            "Orchard",
            new PhoneNumber("48601234567"),
            "waha",
            URI.create("https://gateway.example.com"),
            "default",
            "pear"),
        NOW);
    conversations.add(
        new Message(
            MESSAGE,
            new ChatKey(account, CHANNEL, new ChatId("48609876543")),
            Author.CLIENT,
            Content.text("Are the pears ripe?"),
            NOW,
            NOW,
            null,
            0));
    appointing.add(
        account,
        new Curator(CURATOR, "Ola", new PhoneNumber("48605556677"), WatchedChannels.all()),
        NOW);
  }

  Object send(RequestFields body) {
    var accepting =
        new AcceptingMessage(
            admitting(),
            conversations,
            queues,
            new InMemoryCrmMessageIds(Duration.ofDays(180)),
            () -> new MessageId(NEW.toString()));
    return new MessageRoutes(caller, accepting, CLOCK).send(body);
  }

  Object open(RequestFields body) {
    var opening = new OpeningChat(admitting(), queues);
    return new ChatRoutes(
            caller,
            accounts,
            new FindingChat(channels, chats),
            chats,
            conversations,
            opening,
            CLOCK)
        .open(body);
  }

  /** The address that the answer tells is the request's own, which is no part of the body. */
  Object connect(RequestFields body) {
    NewChannel wanted = NewChannel.read(body);
    Channel connected = connecting.connect(caller.account(), NEW, wanted.wish(), NOW).channel();
    return ListedChannel.of(connected, true);
  }

  Object changeSettings(RequestFields body) {
    return new SettingsRoutes(caller, accounts, new ChangingSettings(accounts), channels, CLOCK)
        .change(body);
  }

  Object addCurator(RequestFields body) {
    return new CuratorRoutes(caller, curators, appointing, CLOCK).add(body);
  }

  Object changeCurator(RequestFields body) {
    return new CuratorRoutes(caller, curators, appointing, CLOCK).change(CURATOR.toString(), body);
  }

  Object changeWebhooks(RequestFields body) {
    var subscribing =
        new Subscribing(
            subscribers,
            accounts,
            new PlainSecrets(),
            new TakingSubscribers(),
            new HintsInMemory(),
            () -> "whsec_T3JjaGFyZHMgYmxvc3NvbSBpbiB0aGUgc3ByaW5nIHJhaW4=");
    return new WebhooksRoutes(caller, subscribing, CLOCK).change(body);
  }

  Object setBalance(RequestFields body) {
    return balance().change(body);
  }

  Object topUp(RequestFields body) {
    return balance().topUp(body, OneAnswer.of(HttpHeaders.class, List.of("orchard-7")));
  }

  /** Everything that a request can change. */
  List<Object> everything() {
    AccountId account = caller.account();
    return List.of(
        accounts.find(account),
        channels.of(account),
        curators.of(account),
        subscribers.find(account),
        queues.bodies(),
        List.copyOf(payments));
  }

  private BalanceRoutes balance() {
    return new BalanceRoutes(caller, accounts, new ChangingBalance(accounts, this::pay), CLOCK);
  }

  private void pay(AccountId account, AccountEvent event, String cause) {
    String body = AccountEventJson.write(account, event);
    QueueMessage.mustBePossible(body);
    payments.add(body);
  }

  private Admitting admitting() {
    return new Admitting(accounts, channels, new InMemoryChats(), new InMemoryHiddenIdentities());
  }
}
