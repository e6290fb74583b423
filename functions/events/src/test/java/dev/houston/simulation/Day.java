package dev.houston.simulation;

import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.DeliveryWatchSettings;
import dev.houston.account.SendingSettings;
import dev.houston.account.Settings;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.UserCommand;
import dev.houston.curator.Curator;
import dev.houston.curator.WatchedChannels;
import dev.houston.simulation.Weather.Storm;
import dev.houston.subscriber.Subscribing;
import dev.houston.subscriber.Subscriptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A day of several accounts, made of a seed alone: what happens in it, and what goes wrong. */
final class Day {
  private static final Duration LENGTH = Duration.ofHours(24);

  /** After the day nothing goes wrong any more, and all that is owed comes. */
  private static final Duration SETTLING = Duration.ofHours(40);

  private final long seed;
  private final Dice dice;
  private final World world;
  private final Operators operators;
  private final List<Gateway> channels = new ArrayList<>();
  private int names;

  private Day(long seed, Weather weather) {
    this.seed = seed;
    this.dice = new Dice(seed, "day");
    this.world = new World(seed, weather);
    this.operators = new Operators(world, new Dice(seed, "operators"));
  }

  /** Plays a day to its end. */
  static World play(long seed) {
    return play(seed, weather(seed));
  }

  static World play(long seed, Weather weather) {
    var day = new Day(seed, weather);
    day.plan();
    day.world.runUntil(World.BEGIN.plus(LENGTH).plus(SETTLING));
    Ending.tell(day.world);
    return day.world;
  }

  /** Some storms, each of its own kinds and rates; never in the first quarter of an hour. */
  static Weather weather(long seed) {
    var dice = new Dice(seed, "weather");
    List<Storm> storms = new ArrayList<>();
    int number = dice.between(2, 6);
    for (int storm = 0; storm < number; storm++) {
      Instant from =
          World.BEGIN.plus(
              dice.between(Duration.ofMinutes(15), LENGTH.minus(Duration.ofMinutes(90))));
      Duration lasts = dice.between(Duration.ofMinutes(1), Duration.ofMinutes(60));
      Map<FaultKind, Double> rates = new EnumMap<>(FaultKind.class);
      for (FaultKind kind : FaultKind.values()) {
        if (dice.happens(0.4)) {
          rates.put(kind, dice.share() * 0.2);
        }
      }
      storms.add(new Storm(from, from.plus(lasts), rates));
    }
    return new Weather(storms);
  }

  private void plan() {
    int accounts = dice.between(1, 2);
    for (int number = 0; number < accounts; number++) {
      openAccount(number);
    }
    for (Gateway channel : channels) {
      planChannel(channel);
      int chats = dice.between(2, 4);
      for (int chat = 0; chat < chats; chat++) {
        planChat(channel, "7917%03d%04d".formatted(channels.indexOf(channel), chat));
      }
    }
  }

  private void openAccount(int number) {
    String name = List.of("acme", "bolt").get(number);
    AccountId account =
        world.wired().openingAccount.open(new UUID(seed, number), name, new ApiKey("key-" + name));
    var watch =
        DeliveryWatchSettings.defaults()
            .delayed(Duration.ofMinutes(dice.between(1, 30)), Duration.ofHours(dice.between(1, 6)));
    var sending =
        new SendingSettings(Duration.ofMillis(dice.between(0, 3) * 500L), dice.happens(0.8));
    world
        .wired()
        .changingSettings
        .change(
            account,
            settings ->
                new Settings(
                    settings.systemName(),
                    settings.timeZone(),
                    settings.locale(),
                    watch,
                    null,
                    sending));
    world
        .chronicle()
        .add(
            new Fact.AccountOpened(
                now(),
                account.value(),
                new Fact.Rules(
                    true,
                    watch.notDelivered(),
                    watch.notRead(),
                    sending.pause(),
                    sending.houston())));
    if (dice.happens(0.7)) {
      subscribe(account, name);
    }
    if (dice.happens(0.6)) {
      appoint(account, "7918000%04d".formatted(number));
    }
    int many = dice.between(1, 2);
    for (int channel = 0; channel < many; channel++) {
      connect(account, name + channel, "7916%03d%04d".formatted(number, channel));
    }
  }

  private void subscribe(AccountId account, String name) {
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
            now());
    world.chronicle().add(new Fact.SubscriberRegistered(now(), account.value()));
  }

  private void appoint(AccountId account, String phone) {
    world
        .wired()
        .appointingCurators
        .add(
            account,
            new Curator(new UUID(seed, 77), "Vera", new PhoneNumber(phone), WatchedChannels.all()),
            now());
    world.chronicle().add(new Fact.CuratorAppointed(now(), account.value(), phone));
  }

  private void connect(AccountId account, String session, String phone) {
    Gateway gateway = world.gateways().open(account.value(), session, phone);
    var connected =
        world
            .wired()
            .connectingChannel
            .connect(
                account,
                new UUID(seed, session.hashCode()),
                new ConnectingChannel.Wish(
                    session,
                    new PhoneNumber(phone),
                    "generic",
                    URI.create("https://gateway.example.com"),
                    session,
                    "key"),
                now());
    gateway.connected(connected.channel().id().value(), connected.webhookSecret());
    world
        .chronicle()
        .add(
            new Fact.ChannelConnected(
                now(), account.value(), connected.channel().id().value(), phone));
    channels.add(gateway);
    world.time().in(Duration.ofMinutes(1), () -> gateway.becomes(SessionStatus.QR));
    world.time().in(Duration.ofMinutes(2), () -> gateway.becomes(SessionStatus.WORKING));
  }

  /** Its session comes and goes. */
  private void planChannel(Gateway channel) {
    int times = dice.between(0, 4);
    for (int time = 0; time < times; time++) {
      Instant from = someTime();
      SessionStatus what =
          dice.pick(
              List.of(
                  SessionStatus.PHONE_UNAVAILABLE,
                  SessionStatus.PHONE_UNAVAILABLE,
                  SessionStatus.OPEN_ELSEWHERE,
                  SessionStatus.LOGGED_OUT,
                  SessionStatus.FAILED));
      Duration away = dice.between(Duration.ofSeconds(20), Duration.ofHours(2));
      world.time().at(from, () -> away(channel, what, away));
    }
    if (dice.happens(0.3)) {
      Instant from = someTime();
      String press = "press-" + channel.phone();
      world.time().at(from, () -> operators.press(channel, UserCommand.DISABLE, press + "-off"));
      world
          .time()
          .at(
              from.plus(dice.between(Duration.ofMinutes(1), Duration.ofMinutes(90))),
              () -> operators.press(channel, UserCommand.ENABLE, press + "-on"));
    }
  }

  private void away(Gateway channel, SessionStatus what, Duration away) {
    if (!channel.isWorking()) {
      return;
    }
    channel.becomes(what);
    if (what == SessionStatus.LOGGED_OUT) {
      world.time().in(Duration.ofSeconds(8), () -> channel.becomes(SessionStatus.QR));
    }
    if (what != SessionStatus.OPEN_ELSEWHERE && what != SessionStatus.FAILED) {
      boolean says = dice.happens(0.7);
      world.time().in(away, () -> back(channel, says));
    }
  }

  private static void back(Gateway channel, boolean says) {
    if (channel.isWorking()) {
      return;
    }
    if (says) {
      channel.becomes(SessionStatus.WORKING);
    } else {
      channel.becomesSilently(SessionStatus.WORKING);
    }
  }

  private void planChat(Gateway channel, String client) {
    if (dice.happens(0.1)) {
      channel.isWithoutWhatsApp(client);
    } else {
      int many = dice.between(2, 12);
      for (int n = 0; n < many; n++) {
        clientDoes(channel, client);
      }
    }
    if (dice.happens(0.2)) {
      world.time().at(someTime(), () -> operators.open(channel, client));
    }
    int many = dice.between(4, 20);
    for (int n = 0; n < many; n++) {
      names++;
      String name = "crm-" + names;
      String words = channel.account().substring(30) + " writes " + names;
      Instant at = someTime();
      int burst = dice.happens(0.1) ? dice.between(2, 5) : 1;
      for (int one = 0; one < burst; one++) {
        String part = "." + one;
        world.time().at(at, () -> operators.write(channel, client, name + part, words + part));
      }
    }
  }

  private void clientDoes(Gateway channel, String client) {
    Instant at = someTime();
    if (dice.happens(0.15)) {
      boolean video = dice.happens(0.3);
      world
          .time()
          .at(at, () -> channel.happened(new Fact.CallSaid(client, channel.newId(), video, now())));
      return;
    }
    boolean fromPhone = dice.happens(0.15);
    names++;
    String words = channel.account().substring(30) + (fromPhone ? " phones " : " hears ") + names;
    world
        .time()
        .at(
            at,
            () -> {
              String id = channel.newId();
              channel.happened(new Fact.MessageSaid(client, id, fromPhone, now(), "sent", words));
              if (fromPhone) {
                world.clients().receives(channel, client, id, words);
              }
            });
  }

  private Instant someTime() {
    return World.BEGIN.plus(dice.between(Duration.ofMinutes(3), LENGTH));
  }

  private Instant now() {
    return world.time().instant();
  }
}
