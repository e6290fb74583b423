package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.local.endtoend.RunningHouston.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway of the simulated phone does not do, and how it says so (NV-3). */
class PhoneGatewayInputIT {
  private static final String NUMBER = "79161112233";
  private static final String MESSAGE =
      "{\"messageId\":\"H1\",\"client\":{\"phone\":\"+79990000001\"},\"type\":\"text\","
          + "\"text\":\"Good morning\"}";

  @TempDir private static Path data;

  private static RunningHouston houston;
  private static PlayedPhone anna;
  private static CommandedGateway gateway;

  @BeforeAll
  static void start() {
    houston = RunningHouston.startOn(data, Map.of());
    anna = PlayedPhone.connect(houston, NUMBER).with("79990000001");
    gateway = CommandedGateway.of(houston, data, NUMBER);
  }

  @AfterAll
  static void stop() {
    houston.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer nonsense", "Basic nonsense"})
  void obeysNobodyWithoutItsKey_NV2(String authorization) {
    String session = gateway.session();
    List<Answer> answers =
        List.of(
            gateway.ask("GET", session, null, authorization),
            gateway.ask("GET", session + "/qr", null, authorization),
            gateway.ask("GET", session + "/events", null, authorization),
            gateway.ask("POST", session + "/stop", "", authorization),
            gateway.ask("POST", session + "/messages", MESSAGE, authorization),
            gateway.ask("GET", session + "/messages/H1", null, authorization),
            gateway.ask("GET", session + "/contacts/79990000001", null, authorization));
    assertThat(answers).extracting(Answer::status).containsOnly(401);
    assertThat(gateway.get("").body().get("status").asText()).isEqualTo("working");
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "7916112", "..%2F79161112233", "%00", "\u0661"})
  void knowsNoOtherSession(String session) {
    String encoded =
        session.startsWith("%") ? session : URLEncoder.encode(session, StandardCharsets.UTF_8);
    CommandedGateway other = gateway.named(encoded);
    assertThat(other.get("").status()).isEqualTo(404);
    assertThat(other.post("/messages", MESSAGE).status()).isEqualTo(404);
    assertThat(other.get("/messages/H1").status()).isEqualTo(404);
    assertThat(other.get("/contacts/79990000001").status()).isEqualTo(404);
  }

  @Test
  void knowsNoOtherCommand() {
    Answer answer = gateway.post("/format-the-disk", "");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body().get("error").asText()).isEqualTo("COMMAND_NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource({
    "'', since",
    "?since=, since",
    "?since=yesterday, since",
    "?since=2030-01-01T00:00:00Z&limit=0, limit",
    "?since=2030-01-01T00:00:00Z&limit=101, limit",
    "?since=2030-01-01T00:00:00Z&limit=1e2, limit",
    "?since=2030-01-01T00:00:00Z&after=nonsense, after"
  })
  void refusesAQuestionNamingTheField_NV3(String query, String field) {
    assertInvalid(gateway.get("/events" + query), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''            | ''                             | body
          Good morning  | 1                              | text
          "text":"Good morning" | "text":""              | text
          H1            | ''                             | messageId
          H1            | H 1                            | messageId
          "type":"text" | "type":"geo"                   | type
          "type":"text" | "type":"image"                 | contentUri
          "type":"text" | "type":"text","contentUri":"https://files.example.com/1" | contentUri
          "type":"text" | "type":"image","contentUri":"ftp://files.example.com/1" | contentUri
          "type":"text" | "type":"image","contentUri":"javascript:alert(1)" | contentUri
          "type":"text" | "type":"text","quotes":"M 0"   | quotes
          "type":"text" | "kind":"text"                  | type
          +79990000001  | 79990000001                    | client.phone
          "phone"       | "lid"                          | client.lid
          "phone"       | "name"                         | client.phone
          {"phone":"+79990000001"} | "+79990000001"      | client
          """)
  void refusesAMessageNamingTheField_NV3(String part, String defect, String field) {
    String bent =
        field.equals("body")
            ? "[]"
            : MESSAGE.replace(defect.equals("1") ? "\"" + part + "\"" : part, defect);
    assertInvalid(gateway.post("/messages", bent), field);
  }

  @Test
  void refusesATextThatIsTooLong_NV3() {
    String text = "x".repeat(10_001);
    assertInvalid(gateway.post("/messages", MESSAGE.replace("Good morning", text)), "text");
  }

  @Test
  void refusesToWriteToItself_NV3() {
    assertInvalid(gateway.post("/messages", MESSAGE.replace("79990000001", NUMBER)), "client");
  }

  private void assertInvalid(Answer answer, String field) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
    assertThat(answer.body().get("status").asInt()).isEqualTo(400);
    assertThat(answer.body().get("error").asText()).isEqualTo("INVALID_REQUEST_DATA");
    assertThat(answer.body().get("description").asText()).startsWith(field + " ");
    assertThat(anna.webhooks()).isEmpty();
  }
}
