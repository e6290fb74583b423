package dev.houston.simulation;

import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.DeliveryWatchSettings;
import dev.houston.account.SendingSettings;
import dev.houston.account.Settings;
import dev.houston.balance.Amount;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionStatus;
import dev.houston.curator.Curator;
import dev.houston.curator.WatchedChannels;
import dev.houston.subscriber.Subscribing;
import dev.houston.subscriber.Subscriptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A small world for a story that is told by hand: one account with a subscriber, a curator and two
 * channels that work; ND is ten minutes, NR an hour. What becomes of a message the story says.
 */
final class Stage {
  static final String ANNA = "79170000001";
  static final String BORIS = "79170000002";
  static final String CURATOR = "79180000001";

  private static final Instant BEGIN = World.BEGIN.plus(Duration.ofMinutes(15));

  final World world = new World(1, Weather.CALM);
  final Operators operators = new Operators(world, new Dice(1, "operators"));
  final AccountId account;
  final Gateway sales;
  final Gateway support;

  private final Map<String, List<Fate>> fates = new HashMap<>();
  private int written;

  /** What a message becomes some time after the client's phone was sent it. */
  record Fate(Duration after, String status) {}

  Stage() {
    Instant now = world.time().instant();
    account =
        world.wired().openingAccount.open(new UUID(7, 1), "Acme", new ApiKey("a key of acme's"));
    var watch =
        DeliveryWatchSettings.defaults().delayed(Duration.ofMinutes(10), Duration.ofHours(1));
    SendingSettings sending = SendingSettings.defaults();
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
                now,
                account.value(),
                new Fact.Rules(
                    true,
                    watch.notDelivered(),
                    watch.notRead(),
                    sending.pause(),
                    sending.houston())));
    subscribe(now);
    sales = connect("sales", "79160000001", now);
    support = connect("support", "79160000002", now);
    appoint(now);
    world.letReceive(new Fated());
    world.runUntil(BEGIN.minus(Duration.ofMinutes(5)));
  }

  private void subscribe(Instant now) {
    world
        .wired()
        .subscribing
        .register(
            account,
            new Subscribing.Wish(
                URI.create("https://" + account.value() + ".example.com/hook"),
                wanted -> new Subscriptions(true, false, true, false),
                false),
            "test/acme",
            now);
    world.chronicle().add(new Fact.SubscriberRegistered(now, account.value()));
  }

  private void appoint(Instant now) {
    world
        .wired()
        .appointingCurators
        .add(
            account,
            new Curator(new UUID(7, 3), "Vera", new PhoneNumber(CURATOR), WatchedChannels.all()),
            now);
    world.chronicle().add(new Fact.CuratorAppointed(now, account.value(), CURATOR));
  }

  private Gateway connect(String session, String phone, Instant now) {
    Gateway gateway =
        world
            .gateways()
            .open(account.value(), "acme", session, phone, Manner.SILENT, Dice.ofNothing());
    var connected =
        world
            .wired()
            .connectingChannel
            .connect(
                account,
                new UUID(7, session.length()),
                new ConnectingChannel.Wish(
                    session,
                    new PhoneNumber(phone),
                    "generic",
                    URI.create("https://gateway.example.com"),
                    session,
                    "key"),
                now);
    gateway.connected(connected.channel().id().value(), connected.webhookSecret());
    world
        .chronicle()
        .add(
            new Fact.ChannelConnected(
                now, account.value(), connected.channel().id().value(), phone));
    world.time().at(now.plusSeconds(60), () -> gateway.becomes(SessionStatus.WORKING));
    return gateway;
  }

  /** What becomes of the message with these words. */
  Stage becomes(String words, String status, Duration after) {
    fates.merge(
        words,
        List.of(new Fate(after, status)),
        (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream()).toList());
    return this;
  }

  /** So many minutes after the story's beginning. */
  Stage at(int minutes, Runnable what) {
    world.time().at(BEGIN.plus(Duration.ofMinutes(minutes)), what);
    return this;
  }

  /** An operator writes these words, once. */
  void write(Gateway channel, String client, String words) {
    written++;
    operators.write(channel, client, "crm-" + written, words);
  }

  /** The client writes. */
  void hear(Gateway channel, String client, String words) {
    channel.happened(
        new Fact.MessageSaid(
            client, channel.newId(), false, world.time().instant(), "sent", words));
  }

  void call(Gateway channel, String client) {
    channel.happened(new Fact.CallSaid(client, channel.newId(), false, world.time().instant()));
  }

  /** A top-up that is tried until it is answered. */
  void topUp(String id, String amount) {
    boolean answered =
        world
            .invoke(
                "api",
                Duration.ofSeconds(28),
                () -> {
                  world
                      .wired()
                      .changingBalance
                      .topUp(account, Amount.of(amount), id, world.time().instant());
                  return true;
                })
            .isPresent();
    world
        .chronicle()
        .add(
            new Fact.ToppedUp(
                world.time().instant(), account.value(), id, Long.parseLong(amount), answered));
    if (!answered) {
      world.time().in(Duration.ofSeconds(10), () -> topUp(id, amount));
    }
  }

  /** Lets the story go on to its end, and tells how all stands then. */
  World play(int minutes) {
    world.runUntil(BEGIN.plus(Duration.ofMinutes(minutes)));
    Ending.tell(world);
    return world;
  }

  /** Those whose messages become what the story says. */
  private final class Fated extends Clients {
    Fated() {
      super(world, new Dice(1, "clients"));
    }

    @Override
    void receives(Gateway gateway, String client, String id, String words) {
      for (Fate fate : fates.getOrDefault(words, List.of())) {
        world
            .time()
            .in(
                fate.after(),
                () ->
                    gateway.happened(
                        new Fact.StatusSaid(client, id, fate.status(), world.time().instant())));
      }
    }
  }
}
