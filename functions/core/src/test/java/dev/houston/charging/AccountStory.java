package dev.houston.charging;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.InMemoryAccounts;
import dev.houston.account.Settings;
import dev.houston.balance.Amount;
import dev.houston.balance.Balance;
import dev.houston.balance.BalanceChange;
import dev.houston.balance.BalanceNews;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ConnectorSession;
import dev.houston.channel.InMemoryChannels;
import dev.houston.channel.PhoneNumber;
import dev.houston.secret.Sealed;
import dev.houston.wake.InMemoryWakeUps;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One account's story, told as a timeline in its zone with a clock that the test advances. It has
 * two channels, A and B, which are off until the story switches them on; whatever falls due on the
 * way is woken in time.
 */
final class AccountStory {
  static final AccountId ACCOUNT = new AccountId("acme");

  private static final int MOST_WAKE_UPS = 1_000;

  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryChannels channels = new InMemoryChannels();
  final Days days = new Days();
  final InMemoryWakeUps wakeUps = new InMemoryWakeUps();

  /** The news that were told, by number: told again, they stand once. */
  final Map<Long, BalanceNews> news = new LinkedHashMap<>();

  /** The channels that were told that the payment changed; the queue takes a cause once. */
  final Set<String> channelsTold = new LinkedHashSet<>();

  final List<Instant> toldAt = new ArrayList<>();

  final HandlingAccountEvents handling =
      new HandlingAccountEvents(
          accounts, channels, days, this::tellChannel, this::tellListeners, wakeUps);

  private Instant now;
  private boolean asleep;
  private int causes;

  /** Begins at this local time, e.g. {@code 2026-03-02T10:00}, in this zone. */
  AccountStory(String zone, String begin) {
    accounts.open(new Account(ACCOUNT, "Acme", in(zone), false, 0), new ApiKey("key"));
    now = moment(begin);
    add("A", "79161112231");
    add("B", "79161112232");
  }

  static AccountStory inUtc() {
    return new AccountStory("UTC", "2026-03-02T10:00");
  }

  private void add(String name, String number) {
    var session =
        new ConnectorSession("waha", URI.create("https://waha.example.com"), "s", new Sealed("x"));
    channels.add(
        Channel.connected(ACCOUNT, id(name), name, new PhoneNumber(number), session, now),
        new Sealed("x"));
  }

  private static ChannelId id(String name) {
    return new ChannelId(UUID.nameUUIDFromBytes(new byte[] {(byte) name.charAt(0)}).toString());
  }

  private static Settings in(String zone) {
    Settings defaults = Settings.defaults();
    return new Settings(
        defaults.systemName(), ZoneId.of(zone), defaults.locale(), defaults.deliveryWatch());
  }

  void tellChannel(AccountId account, ChannelId channel, ChannelEvent event, String cause) {
    String name = channels.find(account, channel).orElseThrow().name();
    channelsTold.add(name + " " + cause);
    toldAt.add(event.receivedAt());
  }

  void tellListeners(AccountId account, BalanceNews told) {
    news.put(told.number(), told);
  }

  Instant now() {
    return now;
  }

  ZoneId zone() {
    return account().settings().timeZone();
  }

  Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(zone()).toInstant();
  }

  /** From here on nothing is woken: every hint is lost, and so is every sweep. */
  AccountStory withoutWakeUps() {
    asleep = true;
    return this;
  }

  AccountStory withWakeUps() {
    asleep = false;
    return advance(now);
  }

  /** Lets time pass until this local time; what falls due on the way is woken at that moment. */
  AccountStory until(String local) {
    return advance(moment(local));
  }

  AccountStory days(int count) {
    return advance(now.plus(Duration.ofDays(count)));
  }

  AccountStory advance(Instant end) {
    for (int wakeUps = 0; !asleep; wakeUps++) {
      if (wakeUps > MOST_WAKE_UPS) {
        throw new AssertionError("what falls due falls due for ever");
      }
      Instant due = account().wakeAt().filter(moment -> !moment.isAfter(end)).orElse(null);
      if (due == null) {
        break;
      }
      now = due.isAfter(now) ? due : now;
      woken(due);
    }
    now = end;
    return this;
  }

  AccountStory woken(Instant due) {
    return tell(new AccountEvent.TimePassed(due, now));
  }

  AccountStory on(String channel) {
    days.on(channel, now);
    return this;
  }

  AccountStory off(String channel) {
    days.off(channel, now);
    return this;
  }

  AccountStory tariff(String tariff) {
    return set(new BalanceChange(null, null, Amount.of(tariff)));
  }

  AccountStory amount(String amount) {
    return set(new BalanceChange(Amount.of(amount), null, null));
  }

  AccountStory currency(String code) {
    return set(new BalanceChange(null, Currency.getInstance(code), null));
  }

  AccountStory set(BalanceChange change) {
    return tell(new AccountEvent.BalanceSet(change, "set " + ++causes, now));
  }

  AccountStory toppedUp(String amount) {
    return toppedUp(amount, "top-up " + ++causes);
  }

  AccountStory toppedUp(String amount, String id) {
    return tell(new AccountEvent.ToppedUp(Amount.of(amount), id, now));
  }

  AccountStory movedTo(String zone) {
    accounts.save(account().with(in(zone)));
    return advance(now);
  }

  AccountStory tell(AccountEvent... events) {
    handling.handle(ACCOUNT, List.of(events), false, now);
    return this;
  }

  Account account() {
    return accounts.find(ACCOUNT).orElseThrow();
  }

  Balance balance() {
    return account().balance();
  }

  String left() {
    return balance().amount().toString();
  }

  /** What was told, e.g. {@code 2026-03-03T00:00 LOW 5}. */
  List<String> told() {
    return news.values().stream()
        .map(
            one ->
                LocalDateTime.ofInstant(one.at(), zone()) + " " + one.kind() + " " + one.amount())
        .toList();
  }
}
