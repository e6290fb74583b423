package dev.houston.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.InMemoryAccounts;
import dev.houston.account.Settings;
import dev.houston.balance.Amount;
import dev.houston.balance.AppliedChanges;
import dev.houston.balance.Balance;
import dev.houston.channel.DyingPorts.Death;
import dev.houston.channel.HandlingChannelEvents.Notifying;
import dev.houston.secret.PlainSecrets;
import dev.houston.wake.InMemoryWakeUps;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One channel's story, told as a timeline with a clock that the test advances; whatever falls due
 * on the way is woken in time. The channel is connected at 09:00:00 UTC; most stories begin at
 * 10:00:00 with one that works.
 */
final class ChannelStory {
  static final Instant CONNECTED = Instant.parse("2026-03-02T09:00:00Z");
  static final AccountId ACCOUNT = new AccountId("acme");
  static final PhoneNumber PHONE = new PhoneNumber("79161112233");
  static final PhoneNumber FOREIGN_PHONE = new PhoneNumber("79169998877");

  /** More steps at one moment than anything needs: what is woken for must be over then. */
  private static final int MOST_STEPS = 20;

  private static final Balance PAID = balance("100");
  private static final Balance USED_UP = balance("0");

  final StoryClock clock = new StoryClock(CONNECTED);
  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryChannels channels = new InMemoryChannels();
  final ChannelEventsInMemory events = new ChannelEventsInMemory();
  final CountsInMemory counts = new CountsInMemory();
  final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  final PlayedSession session = new PlayedSession(clock);
  final Numbered<ChannelTelling> tellings = new Numbered<>();
  final Numbered<ChannelAlert> alerts = new Numbered<>();

  /** When a button was pressed. */
  final Set<Instant> pressed = new HashSet<>();

  /** The pages of chats that were told that their waiting is over. */
  final List<String> walks = new ArrayList<>();

  /** When what waits on the channel was looked at, and what was shown then. */
  final List<String> looks = new ArrayList<>();

  final ChannelListeners listeners =
      (account, channel, told, surely) -> told.forEach(one -> tellings.put(one.number(), one));
  final ChannelAlerts curators = (account, channel, alert) -> alerts.put(alert.number(), alert);
  final WaitingOnChannels waiting =
      (account, channel) -> looks.add(clock.line(channel().shown().code()));
  final ChannelChats chats = (account, channel, from, now) -> walk(from);

  private HandlingChannelEvents handling =
      new HandlingChannelEvents(
          accounts,
          channels,
          new Notifying(listeners, curators, waiting),
          new RunningErrands(session, chats, channels, counts),
          counts,
          wakeUps,
          clock);

  private ChannelId id;
  private int pagesOfChats = 1;

  /** What is looked at after each of its steps. */
  Runnable afterEachStep = () -> {};

  private boolean comesAgain;
  private int ids;
  private long toldBefore;
  private long alertedBefore;
  private int commandsBefore;

  private ChannelStory(PhoneNumber phone) {
    accounts.open(new Account(ACCOUNT, "Acme", Settings.defaults(), true, 0), new ApiKey("key"));
    balance(PAID);
    id = connect(phone).channel().id();
  }

  /** A channel that was connected a moment ago, and has seen nothing yet. */
  static ChannelStory fresh() {
    return fresh(PHONE);
  }

  static ChannelStory fresh(PhoneNumber phone) {
    var story = new ChannelStory(phone);
    story.tell(story.events.of(ACCOUNT, story.id).get(0));
    return story;
  }

  /** A channel that has been working for most of an hour; it is 10:00:00. */
  static ChannelStory working() {
    return working(PHONE);
  }

  static ChannelStory working(PhoneNumber phone) {
    return fresh(phone).seconds(30).reports(SessionStatus.WORKING).at("10:00:00").fromHere();
  }

  ConnectingChannel.Connected connect(PhoneNumber phone) {
    var connecting =
        new ConnectingChannel(
            channels,
            new PlainSecrets(),
            connector -> Optional.of("webhook secret"),
            (account, number) -> false,
            events);
    var wish =
        new ConnectingChannel.Wish(
            "Sales", phone, "waha", URI.create("https://waha.example.com"), "default", "key");
    return connecting.connect(
        ACCOUNT, UUID.nameUUIDFromBytes(new byte[] {(byte) ++ids}), wish, now());
  }

  /** What was told before is not looked at any more. */
  ChannelStory fromHere() {
    toldBefore = tellings.all().size();
    alertedBefore = alerts.all().size();
    commandsBefore = session.commands.size();
    session.asked.clear();
    session.fetched.clear();
    walks.clear();
    looks.clear();
    return this;
  }

  /** From here on the process dies where these say. */
  ChannelStory through(HandlingChannelEvents dying) {
    handling = dying;
    return this;
  }

  /** What a dead process has left comes again, at once. */
  ChannelStory comingAgain() {
    comesAgain = true;
    return this;
  }

  Instant now() {
    return clock.instant();
  }

  ChannelStory seconds(long seconds) {
    return advance(now().plusSeconds(seconds));
  }

  ChannelStory minutes(long minutes) {
    return advance(now().plus(Duration.ofMinutes(minutes)));
  }

  ChannelStory hours(long hours) {
    return advance(now().plus(Duration.ofHours(hours)));
  }

  /** Until this time of the story's day. */
  ChannelStory at(String time) {
    return advance(moment(time));
  }

  static Instant moment(String time) {
    return Instant.parse("2026-03-02T" + time + "Z");
  }

  /** Lets time pass; what falls due on the way, at the end included, is woken at that moment. */
  private ChannelStory advance(Instant end) {
    int steps = 0;
    Optional<Instant> due = due(end);
    while (due.isPresent()) {
      steps = due.get().isAfter(now()) ? 0 : steps + 1;
      assertThat(steps).as("steps at %s", now()).isLessThan(MOST_STEPS);
      clock.set(due.get().isAfter(now()) ? due.get() : now());
      tell(new ChannelEvent.TimePassed(due.get(), now()));
      due = due(end);
    }
    clock.set(end);
    return this;
  }

  private Optional<Instant> due(Instant end) {
    return channel().wakeAt().filter(moment -> !moment.isAfter(end));
  }

  /** The session is in this from now on, and says so. */
  ChannelStory reports(SessionStatus status) {
    return becomes(status).reports(status, now());
  }

  /** A report arrives now, and says when it was made; the session may be in something else. */
  ChannelStory reports(SessionStatus status, Instant at) {
    return reports(new SessionReport(status, session.phone, at, status.code()));
  }

  ChannelStory reports(SessionReport report) {
    return tell(new ChannelEvent.SessionReported(report, now()));
  }

  /** The session is in this from now on, and does not say so. */
  ChannelStory becomes(SessionStatus status) {
    session.status = status;
    return this;
  }

  /** Somebody has scanned the code with the phone of this number. */
  ChannelStory scannedWith(PhoneNumber phone) {
    session.phone = phone;
    return reports(SessionStatus.WORKING);
  }

  ChannelStory presses(UserCommand command) {
    return presses(command, "press " + ++ids);
  }

  ChannelStory presses(UserCommand command, String press) {
    pressed.add(now());
    return tell(new ChannelEvent.Commanded(command, press, now()));
  }

  ChannelStory usedUp() {
    return balance(USED_UP).tell(new ChannelEvent.PaymentChanged(now()));
  }

  ChannelStory toppedUp() {
    return balance(PAID).tell(new ChannelEvent.PaymentChanged(now()));
  }

  /** Its connector did not take a message that was handed over. */
  ChannelStory putsBack() {
    return tell(new ChannelEvent.MessagePutBack(now()));
  }

  ChannelStory balance(boolean paid) {
    return balance(paid ? PAID : USED_UP);
  }

  private ChannelStory balance(Balance balance) {
    accounts.change(ACCOUNT, account -> account.with(balance));
    return this;
  }

  private static Balance balance(String amount) {
    return new Balance(
        Amount.of(amount),
        Balance.FIRST_CURRENCY,
        Amount.of("1"),
        LocalDate.parse("2026-03-01"),
        AppliedChanges.none(),
        0,
        List.of());
  }

  /** What waits in the channel's chats fills so many pages. */
  ChannelStory chats(int pages) {
    pagesOfChats = pages;
    return this;
  }

  private Optional<String> walk(String from) {
    walks.add(clock.line(from == null ? "the first page" : from));
    int page = from == null ? 1 : Integer.parseInt(from.substring("page ".length()));
    return Optional.of("page " + (page + 1)).filter(next -> page < pagesOfChats);
  }

  ChannelStory tell(ChannelEvent... told) {
    return tell(false, told);
  }

  ChannelStory tell(boolean again, ChannelEvent... told) {
    return tell(id, again, told);
  }

  ChannelStory tell(ChannelId channel, boolean again, ChannelEvent... told) {
    boolean more;
    try {
      more = handling.handle(ACCOUNT, channel, List.of(told), again);
    } catch (Death death) {
      if (!comesAgain) {
        throw death;
      }
      more = handling.handle(ACCOUNT, channel, List.of(told), true);
    }
    assertThat(more).as("no call of a story takes long").isFalse();
    afterEachStep.run();
    return this;
  }

  ChannelId id() {
    return id;
  }

  Channel channel() {
    return channels.find(ACCOUNT, id).orElseThrow();
  }

  boolean isPaid() {
    return accounts.find(ACCOUNT).orElseThrow().isPaid();
  }

  ChannelStatus shown() {
    return channel().shown();
  }

  /** What those outside were told, e.g. {@code 10:00:00 openElsewhere}. */
  List<String> told() {
    return tellings.all().stream()
        .skip(toldBefore)
        .map(telling -> StoryClock.line(telling.at(), telling.state().code()))
        .toList();
  }

  /** What curators are to know, and since when, e.g. {@code 10:00:00 enable-here}. */
  List<String> alerts() {
    return alerts.all().stream()
        .skip(alertedBefore)
        .map(alert -> StoryClock.line(alert.since(), alert.status().code()))
        .toList();
  }

  /** What the session was told, e.g. {@code 10:00:00 take-back}. */
  List<String> commands() {
    return session.commands.stream()
        .skip(commandsBefore)
        .map(given -> StoryClock.line(given.at(), given.command().code()))
        .toList();
  }

  Map<ChannelCounts.Counted, Long> counted() {
    return counts.of(ACCOUNT, id);
  }
}
