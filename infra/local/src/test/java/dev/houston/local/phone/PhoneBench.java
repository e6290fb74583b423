package dev.houston.local.phone;

import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.ChatId;
import dev.houston.local.account.SecretsOnThisMachine;
import dev.houston.local.phone.Phone.Connection;
import dev.houston.local.phone.PhoneMessage.Author;
import dev.houston.local.phone.Playing.Scene;
import dev.houston.local.phone.PlayingSession.Command;
import dev.houston.local.phone.PlayingSession.Wish;
import dev.houston.local.time.SettableTime;
import dev.houston.secret.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A phone that is connected, a clock that the test moves, and a double of Houston. */
final class PhoneBench implements AutoCloseable {
  static final PhoneNumber NUMBER = new PhoneNumber("79161112233");
  static final ChatId ANNA = new ChatId("79991234567");
  static final ChatId BORIS = new ChatId("79997654321");
  static final String SECRET = "whsec_" + "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVow";
  static final ChannelId CHANNEL = new ChannelId("d9e5721c-ce2b-444f-9627-60a8129d7e1f");

  private static final int MOST_SENT = 500;

  final SettableTime time = new SettableTime("2030-01-01T00:00:00Z");
  final HoustonDouble houston = new HoustonDouble();
  final HoustonOverHttp http = new HoustonOverHttp(houston::address);
  final Secrets secrets = new SecretsOnThisMachine(SecretsOnThisMachine.newKey());
  final Supplier<String> ids = ids();
  final Phones phones;
  final Playing playing;
  final TakingMessages taking;
  final SendingWebhooks sending;
  final PlayingSession playingSession;
  final MovingSessions moving;

  PhoneBench(PhoneStore store) {
    phones = new Phones(store);
    playing = new Playing(phones, time, ids);
    taking = new TakingMessages(phones, time, ids);
    sending = new SendingWebhooks(phones, http, secrets, time);
    playingSession = new PlayingSession(phones, time, ids);
    moving = new MovingSessions(phones, playingSession, time);
  }

  /** With one phone, which nothing keeps. */
  static PhoneBench connected() {
    PhoneBench bench = new PhoneBench(PhoneStore.none());
    bench.phones.add(bench.phone(NUMBER, CHANNEL));
    return bench;
  }

  /** A phone that nobody has played yet. */
  Phone phone(PhoneNumber number, ChannelId channel) {
    var connection =
        new Connection(
            channel,
            "/webhooks/generic/" + channel,
            secrets.seal(channel.owner(), SECRET),
            secrets.seal(channel.owner(), "command-key"),
            null);
    PhoneSession session = PhoneSession.working(number, time.instant());
    return new Phone(
        number,
        "Sales",
        time.instant(),
        connection,
        List.of(),
        session,
        WebhookLine.empty(),
        GatewayBehaviour.usual());
  }

  static ChannelId anotherChannel() {
    return new ChannelId(UUID.randomUUID().toString());
  }

  static Scene with(ChatId client) {
    return new Scene(NUMBER, client, false);
  }

  static Scene lost(ChatId client) {
    return new Scene(NUMBER, client, true);
  }

  PhoneMessage fromPhone(ChatId client, String text) {
    return playing.write(with(client), Author.PHONE, text, null);
  }

  PhoneMessage fromClient(ChatId client, String text) {
    return playing.write(with(client), Author.CLIENT, text, null);
  }

  PhoneChat chat(ChatId client) {
    return phones.phone(NUMBER).chat(client);
  }

  PhoneSession session() {
    return phones.phone(NUMBER).session();
  }

  /** The webhooks of the session. */
  List<Webhook> told() {
    return phones.phone(NUMBER).sessionLine().webhooks();
  }

  /** A person does this. */
  void act(SessionAct act) {
    act(act, false);
  }

  void act(SessionAct act, boolean silently) {
    playingSession.act(NUMBER, new Wish(act, silently, Elsewhere.GIVES_IT_BACK, null));
  }

  void openElsewhere(Elsewhere elsewhere) {
    playingSession.act(NUMBER, new Wish(SessionAct.OPEN_ELSEWHERE, false, elsewhere, null));
  }

  void obey(Command command) {
    playingSession.obey(NUMBER, command);
  }

  /** Time passes, and whatever falls due on the way is done, as the machine's workers do it. */
  void pass(String duration) {
    Instant end = time.instant().plus(Duration.parse(duration));
    Optional<Instant> next = moving.nextDue();
    while (next.filter(due -> !due.isAfter(end)).isPresent()) {
      time.advance(Duration.between(time.instant(), next.orElseThrow()).toString());
      moving.perform();
      sendAllDue();
      next = moving.nextDue();
    }
    time.advance(Duration.between(time.instant(), end).toString());
    sendAllDue();
  }

  /** Sends what is due at this moment, as the machine's worker does. */
  void sendAllDue() {
    int sent = 0;
    while (sending.nextDue().filter(due -> !due.isAfter(time.instant())).isPresent()) {
      sending.perform();
      sent++;
      if (sent > MOST_SENT) {
        throw new AssertionError("what has been sent is due for ever");
      }
    }
  }

  private static Supplier<String> ids() {
    var last = new AtomicInteger();
    return () -> "id-" + last.incrementAndGet();
  }

  @Override
  public void close() {
    houston.close();
  }
}
