package dev.houston.curator;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.InMemoryAccounts;
import dev.houston.account.Settings;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelAlert;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.ConnectorSession;
import dev.houston.channel.InMemoryChannels;
import dev.houston.channel.PhoneNumber;
import dev.houston.secret.Sealed;
import dev.houston.wake.InMemoryWakeUps;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * An account with channels and curators, over ports in memory and a clock that the test advances.
 */
final class Watchroom {
  static final AccountId ACCOUNT = new AccountId("acme");
  static final AccountId INSTALLATION = new AccountId("houston");
  static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");

  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryCurators curators = new InMemoryCurators();
  final InMemoryChannels channels = new InMemoryChannels();
  final InMemoryAlerts alerts = new InMemoryAlerts();
  final InMemoryAlertEchoes echoes = new InMemoryAlertEchoes();
  final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  final Gateway gateway = new Gateway();
  final AppointingCurators appointing = new AppointingCurators(curators, accounts, channels);
  final Map<ChannelId, ChannelStatus> statuses = new HashMap<>();

  private final Map<AlertSubject, Long> numbers = new HashMap<>();
  private Optional<Carrier> installation = Optional.empty();
  private Instant now = BEGIN;

  Watchroom() {
    accounts.open(
        new Account(ACCOUNT, "Acme", Settings.defaults(), false, 0), new ApiKey("key of acme"));
  }

  Instant now() {
    return now;
  }

  Clock clock() {
    InstantSource time = () -> now;
    return time.withZone(ZoneOffset.UTC);
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  /** Connects a channel of the account, Active: e.g. 1, whose number ends with 01. */
  ChannelId channel(int number) {
    return channel(ACCOUNT, number);
  }

  private ChannelId channel(AccountId owner, int number) {
    var id = new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c%02d".formatted(number));
    channels.add(
        Channel.connected(
            owner,
            id,
            "Channel " + number,
            new PhoneNumber("791611100%02d".formatted(number)),
            new ConnectorSession(
                "generic", URI.create("https://gateway.example.com"), "main", new Sealed("key")),
            now),
        new Sealed("secret"));
    statuses.put(id, ChannelStatus.ACTIVE);
    return id;
  }

  /** Gives the installation a number of its own, Active. */
  ChannelId installation() {
    ChannelId id = channel(INSTALLATION, 99);
    installation(new Carrier(INSTALLATION, id));
    return id;
  }

  /** Makes this channel the installation's own. */
  void installation(Carrier carrier) {
    installation = Optional.of(carrier);
  }

  /** Makes somebody a curator of these channels, of all if there are none. */
  Curator curator(int number, ChannelId... watched) {
    var curator =
        new Curator(
            new UUID(0, number),
            "Curator " + number,
            phone(number),
            watched.length == 0 ? WatchedChannels.all() : WatchedChannels.of(List.of(watched)));
    return appointing.add(ACCOUNT, curator, now);
  }

  static PhoneNumber phone(int curator) {
    return new PhoneNumber("791655501%02d".formatted(curator));
  }

  void settings(UnaryOperator<Settings> change) {
    accounts.change(ACCOUNT, account -> account.with(change.apply(account.settings())));
  }

  Carriers carriers() {
    return new Carriers(channels, installation, channel -> statuses.get(channel.id()));
  }

  AlertingCurators alerting() {
    return alerting(alerts);
  }

  /** The use case over another store of alerts. */
  AlertingCurators alerting(Alerts store) {
    return new AlertingCurators(
        accounts, curators, carriers(), store, gateway, echoes, wakeUps, clock());
  }

  /** The channel machine has decided that curators are to know this. */
  Watchroom comes(ChannelId channel, ChannelStatus status) {
    statuses.put(channel, status);
    settle(AlertSubject.channel(ACCOUNT, channel), Optional.of(next(channel, status)));
    return this;
  }

  News next(ChannelId channel, ChannelStatus status) {
    long number = numbers.merge(AlertSubject.channel(ACCOUNT, channel), 1L, Long::sum);
    return News.of(new ChannelAlert(number, status, now));
  }

  /** The balance has come to this. */
  Watchroom comes(BalanceAlert.What what, String amount) {
    AlertSubject balance = AlertSubject.balance(ACCOUNT);
    long number = numbers.merge(balance, 1L, Long::sum);
    settle(balance, Optional.of(News.of(new BalanceAlert(number, what, amount))));
    return this;
  }

  /** Time passes, and what is due meanwhile is tried when it is due. */
  Watchroom advance(Duration duration, AlertSubject subject) {
    Instant end = now.plus(duration);
    for (Optional<Instant> due = due(subject, end); due.isPresent(); due = due(subject, end)) {
      now = due.get().isAfter(now) ? due.get() : now;
      settle(subject, Optional.empty());
    }
    now = end.isAfter(now) ? end : now;
    return this;
  }

  private Optional<Instant> due(AlertSubject subject, Instant end) {
    return alerts.find(subject).flatMap(Alert::wakeAt).filter(due -> !due.isAfter(end));
  }

  /** Hands the message over, and the hints that it asks for. */
  void settle(AlertSubject subject, Optional<News> news) {
    int calls = 0;
    boolean more = alerting().alert(subject, news);
    while (more) {
      if (calls++ > 100) {
        throw new AssertionError("there is no end of it");
      }
      more = alerting().alert(subject, Optional.empty());
    }
  }

  /** What has arrived on somebody's WhatsApp: how each alert begins. */
  List<String> heard(int curator) {
    return gateway.arrived().stream()
        .filter(request -> request.to().equals(phone(curator)))
        .map(request -> request.text().substring(0, request.text().indexOf(':')))
        .toList();
  }

  /** By whom the alerts came that have arrived. */
  List<ChannelId> carried() {
    return gateway.arrived().stream().map(Gateway.Request::carrier).toList();
  }
}
