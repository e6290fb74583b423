package dev.houston.subscriber;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.InMemoryAccounts;
import dev.houston.account.Settings;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelState;
import dev.houston.channel.ChannelTelling;
import dev.houston.channel.CountsInMemory;
import dev.houston.channel.InMemoryChannels;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.HandlingChatEvents;
import dev.houston.chat.InMemoryChats;
import dev.houston.chat.InMemoryConversations;
import dev.houston.chat.InMemoryHeldEvents;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.SendingQueueInMemory;
import dev.houston.chat.Surroundings;
import dev.houston.integration.api.HttpSubscriberPosts;
import dev.houston.outbox.EmptyingOutbox;
import dev.houston.outbox.FillingOutboxes;
import dev.houston.outbox.HintsInMemory;
import dev.houston.outbox.InMemoryOutboxes;
import dev.houston.outbox.InMemoryTellings;
import dev.houston.outbox.LookingThroughOutboxes;
import dev.houston.outbox.OutboxKey;
import dev.houston.outbox.Outboxes;
import dev.houston.outbox.Subject;
import dev.houston.secret.PlainSecrets;
import dev.houston.wake.InMemoryWakeUps;
import dev.houston.wake.WakeUp;
import dev.houston.web.GuardedHttp;
import dev.houston.webhook.WebhookSecret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From what happens in the chats of an account to its subscriber's web server: the real use cases
 * and HTTP over stores in memory, on a clock that the test advances.
 */
final class Broadcast implements AutoCloseable {
  static final AccountId ACCOUNT = new AccountId("acme");
  static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");

  final SubscriberServer server = new SubscriberServer();
  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryConversations conversations = new InMemoryConversations();
  final InMemorySubscribers subscribers = new InMemorySubscribers();
  final InMemoryOutboxes outboxes = new InMemoryOutboxes();
  final InMemoryTellings tellings = new InMemoryTellings();
  final HintsInMemory hints = new HintsInMemory();
  final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  final PlainSecrets secrets = new PlainSecrets();

  final HttpSubscriberPosts posts =
      new HttpSubscriberPosts(new GuardedHttp(true, Duration.ofSeconds(5)));
  final Subscribing subscribing =
      new Subscribing(
          subscribers,
          accounts,
          secrets,
          posts,
          hints,
          () -> WebhookSecret.random(new SecureRandom()).written());

  private final TellingSubscriber telling =
      new TellingSubscriber(subscribers, accounts, conversations, secrets, posts, clock());
  private final FillingOutboxes filling = new FillingOutboxes(List.of(telling), tellings, hints);
  final SendingQueueInMemory sending = new SendingQueueInMemory();
  private final HandlingChatEvents handling =
      new HandlingChatEvents(
          accounts,
          new InMemoryChats(),
          conversations,
          filling,
          new InMemoryWakeUps(),
          new Surroundings(
              new InMemoryChannels(),
              new InMemoryHeldEvents(),
              new CountsInMemory(),
              (chat, text, now) -> false,
              sending,
              Optional.empty()));
  final LookingThroughOutboxes looking = new LookingThroughOutboxes(outboxes, hints);

  private volatile Instant now = BEGIN;
  private int causes;

  Broadcast() {
    accounts.open(new Account(ACCOUNT, "Acme", Settings.defaults(), false, 0), new ApiKey("key"));
  }

  Instant now() {
    return now;
  }

  /** Time passes while something else goes on. */
  void passes(Duration duration) {
    now = now.plus(duration);
  }

  /** Registers the server for messages, statuses and channels. */
  Subscribing.Registration register() {
    return register("test/1");
  }

  Subscribing.Registration register(String testId) {
    return register(testId, new Subscriptions(true, false, true, false));
  }

  Subscribing.Registration register(String testId, Subscriptions wanted) {
    return subscribing.register(
        ACCOUNT, new Subscribing.Wish(server.uri(), before -> wanted, false), testId, now);
  }

  Subscriber subscriber() {
    return subscribers.find(ACCOUNT).orElseThrow();
  }

  static ChatKey chat(int client) {
    return new ChatKey(
        ACCOUNT,
        new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
        new ChatId(Long.toString(79_160_000_000L + client)));
  }

  /** That of what a subscriber is told of a chat. */
  static OutboxKey outbox(int client) {
    return new OutboxKey(TellingSubscriber.NAME, new Subject.OfChat(chat(client)));
  }

  static ChannelId channel(int place) {
    return new ChannelId("5d2f8c1e-0a4b-4c3d-9e6f-%012d".formatted(place));
  }

  static OutboxKey outboxOfChannel(int place) {
    return new OutboxKey(TellingSubscriber.NAME, new Subject.OfChannel(ACCOUNT, channel(place)));
  }

  /** A channel's state changed just now. */
  Broadcast changed(int channel, long number, ChannelState state) {
    filling.tell(ACCOUNT, channel(channel), List.of(new ChannelTelling(number, state, now)), false);
    return this;
  }

  /** The same, told by somebody who cannot know whether it was told before. */
  Broadcast changedAgain(int channel, long number, ChannelState state) {
    filling.tell(ACCOUNT, channel(channel), List.of(new ChannelTelling(number, state, now)), true);
    return this;
  }

  Broadcast clientWrote(int client, String text) {
    return tell(
        client,
        new ChatEvent.MessageReported(
            text, false, now, now, MessageStatus.SENT, Content.text(text), "Anna"));
  }

  Broadcast sent(int client, String text) {
    return tell(
        client,
        new ChatEvent.MessageReported(
            text, true, now, now, MessageStatus.SENT, Content.text(text), null));
  }

  Broadcast status(int client, String text, MessageStatus status) {
    return tell(client, new ChatEvent.StatusReported(text, status, now, now));
  }

  Broadcast tell(int client, ChatEvent event) {
    handling.handle(chat(client), List.of(event), false, now);
    return this;
  }

  /** Delivers what the hints ask for. */
  Broadcast deliver() {
    hints.drain(
        outbox -> {
          if (emptying().empty(outbox)) {
            hints.ask(outbox, "more/" + ++causes);
          }
        },
        walk -> looking.look(walk, "walk/" + ++causes, now));
    return this;
  }

  /** Lets time pass; outboxes are woken when they asked for it. */
  Broadcast advance(Duration duration) {
    Instant end = now.plus(duration);
    deliver();
    for (Optional<OutboxKey> due = due(end); due.isPresent(); due = due(end)) {
      Instant moment = outboxes.find(due.get()).orElseThrow().wakeAt().orElseThrow();
      now = moment.isAfter(now) ? moment : now;
      hints.ask(due.get(), "wake/" + ++causes);
      deliver();
    }
    now = end;
    return this;
  }

  private Optional<OutboxKey> due(Instant end) {
    return outboxes.of(ACCOUNT, TellingSubscriber.NAME, null, 10_000).items().stream()
        .filter(outbox -> outbox.wakeAt().filter(at -> !at.isAfter(end)).isPresent())
        .min(Comparator.comparing(outbox -> outbox.wakeAt().orElseThrow()))
        .map(outbox -> outbox.key());
  }

  /** The wake-ups that were armed. */
  List<WakeUp> armed() {
    return wakeUps.armed();
  }

  /** What the server was told of a chat, in the order in which it took it. */
  List<String> told(int client) {
    String chatId = chat(client).client().value();
    return server.received().stream()
        .filter(request -> request.body().at("/messages/0/chatId").asText().equals(chatId))
        .map(SubscriberServer.Received::told)
        .toList();
  }

  EmptyingOutbox emptying() {
    return emptying(outboxes);
  }

  EmptyingOutbox emptying(Outboxes store) {
    return new EmptyingOutbox(List.of(telling), store, tellings, wakeUps, clock());
  }

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  @Override
  public void close() {
    server.close();
  }
}
