package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.ApiKey;
import dev.houston.account.InMemoryAccounts;
import dev.houston.account.SendingSettings;
import dev.houston.account.Settings;
import dev.houston.channel.ChannelId;
import dev.houston.channel.SessionStatus;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.InMemoryConversations;
import dev.houston.chat.Message;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.WaitingMessage;
import dev.houston.outgoing.DelayedHints.OnItsWay;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * A channel, what is written to its clients, and the drain with its queue of hints; every clock in
 * it is the one that the story sets. It begins at 10:00:00.
 */
final class DrainStory {
  static final AccountId ACCOUNT = new AccountId("acme");
  static final ChannelId CHANNEL = new ChannelId("6f5d0f0e-52a8-4a36-8f0a-93ad3f6ad0c4");
  static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

  /** A hint of which more than so many arrive at one moment comes for ever. */
  private static final int MOST_AT_ONCE = 5_000;

  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryConversations conversations = new InMemoryConversations();
  final InMemoryWaitingMessages waiting = new InMemoryWaitingMessages();
  final InMemoryDrains drains = new InMemoryDrains();
  final Clock clock = ((InstantSource) this::now).withZone(ZoneOffset.UTC);
  final DelayedHints hints = new DelayedHints(clock);
  final PlayedConnector connector = new PlayedConnector(this);
  final PlayedChats chats = new PlayedChats(this);
  final ChannelOfDrain channel;

  private final Map<ChatId, String> names = new HashMap<>();
  private Instant now = BEGIN;
  private Instant lastAccepted = BEGIN.minusMillis(1);
  private Draining draining;
  private int openings;
  private int calls;
  private DoubleSupplier random = () -> 0.5;

  DrainStory() {
    accounts.open(new Account(ACCOUNT, "Acme", Settings.defaults(), false, 0), new ApiKey("key"));
    channel = new ChannelOfDrain(this);
    draining = draining(new DrainQueue(drains, waiting, hints));
    hints.lose();
  }

  Draining draining(DrainQueue queue) {
    return draining(queue, accounts);
  }

  Draining draining(Accounts read) {
    return draining(new DrainQueue(drains, waiting, hints), read);
  }

  private Draining draining(DrainQueue queue, Accounts read) {
    return draining(queue, read, new Correspondence(conversations, chats, chats), clock);
  }

  /** One whose chats, or some of them, are others. */
  Draining draining(Dialogs dialogs, Settling settling) {
    var correspondence = new Correspondence(conversations, dialogs, settling);
    return draining(new DrainQueue(drains, waiting, hints), accounts, correspondence, clock);
  }

  /** One whose clock is ahead of the others, or behind. */
  Draining ofAnotherClock(Duration ahead) {
    return draining(
        new DrainQueue(drains, waiting, hints),
        accounts,
        new Correspondence(conversations, chats, chats),
        Clock.offset(clock, ahead));
  }

  private Draining draining(
      DrainQueue queue, Accounts read, Correspondence correspondence, Clock time) {
    return new Draining(
        read,
        channel.channels,
        queue,
        correspondence,
        connector,
        channel.events,
        pacing(),
        calls(),
        time);
  }

  Supplier<UUID> calls() {
    return () -> new UUID(0, ++calls);
  }

  Pacing pacing() {
    return new Pacing(() -> random.getAsDouble());
  }

  /** From here on this one drains. */
  DrainStory through(Draining other) {
    draining = other;
    return this;
  }

  /** What chance says from now on, from 0 to 1; half makes every pause its average. */
  DrainStory random(DoubleSupplier values) {
    random = values;
    return this;
  }

  DrainStory pause(Duration pause) {
    return sending(new SendingSettings(pause, true));
  }

  DrainStory sending(SendingSettings sending) {
    accounts.change(
        ACCOUNT,
        account -> {
          Settings settings = account.settings();
          return account.with(
              new Settings(
                  settings.systemName(),
                  settings.timeZone(),
                  settings.locale(),
                  settings.deliveryWatch(),
                  settings.alertChannel(),
                  sending));
        });
    return this;
  }

  Instant now() {
    return now;
  }

  /** What happens now, as the story writes it down. */
  String line(String words) {
    return CLOCK.format(now) + " " + words;
  }

  /** Time that a call takes. */
  void passes(Duration time) {
    now = now.plus(time);
  }

  ChatKey chat(String name) {
    var client = new ChatId("79" + (100_000_000L + Math.abs(name.hashCode() % 800_000_000L)));
    names.put(client, name);
    return new ChatKey(ACCOUNT, CHANNEL, client);
  }

  String name(ChatId client) {
    return names.get(client);
  }

  /** An operator's message is accepted and waits; its words are its name. */
  WaitingMessage accepts(String chat, String words) {
    return accepts(chat, words, false);
  }

  /** One in a chat of which nobody knows yet whether the client has WhatsApp. */
  WaitingMessage acceptsFirst(String chat, String words) {
    chats.unknownYet(chat(chat));
    return accepts(chat, words, true);
  }

  private WaitingMessage accepts(String chat, String words, boolean asksFirst) {
    return put(chat, words, WaitingMessage.Kind.MESSAGE, asksFirst);
  }

  /** A chat is opened without writing. */
  WaitingMessage opens(String chat) {
    chats.unknownYet(chat(chat));
    return put(chat, "opening " + ++openings, WaitingMessage.Kind.QUESTION, true);
  }

  private WaitingMessage put(
      String name, String words, WaitingMessage.Kind kind, boolean asksFirst) {
    ChatKey chat = chat(name);
    lastAccepted = now.isAfter(lastAccepted) ? now : lastAccepted.plusMillis(1);
    var entry = new WaitingMessage(chat, id(words), kind, lastAccepted, asksFirst);
    if (kind == WaitingMessage.Kind.MESSAGE) {
      conversations.add(
          new Message(
              entry.message(),
              chat,
              Message.Author.US,
              Content.text(words),
              lastAccepted,
              now,
              MessageStatus.WAITING,
              0));
    }
    var queue = new QueueingMessages(new DrainQueue(drains, waiting, hints));
    queue.put(entry);
    queue.ask(ACCOUNT, CHANNEL, "accepted/" + entry.message());
    return entry;
  }

  static MessageId id(String words) {
    return new MessageId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString());
  }

  MessageStatus status(ChatKey chat, MessageId message) {
    return conversations.find(chat, message).map(Message::status).orElseThrow();
  }

  MessageStatus status(WaitingMessage entry) {
    return status(entry.chat(), entry.message());
  }

  String words(ChatKey chat, MessageId message) {
    return conversations.find(chat, message).map(found -> found.content().text()).orElseThrow();
  }

  /** The connector reports the message as sent from the phone, before it answers. */
  void echo(WaitingMessage entry) {
    conversations.advance(entry.chat(), entry.message(), MessageStatus.SENT, now);
  }

  /** The session goes down, and what it says of that is lost. */
  DrainStory goesDownUnheard(SessionStatus status) {
    connector.isDown = true;
    channel.session.status = status;
    return this;
  }

  /** The session works again, and says so. */
  DrainStory comesBack() {
    connector.isDown = false;
    channel.session.status = SessionStatus.WORKING;
    channel.reports(SessionStatus.WORKING);
    return this;
  }

  DrainStory seconds(long seconds) {
    return until(now.plusSeconds(seconds));
  }

  DrainStory minutes(long minutes) {
    return seconds(60 * minutes);
  }

  /** Until this time of the story's day. */
  DrainStory at(String time) {
    return until(Instant.parse("2026-03-02T" + time + "Z"));
  }

  /** Lets time pass; each hint is drained at the moment at which it arrives. */
  DrainStory until(Instant end) {
    int steps = 0;
    Optional<OnItsWay> next = hints.next(end);
    while (next.isPresent()) {
      OnItsWay hint = next.get();
      steps = hint.at().isAfter(now) ? 0 : steps + 1;
      assertThat(steps).as("hints at %s", now).isLessThan(MOST_AT_ONCE);
      now = hint.at().isAfter(now) ? hint.at() : now;
      drain(hint.hint(), hint.again());
      next = hints.next(end);
    }
    now = now.isAfter(end) ? now : end;
    return this;
  }

  /** One call; a process that dies over it leaves its hint in the queue. */
  void drain(DrainHint hint, boolean again) {
    try {
      draining.drain(hint, again);
    } catch (DyingDrain.Death death) {
      hints.comesAgain(hint);
    }
    channel.hears();
  }

  Drain drain() {
    return drains.find(ACCOUNT, CHANNEL).orElseThrow();
  }

  List<WaitingMessage> queue() {
    return waiting.all(ACCOUNT, CHANNEL);
  }
}
