package dev.houston.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.channel.Answer;
import dev.houston.channel.Answer.Kind;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ConnectorSession;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.Sessions.Fetched;
import dev.houston.channel.Sessions.SentText;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.InMemoryHiddenIdentities;
import dev.houston.chat.MessageId;
import dev.houston.connector.generic.GenericCommands;
import dev.houston.connector.generic.GenericWebhook;
import dev.houston.connector.waha.WahaCommands;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handovers.Found;
import dev.houston.outgoing.Handovers.Trace;
import dev.houston.outgoing.Parcel;
import dev.houston.secret.PlainSecrets;
import dev.houston.web.GuardedHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a channel to its connector's session, by the means of its kind. */
class CommandingSessionsTest {
  private static final AccountId ACCOUNT = new AccountId("acme");
  private static final ChannelId CHANNEL = new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11");
  private static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");
  private static final String CLIENT = "79161234567";

  private record Queued(ChatKey chat, ChatEvent event, String cause) {}

  private final List<Queued> queue = new ArrayList<>();
  private final GatewayServer gateway = new GatewayServer();
  private final ConnectorHttp http =
      new ConnectorHttp(new GuardedHttp(true, Duration.ofSeconds(5)));
  private final CommandingSessions sessions =
      new CommandingSessions(
          Map.of("generic", new GenericCommands(http), "waha", new WahaCommands(http)),
          new PlainSecrets(),
          new QueueingReports(
              new InMemoryHiddenIdentities(),
              (chat, event, cause) -> queue.add(new Queued(chat, event, cause))));

  @AfterEach
  void stop() {
    gateway.close();
  }

  private Channel channel(String connector, String session, String key) {
    return Channel.connected(
        ACCOUNT,
        CHANNEL,
        "Sales",
        new PhoneNumber("79161112233"),
        new ConnectorSession(
            connector, gateway.uri(), session, new PlainSecrets().seal(CHANNEL.owner(), key)),
        NOW);
  }

  private Channel channel() {
    return channel("generic", "default", "opened key");
  }

  @Test
  void callsWithTheKeyOfTheChannel() {
    sessions.tell(channel(), SessionCommand.TAKE_BACK);
    assertThat(gateway.only()).hasToString("POST /gateway/sessions/default/take-back");
    assertThat(gateway.only().header("Authorization")).isEqualTo("Bearer opened key");
  }

  @Test
  void callsAsTheKindOfConnectorTakesIt() {
    gateway.answers(200, "{\"status\":\"WORKING\"}");
    var report = sessions.state(channel("waha", "main", "key"), NOW).given().orElseThrow();
    assertThat(report.status()).isEqualTo(SessionStatus.WORKING);
    assertThat(gateway.only()).hasToString("GET /gateway/api/sessions/main");
  }

  @Test
  void handsOnWhatIsAnswered() {
    gateway.answers(200, "{\"text\":\"2@abc\"}");
    assertThat(sessions.qr(channel()).given().orElseThrow().text()).isEqualTo("2@abc");
    gateway.answers(201, "{\"messageId\":\"3EB0A1\"}");
    assertThat(sessions.send(channel(), new PhoneNumber(CLIENT), "alert-1", "Hello"))
        .isEqualTo(Answer.of(new SentText("3EB0A1")));
  }

  @Test
  void knowsWhichKindsKnowATextByItsId_CU4() {
    assertThat(sessions.knowsIds(channel())).isTrue();
    assertThat(sessions.knowsIds(channel("waha", "main", "key"))).isFalse();
    assertThat(sessions.knowsIds(channel("evolution", "default", "key"))).isFalse();
  }

  @Test
  void queuesWhatItFetchesAsAWebhookDoes_CH4() {
    var told = GenericWebhook.fromClient("M1", CLIENT, NOW.minusSeconds(90));
    told.client().put("lid", "99887766554433@lid");
    var untold = GenericWebhook.call("C1", CLIENT, NOW.minusSeconds(60));
    untold.client().put("lid", "99887766554433@lid").remove("phone");
    gateway.answers(
        200, "{\"events\":[" + told.body() + "," + untold.body() + "],\"next\":\"more\"}");
    assertThat(sessions.fetch(channel(), NOW.minusSeconds(600), null, NOW))
        .isEqualTo(Answer.of(new Fetched(2, Optional.of("more"))));
    assertThat(queue).extracting(Queued::cause).containsExactly("message/false/M1/sent", "call/C1");
    assertThat(queue)
        .extracting(Queued::chat)
        .containsOnly(new ChatKey(ACCOUNT, CHANNEL, new ChatId(CLIENT)));
    assertThat(queue).allMatch(queued -> queued.event().receivedAt().equals(NOW));
  }

  @Test
  void queuesNothingWhereNothingIsGiven() {
    gateway.answers(503, "");
    Answer<Fetched> answer = sessions.fetch(channel(), NOW, null, NOW);
    assertThat(answer.kind()).isEqualTo(Kind.IN_DOUBT);
    assertThat(answer.words()).isEqualTo("The connector answered 503");
    assertThat(queue).isEmpty();
  }

  @Test
  void aFaultOfTheQueueIsNoAnswer_NV1() {
    var broken =
        new CommandingSessions(
            Map.of("generic", new GenericCommands(http)),
            new PlainSecrets(),
            new QueueingReports(
                new InMemoryHiddenIdentities(),
                (chat, event, cause) -> {
                  throw new IllegalStateException("no queue");
                }));
    gateway.answers(200, "{\"events\":[" + GenericWebhook.call("C1", CLIENT, NOW).body() + "]}");
    assertThatThrownBy(() -> broken.fetch(channel(), NOW, null, NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isUnableWhereNobodyKnowsTheKindOfConnector() {
    assertThat(sessions.qr(channel("evolution", "default", "key")).kind()).isEqualTo(Kind.UNABLE);
  }

  private static Parcel parcel() {
    return new Parcel(
        new ChatId(CLIENT),
        new MessageId("6b0c6c1e-4f0c-4a57-8d2b-3a1f0e9d7c55"),
        Content.text("Hello"),
        null,
        NOW);
  }

  @Test
  void handsOverByTheMeansOfItsKind() {
    gateway.answers(201, "{\"id\":\"3EB0A1\"}");
    assertThat(sessions.hand(channel("waha", "main", "key"), parcel()))
        .isEqualTo(Handover.taken("3EB0A1"));
    assertThat(gateway.only()).hasToString("POST /gateway/api/sendText");
  }

  @Test
  void looksForAMessageByTheMeansOfItsKind_OM5() {
    gateway.answers(404, "");
    assertThat(sessions.find(channel(), parcel(), NOW))
        .isEqualTo(Answer.of(new Found(Trace.NOT_THERE, null)));
  }

  @Test
  void asksWhetherANumberHasWhatsAppByTheMeansOfItsKind_DS2() {
    gateway.answers(200, "{\"numberExists\":false}");
    assertThat(sessions.exists(channel("waha", "main", "key"), new ChatId(CLIENT)))
        .isEqualTo(Answer.of(false));
  }

  @Test
  void asksNobodyWhetherAHiddenIdentityHasWhatsApp_DS2() {
    assertThat(sessions.exists(channel(), new ChatId("99887766554433@lid")))
        .isEqualTo(Answer.of(true));
    assertThat(gateway.heard()).isEmpty();
  }

  @Test
  void goesOnWaitingWhereNobodyKnowsTheKindOfConnector() {
    assertThat(sessions.hand(channel("evolution", "default", "key"), parcel()).kind())
        .isEqualTo(Handover.Kind.PUT_BACK);
  }

  @Test
  void goesOnWaitingWhereTheSessionsNameIsAnotherPlace_NV2() {
    assertThat(sessions.hand(channel("generic", "..", "key"), parcel()).kind())
        .isEqualTo(Handover.Kind.PUT_BACK);
    assertThat(gateway.heard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void refusesASessionWhoseNameIsAnotherPlace_NV2(String session) {
    Answer<?> answer = sessions.qr(channel("generic", session, "key"));
    assertThat(answer.kind()).isEqualTo(Kind.REFUSED);
    assertThat(gateway.heard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"key-a\r\nX-Evil: 1", "key-ключ", " ", "key- ", "key-\u0000"})
  void refusesAKeyThatNoHeaderCanCarry_NV2(String key) {
    Answer<?> answer = sessions.qr(channel("generic", "default", key));
    assertThat(answer.kind()).isEqualTo(Kind.REFUSED);
    assertThat(answer.words()).doesNotContain("key-");
    assertThat(gateway.heard()).isEmpty();
  }

  @Test
  void showsNoKeyInALog_NV2() {
    assertThat(new SessionAccess(gateway.uri(), "default", "key of the tests"))
        .hasToString("SessionAccess[127.0.0.1]");
  }
}
