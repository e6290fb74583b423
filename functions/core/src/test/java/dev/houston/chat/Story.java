package dev.houston.chat;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.DeliveryWatchSettings;
import dev.houston.account.InMemoryAccounts;
import dev.houston.account.Settings;
import dev.houston.channel.ChannelId;
import dev.houston.channel.CountsInMemory;
import dev.houston.channel.InMemoryChannels;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.UserCommand;
import dev.houston.curator.InMemoryAlertEchoes;
import dev.houston.wake.InMemoryWakeUps;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One chat's story, told as a timeline with a clock that the test advances. It begins at 10:00:00
 * UTC; whatever falls due on the way is woken in time.
 */
final class Story {
  static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");
  static final AccountId ACCOUNT = new AccountId("acme");
  static final ChatKey CHAT =
      new ChatKey(
          ACCOUNT,
          new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          new ChatId("79161234567"));

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryChats chats = new InMemoryChats();
  final InMemoryConversations conversations = new InMemoryConversations();
  final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  final Listening listeners = new Listening();
  final InMemoryChannels channels = new InMemoryChannels();
  final InMemoryHeldEvents held = new InMemoryHeldEvents();
  final CountsInMemory counts = new CountsInMemory();
  final InMemoryAlertEchoes echoes = new InMemoryAlertEchoes();
  final SendingQueueInMemory sending = new SendingQueueInMemory();
  final Surroundings surroundings;
  final HandlingChatEvents handling;
  final ChannelOfStory channel;

  /** What the walk through the chats that wait has put into the queue. */
  final Queue<ChatEvent> walked = new ArrayDeque<>();

  private Instant now = BEGIN;
  private boolean asleep;
  private boolean walksSlowly;

  Story() {
    this(Optional.empty());
  }

  /**
   * The same with an installation's channel.
   *
   * @param installation the channel that carries alerts for every account
   */
  Story(Optional<ChannelId> installation) {
    accounts.open(new Account(ACCOUNT, "Acme", Settings.defaults(), true, 0), new ApiKey("key"));
    surroundings = new Surroundings(channels, held, counts, echoes, sending, installation);
    handling =
        new HandlingChatEvents(accounts, chats, conversations, listeners, wakeUps, surroundings);
    channel = new ChannelOfStory(this, (chat, event, cause) -> walked.add(event));
  }

  Instant now() {
    return now;
  }

  /** From here on nothing is woken: every hint is lost, and so is every sweep. */
  Story withoutWakeUps() {
    asleep = true;
    return this;
  }

  Story minutes(long minutes) {
    return advance(Duration.ofMinutes(minutes));
  }

  Story hours(long hours) {
    return advance(Duration.ofHours(hours));
  }

  Story seconds(long seconds) {
    return advance(Duration.ofSeconds(seconds));
  }

  /** Lets time pass; what falls due on the way, at the end included, is woken at that moment. */
  Story advance(Duration duration) {
    return advance(now.plus(duration), true);
  }

  /** Lets time pass up to something that arrives then, before what falls due at that moment. */
  Story upTo(Instant arrival) {
    return advance(arrival, false);
  }

  private Story advance(Instant end, boolean included) {
    Instant last = included ? end : end.minusMillis(1);
    while (!asleep) {
      Instant due = chat().wakeAt().filter(moment -> !moment.isAfter(last)).orElse(null);
      if (due == null) {
        break;
      }
      now = due.isAfter(now) ? due : now;
      tell(new ChatEvent.TimePassed(due, now));
    }
    now = end;
    return this;
  }

  /** We send a message now. */
  Story sent(String id) {
    return sent(id, now);
  }

  /** A message of ours with a time of its own becomes known now. */
  Story sent(String id, Instant at) {
    return sent(id, at, MessageStatus.SENT);
  }

  Story sent(String id, Instant at, MessageStatus status) {
    return tell(
        new ChatEvent.MessageReported(id, true, at, now, status, Content.text("hello"), null));
  }

  Story status(String id, MessageStatus status) {
    return status(id, status, now);
  }

  /** A status arrives now, and the connector says when it came about. */
  Story status(String id, MessageStatus status, Instant at) {
    return tell(new ChatEvent.StatusReported(id, status, at, now));
  }

  Story delivered(String id) {
    return status(id, MessageStatus.DELIVERED);
  }

  Story read(String id) {
    return status(id, MessageStatus.READ);
  }

  Story failed(String id) {
    return status(id, MessageStatus.FAILED);
  }

  Story clientWrote(String id) {
    return clientWrote(id, now);
  }

  Story clientWrote(String id, Instant at) {
    return tell(
        new ChatEvent.MessageReported(
            id, false, at, now, MessageStatus.SENT, Content.text("hi"), "Anna"));
  }

  Story called(String id, boolean video) {
    return called(id, video, now);
  }

  Story called(String id, boolean video, Instant at) {
    return tell(new ChatEvent.CallReported(id, video, at, now));
  }

  Story watch(UnaryOperator<DeliveryWatchSettings> change) {
    Account account = accounts.find(ACCOUNT).orElseThrow();
    Settings settings = account.settings();
    return settings(
        new Settings(
            settings.systemName(),
            settings.timeZone(),
            settings.locale(),
            change.apply(settings.deliveryWatch())));
  }

  Story settings(Settings settings) {
    accounts.save(accounts.find(ACCOUNT).orElseThrow().with(settings));
    return this;
  }

  Story switchedOff() {
    return watch(watch -> watch.switched(false, now));
  }

  Story switchedOn() {
    return watch(watch -> watch.switched(true, now));
  }

  /** The phone has no connection. */
  Story down() {
    channel.reported(SessionStatus.PHONE_UNAVAILABLE, now);
    return afterTheWalk();
  }

  /** The session works. */
  Story back() {
    channel.reported(SessionStatus.WORKING, now);
    return afterTheWalk();
  }

  Story pressed(UserCommand command) {
    channel.commanded(command, now);
    return afterTheWalk();
  }

  Story usedUp() {
    channel.paidFor(false, now);
    return afterTheWalk();
  }

  Story toppedUp() {
    channel.paidFor(true, now);
    return afterTheWalk();
  }

  /** From here on what the walk puts into the queue stays there until it is asked for. */
  Story walksSlowly() {
    walksSlowly = true;
    return this;
  }

  /** What the walk has put into the queue arrives. */
  Story walkArrives() {
    while (!walked.isEmpty()) {
      tell(walked.remove());
    }
    return this;
  }

  private Story afterTheWalk() {
    return walksSlowly ? this : walkArrives();
  }

  Story tell(ChatEvent... events) {
    handling.handle(CHAT, List.of(events), false, now);
    return this;
  }

  Chat chat() {
    return chats.find(CHAT).orElseGet(() -> Chat.fresh(CHAT));
  }

  MessageStatus statusOf(String id) {
    MessageId wanted = MessageId.reported(CHAT, true, id);
    return messages()
        .filter(message -> message.id().equals(wanted))
        .findFirst()
        .orElseThrow()
        .status();
  }

  /** What the client wrote as it stands in the chat: when, and its id of the story. */
  List<String> written(String... ids) {
    List<String> names = List.of(ids);
    return messages()
        .filter(message -> message.author() == Message.Author.CLIENT)
        .map(
            message ->
                CLOCK.format(message.at())
                    + " "
                    + names.stream()
                        .filter(id -> MessageId.reported(CHAT, false, id).equals(message.id()))
                        .findFirst()
                        .orElse("?"))
        .toList();
  }

  /** The system messages of the chat: when each was said, and its words. */
  List<String> said() {
    return messages()
        .filter(message -> message.author() == Message.Author.SYSTEM)
        .map(message -> CLOCK.format(message.at()) + " " + message.content().text())
        .toList();
  }

  Stream<Message> messages() {
    return conversations.of(CHAT, null, false, 10_000).items().stream();
  }
}
