package dev.houston.connector.generic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.Answer;
import dev.houston.chat.Content;
import dev.houston.connector.ConnectorCommands;
import dev.houston.connector.ConnectorHttp;
import dev.houston.connector.GatewayServer;
import dev.houston.connector.GatewayServer.Heard;
import dev.houston.connector.HandingContract;
import dev.houston.notice.FailureReason;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handover.Kind;
import dev.houston.outgoing.Handovers.Found;
import dev.houston.outgoing.Handovers.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages to clients through a gateway of one's own, against a real server. */
class GenericSendingTest extends HandingContract {

  @Override
  protected ConnectorCommands kind(ConnectorHttp http) {
    return new GenericCommands(http);
  }

  @Test
  void handsOverATextUnderOurId_OM5() {
    hand(parcel(CLIENT, Content.text("\"Да\"\n"), null));
    Heard heard = gateway.only();
    assertThat(heard).hasToString("POST /gateway/sessions/default/messages");
    assertThat(heard.header("Authorization")).isEqualTo("Bearer " + KEY);
    assertThat(heard.json())
        .hasToString(
            "{\"messageId\":\"6b0c6c1e-4f0c-4a57-8d2b-3a1f0e9d7c55\","
                + "\"client\":{\"phone\":\"+79161234567\"},"
                + "\"type\":\"text\",\"text\":\"\\\"Да\\\"\\n\"}");
  }

  @ParameterizedTest
  @EnumSource(
      value = Content.Type.class,
      names = {"IMAGE", "AUDIO", "VIDEO", "DOCUMENT"})
  void handsOverWhereAFileIs_OM9(Content.Type type) {
    hand(parcel(HIDDEN, file(type, null), "3EB0F0"));
    assertThat(gateway.only().json())
        .hasToString(
            "{\"messageId\":\"6b0c6c1e-4f0c-4a57-8d2b-3a1f0e9d7c55\","
                + "\"client\":{\"lid\":\"99887766554433@lid\"},"
                + "\"type\":\""
                + type.code()
                + "\",\"contentUri\":\"https://files.example.com/orders/2026/receipt.pdf\","
                + "\"quotes\":\"3EB0F0\"}");
  }

  @Test
  void handsOverWhatStandsUnderAFile_OM9() {
    hand(parcel(CLIENT, file(Content.Type.IMAGE, "This one"), null));
    assertThat(gateway.only().json().get("text").asText()).isEqualTo("This one");
  }

  @Test
  void isHeardOnceMoreWhereAConnectionBreaksOff_OM5() {
    gateway.answers(
        request ->
            gateway.heard().size() == 1
                ? exchange -> {}
                : GatewayServer.json(201, "{\"messageId\":\"3EB0A1\"}"));
    assertThat(handed()).isEqualTo(Handover.taken("3EB0A1"));
  }

  @Test
  void goesOnWaitingWhileTheSessionDoesNotWork_OM2() {
    gateway.answers(409, "{\"reason\":\"rejected\"}");
    Handover handover = handed();
    assertHanded(handover, Kind.PUT_BACK);
    assertThat(handover.words()).endsWith("the session is not working");
  }

  @ParameterizedTest
  @CsvSource({
    "rejected, REJECTED",
    "no-account, NO_ACCOUNT",
    "window-closed, WINDOW_CLOSED",
    "content-not-possible, CONTENT_NOT_POSSIBLE",
    "content-not-found, CONTENT_NOT_FOUND",
    "spam, SPAM",
    "channel-deleted, REJECTED",
    "dropped, REJECTED",
    "too-late, REJECTED",
    "'', REJECTED"
  })
  void hasFailedForTheReasonThatIsTold_OM9(String word, FailureReason reason) {
    gateway.answers(422, "{\"reason\":\"" + word + "\"}");
    assertFailed(handed(), reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"reason\":7}", "{\"reason\":null}", "<html>"})
  void hasFailedThoughNoReasonIsTold_OM9(String body) {
    gateway.answers(422, body);
    assertFailed(handed(), FailureReason.REJECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "é", "\\n"})
  void isTakenThoughTheIdIsNone(String id) {
    gateway.answers(201, "{\"messageId\":\"" + id + "\"}");
    assertThat(handed()).isEqualTo(Handover.taken(null));
  }

  private Answer<Found> found() {
    return commands.find(access(), parcel(CLIENT, Content.text(TEXT), null), NOW);
  }

  @Test
  void findsAMessageByOurId_OM5() {
    gateway.answers(200, "{\"messageId\":\"3EB0A1\"}");
    assertThat(found()).isEqualTo(Answer.of(new Found(Trace.THERE, "3EB0A1")));
    assertThat(gateway.only())
        .hasToString("GET /gateway/sessions/default/messages/6b0c6c1e-4f0c-4a57-8d2b-3a1f0e9d7c55");
  }

  @Test
  void isSureThatItWasNeverTaken_OM5() {
    gateway.answers(404, "");
    assertThat(found()).isEqualTo(Answer.of(new Found(Trace.NOT_THERE, null)));
  }

  @Test
  void asksWhetherANumberHasWhatsApp_DS2() {
    gateway.answers(200, "{\"exists\":true}");
    assertThat(commands.exists(access(), CLIENT)).isEqualTo(Answer.of(true));
    assertThat(gateway.only()).hasToString("GET /gateway/sessions/default/contacts/79161234567");
  }

  @Test
  void takesAnExplicitNo_DS4() {
    gateway.answers(200, "{\"exists\":false}");
    assertThat(commands.exists(access(), CLIENT)).isEqualTo(Answer.of(false));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 501})
  void isUnableWhereThereIsNoSuchQuestion_DS4(int status) {
    gateway.answers(status, "{\"exists\":false}");
    assertThat(commands.exists(access(), CLIENT).kind()).isEqualTo(Answer.Kind.UNABLE);
  }

  @ParameterizedTest
  @CsvSource({"409, REFUSED", "503, IN_DOUBT"})
  void takesNoOtherAnswerForANo_DS4(int status, Answer.Kind kind) {
    gateway.answers(status, "{\"exists\":false}");
    assertThat(commands.exists(access(), CLIENT).kind()).isEqualTo(kind);
  }
}
