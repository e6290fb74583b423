package dev.houston.connector.generic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.Answer;
import dev.houston.channel.Answer.Kind;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.Sessions.Done;
import dev.houston.channel.Sessions.QrCode;
import dev.houston.channel.Sessions.SentText;
import dev.houston.connector.CommandsContract;
import dev.houston.connector.ConnectorCommands;
import dev.houston.connector.ConnectorCommands.Page;
import dev.houston.connector.ConnectorHttp;
import dev.houston.connector.GatewayServer;
import dev.houston.connector.GatewayServer.Heard;
import dev.houston.connector.Reported;
import dev.houston.connector.SessionAccess;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the generic protocol, against a real server. */
class GenericCommandsTest extends CommandsContract {
  private static final Instant SINCE = NOW.minusSeconds(600);

  @Override
  protected ConnectorCommands kind(ConnectorHttp http) {
    return new GenericCommands(http);
  }

  @ParameterizedTest
  @EnumSource(SessionCommand.class)
  void tellsASession(SessionCommand command) {
    gateway.answers(202, "");
    assertThat(commands.tell(access(), command)).isEqualTo(Answer.of(Done.DONE));
    assertThat(gateway.only()).hasToString("POST /gateway/sessions/default/" + command.code());
    assertThat(gateway.only().header("Authorization")).isEqualTo("Bearer " + KEY);
  }

  @Test
  void callsUnderABaseAddressWithSlashesAtItsEnd() {
    var access = new SessionAccess(URI.create(gateway.uri() + "//"), "default", KEY);
    commands.qr(access);
    assertThat(gateway.only().path()).isEqualTo("/gateway/sessions/default/qr");
  }

  @Test
  void showsNoKeyWhereThereIsNone() {
    commands.qr(new SessionAccess(gateway.uri(), "default", ""));
    assertThat(gateway.only().header("Authorization")).isEmpty();
  }

  @Test
  void asksWhatTheSessionIsIn_CH4() {
    gateway.answers(
        200,
        "{\"status\":\"working\",\"phone\":\"+79161112233\",\"timestamp\":\"2026-03-02T10:20:00Z\"}");
    assertThat(commands.state(access(), NOW))
        .isEqualTo(
            Answer.of(
                new SessionReport(
                    SessionStatus.WORKING,
                    new PhoneNumber("79161112233"),
                    Instant.parse("2026-03-02T10:20:00Z"),
                    "working")));
    assertThat(gateway.only()).hasToString("GET /gateway/sessions/default");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"timestamp\":null"})
  void takesNowForATimeThatIsMissing_CH7(String timestamp) {
    gateway.answers(200, "{\"status\":\"qr\"" + timestamp + "}");
    assertThat(commands.state(access(), NOW).given().orElseThrow().at()).isEqualTo(NOW);
  }

  @Test
  void takesAWordThatItDoesNotKnow_CH7() {
    gateway.answers(200, "{\"status\":\"asleep\"}");
    SessionReport report = commands.state(access(), NOW).given().orElseThrow();
    assertThat(report.status()).isEqualTo(SessionStatus.UNKNOWN);
    assertThat(report.word()).isEqualTo("asleep");
  }

  @Test
  void asksForTheQrCode() {
    gateway.answers(200, "{\"text\":\"2@abc,def==,1\"}");
    assertThat(commands.qr(access())).isEqualTo(Answer.of(new QrCode("2@abc,def==,1")));
    assertThat(gateway.only()).hasToString("GET /gateway/sessions/default/qr");
  }

  @Test
  void saysThatThereIsNoQrCodeNow() {
    gateway.answers(404, "{}");
    Answer<QrCode> answer = commands.qr(access());
    assertThat(answer.kind()).isEqualTo(Kind.REFUSED);
    assertThat(answer.words()).endsWith("there is no QR code now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\\u0001", "é", "\\n"})
  void takesNoTextThatIsInNoQrCode(String text) {
    gateway.answers(200, "{\"text\":\"" + text + "\"}");
    assertThat(commands.qr(access()).kind()).isEqualTo(Kind.IN_DOUBT);
  }

  @Test
  void takesNoTextThatFitsIntoNoQrCode() {
    gateway.answers(200, "{\"text\":\"" + "x".repeat(2_001) + "\"}");
    assertThat(commands.qr(access()).kind()).isEqualTo(Kind.IN_DOUBT);
  }

  @Test
  void fetchesEventsAsTheWebhooksBringThem_CH4() {
    var wrote = GenericWebhook.fromClient("M1", CLIENT.digits(), SINCE);
    var read = GenericWebhook.status("M0", CLIENT.digits(), "read", SINCE.plusSeconds(1));
    var called = GenericWebhook.call("C1", CLIENT.digits(), SINCE.plusSeconds(2));
    gateway.answers(
        200, "{\"events\":[" + wrote.body() + "," + read.body() + "," + called.body() + "]}");
    Page page = commands.fetch(access(), SINCE, null, NOW).given().orElseThrow();
    assertThat(page.reports())
        .extracting(Reported::cause)
        .containsExactly("message/false/M1/sent", "status/M0/read", "call/C1");
    assertThat(page.reports())
        .allSatisfy(report -> assertThat(report.event().receivedAt()).isEqualTo(NOW));
    assertThat(page.next()).isEmpty();
  }

  @Test
  void fetchesPageAfterPage() {
    gateway.answers(200, "{\"events\":[],\"next\":\"a b/&?\"}");
    String next =
        commands.fetch(access(), SINCE, null, NOW).given().orElseThrow().next().orElseThrow();
    commands.fetch(access(), SINCE, next + "x", NOW);
    List<Heard> heard = gateway.heard();
    assertThat(heard.get(0))
        .hasToString(
            "GET /gateway/sessions/default/events?limit=100&since=2026-03-02T10%3A20%3A00Z");
    assertThat(heard.get(1).query()).containsEntry("after", "a b/&?x");
  }

  @Test
  void leavesOutWhatIsMalformedOrOfNoChat_NV3() {
    var good = GenericWebhook.call("C1", CLIENT.digits(), SINCE);
    var bad = GenericWebhook.call("C2", CLIENT.digits(), SINCE);
    bad.client().put("phone", "8 (916)");
    var session = GenericWebhook.session("working", SINCE);
    gateway.answers(
        200, "{\"events\":[{}," + bad.body() + "," + session.body() + "," + good.body() + "]}");
    Page page = commands.fetch(access(), SINCE, null, NOW).given().orElseThrow();
    assertThat(page.reports()).extracting(Reported::cause).containsExactly("call/C1");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_001})
  void takesNoCursorOutsideItsLimits(int length) {
    gateway.answers(200, "{\"events\":[],\"next\":\"" + "x".repeat(length) + "\"}");
    assertThat(commands.fetch(access(), SINCE, null, NOW).kind()).isEqualTo(Kind.IN_DOUBT);
  }

  @Test
  void goesInNoCircle() {
    gateway.answers(200, "{\"events\":[],\"next\":\"a\"}");
    assertThat(commands.fetch(access(), SINCE, "a", NOW).kind()).isEqualTo(Kind.IN_DOUBT);
  }

  @Test
  void sendsAText_CU4() {
    gateway.answers(201, "{\"messageId\":\"3EB0A1\"}");
    assertThat(commands.send(access(), CLIENT, "alert-1", "Сканируйте \"код\"\n"))
        .isEqualTo(Answer.of(new SentText("3EB0A1")));
    Heard heard = gateway.only();
    assertThat(heard).hasToString("POST /gateway/sessions/default/messages");
    assertThat(heard.json())
        .hasToString(
            "{\"messageId\":\"alert-1\",\"client\":{\"phone\":\"+79161234567\"},"
                + "\"type\":\"text\",\"text\":\"Сканируйте \\\"код\\\"\\n\"}");
    assertThat(heard.header("Content-Type")).startsWith("application/json");
  }

  @Test
  void sendsOnceMoreWhereAConnectionBreaksOff_OM5() {
    gateway.answers(
        request ->
            gateway.heard().size() == 1
                ? exchange -> {}
                : GatewayServer.json(201, "{\"messageId\":\"3EB0A1\"}"));
    assertThat(commands.send(access(), CLIENT, "alert-1", TEXT).kind()).isEqualTo(Kind.GIVEN);
  }

  @Test
  void saysThatTheSessionIsNotWorking() {
    gateway.answers(409, "{}");
    Answer<SentText> answer = commands.send(access(), CLIENT, "alert-1", TEXT);
    assertThat(answer.kind()).isEqualTo(Kind.REFUSED);
    assertThat(answer.words()).endsWith("the session is not working");
  }

  private Answer<Page> fetched(int events) {
    String calls =
        IntStream.range(0, events)
            .mapToObj(number -> GenericWebhook.call("C" + number, CLIENT.digits(), SINCE).body())
            .collect(Collectors.joining(","));
    gateway.answers(200, "{\"events\":[" + calls + "]}");
    return commands.fetch(access(), SINCE, null, NOW);
  }

  @Test
  void takesAsManyEventsOfAPageAsItAskedFor() {
    assertThat(fetched(100).given().orElseThrow().reports()).hasSize(100);
  }

  /** One call queues what a page brings, event by event, and has no time for thousands. */
  @Test
  void takesNoPageOfMoreEventsThanItAskedFor_NV1() {
    Answer<Page> answer = fetched(101);
    assertThat(answer.kind()).isEqualTo(Kind.IN_DOUBT);
    assertThat(answer.words())
        .isEqualTo("The connector's answer is strange: events must be at most 100");
  }
}
