package dev.houston.connector.waha;

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
import dev.houston.connector.ConnectorHttp;
import dev.houston.connector.GatewayServer.Heard;
import dev.houston.connector.SessionAccess;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of WAHA's REST API, against a real server. */
class WahaCommandsTest extends CommandsContract {

  @Override
  protected ConnectorCommands kind(ConnectorHttp http) {
    return new WahaCommands(http);
  }

  @ParameterizedTest
  @CsvSource({
    "START, start",
    "STOP, stop",
    "RESTART, restart",
    "TAKE_BACK, restart",
    "LOG_OUT, logout"
  })
  void tellsASession(SessionCommand command, String verb) {
    gateway.answers(201, "{\"name\":\"default\",\"status\":\"STARTING\"}");
    assertThat(commands.tell(access(), command)).isEqualTo(Answer.of(Done.DONE));
    assertThat(gateway.only()).hasToString("POST /gateway/api/sessions/default/" + verb);
    assertThat(gateway.only().header("X-Api-Key")).isEqualTo(KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/api", "/api/"})
  void callsUnderABaseAddressWithTheApiInItOrNot(String end) {
    var access = new SessionAccess(URI.create(gateway.uri() + end), "default", "");
    commands.state(access, NOW);
    assertThat(gateway.only().path()).isEqualTo("/gateway/api/sessions/default");
    assertThat(gateway.only().header("X-Api-Key")).isEmpty();
  }

  @Test
  void asksWhatTheSessionIsIn_CH4() {
    gateway.answers(
        200,
        """
        {"name":"default","status":"WORKING","config":{"debug":false},
         "me":{"id":"79161112233@c.us","pushName":"Sales"},"engine":{"engine":"GOWS"}}""");
    assertThat(commands.state(access(), NOW))
        .isEqualTo(
            Answer.of(
                new SessionReport(
                    SessionStatus.WORKING, new PhoneNumber("79161112233"), NOW, "WORKING")));
    assertThat(gateway.only()).hasToString("GET /gateway/api/sessions/default");
  }

  @Test
  void takesAStatusThatItDoesNotKnow_CH7() {
    gateway.answers(200, "{\"name\":\"default\",\"status\":\"PASSKEY_REQUIRED\",\"me\":null}");
    assertThat(commands.state(access(), NOW).given().orElseThrow().status())
        .isEqualTo(SessionStatus.UNKNOWN);
  }

  @Test
  void saysThatThereIsNoSuchSession() {
    gateway.answers(404, "{\"message\":\"Session not found\",\"statusCode\":404}");
    Answer<SessionReport> answer = commands.state(access(), NOW);
    assertThat(answer.kind()).isEqualTo(Kind.REFUSED);
    assertThat(answer.words()).endsWith("it has no such session");
  }

  @Test
  void asksForTheQrCode() {
    gateway.answers(200, "{\"value\":\"2@abc,def==,1\"}");
    assertThat(commands.qr(access())).isEqualTo(Answer.of(new QrCode("2@abc,def==,1")));
    assertThat(gateway.only()).hasToString("GET /gateway/api/default/auth/qr?format=raw");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"value\":null}", "{\"value\":\"\"}"})
  void saysThatThereIsNoQrCodeNow(String body) {
    gateway.answers(200, body);
    assertThat(commands.qr(access()).kind()).isEqualTo(Kind.REFUSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"true_79161234567@c.us_3EB0A1\"}",
        "{\"id\":\"3EB0A1\"}",
        "{\"id\":{\"fromMe\":true,\"_serialized\":\"true_79161234567@c.us_3EB0A1\"}}",
        "{\"key\":{\"fromMe\":true,\"id\":\"3EB0A1\"},\"status\":\"PENDING\"}"
      })
  void sendsATextWhateverTheEngineAnswers_CU4(String body) {
    gateway.answers(201, body);
    assertThat(commands.send(access(), CLIENT, "alert-1", TEXT))
        .isEqualTo(Answer.of(new SentText("3EB0A1")));
    Heard heard = gateway.only();
    assertThat(heard).hasToString("POST /gateway/api/sendText");
    assertThat(heard.json())
        .hasToString(
            "{\"session\":\"default\",\"chatId\":\"79161234567@c.us\",\"text\":\"" + TEXT + "\"}");
  }

  /** WAHA does not tell one text from another, so the second would go out too. */
  @Test
  void sendsNothingTwiceWhereAConnectionBreaksOff_OM5() {
    gateway.answers(request -> exchange -> {});
    assertThat(commands.send(access(), CLIENT, "alert-1", TEXT).kind()).isEqualTo(Kind.IN_DOUBT);
    assertThat(gateway.heard()).hasSize(1);
  }

  @Test
  void saysThatTheSessionIsNotWorking() {
    gateway.answers(422, "{\"error\":\"Session status is not as expected\"}");
    Answer<SentText> answer = commands.send(access(), CLIENT, "alert-1", TEXT);
    assertThat(answer.kind()).isEqualTo(Kind.REFUSED);
    assertThat(answer.words()).endsWith("the session is not in a state for this");
  }
}
