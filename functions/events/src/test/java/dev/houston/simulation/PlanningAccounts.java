package dev.houston.simulation;

import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.DeliveryWatchSettings;
import dev.houston.account.SendingSettings;
import dev.houston.account.Settings;
import dev.houston.balance.Amount;
import dev.houston.balance.BalanceChange;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionStatus;
import dev.houston.curator.Curator;
import dev.houston.curator.WatchedChannels;
import dev.houston.subscriber.Subscribing;
import dev.houston.subscriber.Subscriptions;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts with their settings, money, subscribers, curators and channels. */
final class PlanningAccounts {
  private static final long TARIFF = 100;
  private static final Duration TIMEOUT = Duration.ofSeconds(28);

  private final Day day;
  private final World world;
  private final Dice dice;
  private int number;

  PlanningAccounts(Day day) {
    this.day = day;
    this.world = day.world();
    this.dice = day.dice("accounts");
  }

  /** Opens an account with so many channels. */
  void open(String name, int many) {
    number++;
    AccountId account =
        world.wired().openingAccount.open(id(name), name, new ApiKey("key-" + name));
    set(account);
    if (dice.happens(0.5)) {
      pay(account, many);
    }
    if (dice.happens(0.7)) {
      subscribe(account, name);
    }
    List<Gateway> channels = new ArrayList<>();
    for (int channel = 0; channel < many; channel++) {
      channels.add(connect(account, name, channel));
    }
    if (dice.happens(0.7)) {
      appoint(account, "Vera", "7918000%04d".formatted(number), List.of());
    }
    if (dice.happens(0.3)) {
      appoint(account, "Boris", "7918111%04d".formatted(number), List.of(dice.pick(channels)));
    }
  }

  private UUID id(String name) {
    return new UUID(day.seed(), name.hashCode());
  }

  private void set(AccountId account) {
    var watch =
        DeliveryWatchSettings.defaults()
            .delayed(Duration.ofMinutes(dice.between(1, 30)), Duration.ofHours(dice.between(1, 6)));
    var sending =
        new SendingSettings(Duration.ofMillis(dice.between(0, 3) * 500L), dice.happens(0.8));
    Settings settings =
        world
            .wired()
            .changingSettings
            .change(
                account,
                found ->
                    new Settings(
                        found.systemName(),
                        found.timeZone(),
                        found.locale(),
                        watch,
                        null,
                        sending));
    world
        .chronicle()
        .add(new Fact.AccountOpened(day.now(), account.value(), PlanningSettings.rules(settings)));
  }

  // ---- money -------------------------------------------------------------------------------

  /** Money for some days, or for so few that it is used up at midnight. */
  private void pay(AccountId account, int channels) {
    boolean isScarce = dice.happens(0.6);
    long amount = isScarce ? TARIFF * channels - dice.below(50) : TARIFF * channels * 20;
    topUp(account, "first", amount);
    world
        .wired()
        .changingBalance
        .change(
            account,
            new BalanceChange(null, null, new Amount(BigDecimal.valueOf(TARIFF))),
            "tariff",
            day.now());
    world.chronicle().add(new Fact.TariffSet(day.now(), account.value(), TARIFF));
    if (isScarce) {
      Instant usedUp = Instant.parse("2026-03-03T00:00:00Z");
      Duration later = dice.between(Duration.ofMinutes(2), Duration.ofHours(5));
      day.at(usedUp.plus(later), () -> topUp(account, "second", TARIFF * channels * 20));
    }
  }

  private void topUp(AccountId account, String id, long amount) {
    Instant begin = day.now();
    var money = new Amount(BigDecimal.valueOf(amount));
    Optional<Boolean> answer =
        world.invoke(
            "api",
            TIMEOUT,
            () -> {
              world.wired().changingBalance.topUp(account, money, id, day.now());
              return true;
            });
    world
        .chronicle()
        .add(new Fact.ToppedUp(begin, account.value(), id, amount, answer.isPresent()));
    if (answer.isEmpty()) {
      world.time().in(Duration.ofSeconds(20), () -> topUp(account, id, amount));
    }
  }

  // ---- those who are told ------------------------------------------------------------------

  private void subscribe(AccountId account, String name) {
    register(account, name);
    if (dice.happens(0.3)) {
      day.at(
          day.someTime(dice),
          () ->
              world
                  .subscribers()
                  .isSlowUntil(account.value(), day.now().plus(Duration.ofMinutes(20))));
    }
    if (dice.happens(0.08)) {
      Instant gone = day.someTime(dice);
      day.at(gone, () -> world.subscribers().leaves(account.value()));
      day.at(
          gone.plus(dice.between(Duration.ofMinutes(30), Duration.ofHours(4))),
          () -> {
            world.subscribers().returns(account.value());
            register(account, name);
          });
    }
  }

  private void register(AccountId account, String name) {
    world
        .wired()
        .subscribing
        .register(
            account,
            new Subscribing.Wish(
                URI.create("https://" + account.value() + ".example.com/hook"),
                wanted -> new Subscriptions(true, false, true, false),
                false),
            "test/" + name,
            day.now());
    world.chronicle().add(new Fact.SubscriberRegistered(day.now(), account.value()));
  }

  /** Of these channels; of all if there are none. */
  private void appoint(AccountId account, String name, String phone, List<Gateway> channels) {
    List<String> some = channels.stream().map(Gateway::channel).toList();
    var watched =
        some.isEmpty()
            ? WatchedChannels.all()
            : WatchedChannels.of(some.stream().map(ChannelId::new).toList());
    world
        .wired()
        .appointingCurators
        .add(account, new Curator(id(name), name, new PhoneNumber(phone), watched), day.now());
    world
        .chronicle()
        .add(
            some.isEmpty()
                ? new Fact.CuratorAppointed(day.now(), account.value(), phone)
                : new Fact.CuratorOfSome(day.now(), account.value(), phone, some));
  }

  // ---- channels ----------------------------------------------------------------------------

  private Gateway connect(AccountId account, String name, int place) {
    String session = name + place;
    String phone = "7916%03d%04d".formatted(number, place);
    Manner manner = dice.pick(List.of(Manner.values()));
    Gateway gateway = world.gateways().open(account.value(), name, session, phone, manner);
    var connected =
        world
            .wired()
            .connectingChannel
            .connect(
                account,
                id(session),
                new ConnectingChannel.Wish(
                    session,
                    new PhoneNumber(phone),
                    "generic",
                    URI.create("https://gateway.example.com"),
                    session,
                    "key"),
                day.now());
    String channel = connected.channel().id().value();
    gateway.connected(channel, connected.webhookSecret());
    world.chronicle().add(new Fact.ChannelConnected(day.now(), account.value(), channel, phone));
    world.time().in(Duration.ofMinutes(1), () -> gateway.becomes(SessionStatus.QR));
    world.time().in(Duration.ofMinutes(2), () -> gateway.becomes(SessionStatus.WORKING));
    return gateway;
  }
}
