package dev.houston.connector.waha;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.Answer;
import dev.houston.chat.Content;
import dev.houston.connector.ConnectorCommands;
import dev.houston.connector.ConnectorHttp;
import dev.houston.connector.GatewayServer.Heard;
import dev.houston.connector.HandingContract;
import dev.houston.notice.FailureReason;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handover.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages to clients through WAHA, against a real server. */
class WahaSendingTest extends HandingContract {
  private static final String NOT_WORKING =
      "{\"error\":\"Not as expected\",\"session\":\"default\",\"status\":\"SCAN_QR_CODE\","
          + "\"expected\":[\"WORKING\"]}";
  private static final String NOT_IN_THIS_EDITION =
      "{\"message\":\"Not in this edition\",\"error\":\"Unprocessable Entity\",\"statusCode\":422}";

  @Override
  protected ConnectorCommands kind(ConnectorHttp http) {
    return new WahaCommands(http);
  }

  @Test
  void handsOverAText() {
    hand(parcel(CLIENT, Content.text("\"Да\"\n"), null));
    Heard heard = gateway.only();
    assertThat(heard).hasToString("POST /gateway/api/sendText");
    assertThat(heard.header("X-Api-Key")).isEqualTo(KEY);
    assertThat(heard.json())
        .hasToString(
            "{\"session\":\"default\",\"chatId\":\"79161234567@c.us\",\"text\":\"\\\"Да\\\"\\n\"}");
  }

  @Test
  void handsOverToAHiddenIdentityAsItIs() {
    hand(parcel(HIDDEN, Content.text(TEXT), null));
    assertThat(gateway.only().json().get("chatId").asText()).isEqualTo("99887766554433@lid");
  }

  @Test
  void saysWhichMessageItAnswers() {
    hand(parcel(CLIENT, Content.text(TEXT), "3EB0F0"));
    assertThat(gateway.only().json().get("reply_to").asText())
        .isEqualTo("false_79161234567@c.us_3EB0F0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IMAGE    | a/photo.JPG     | sendImage | image/jpeg               | photo.JPG
          IMAGE    | photo.png?v=2   | sendImage | image/png                | photo.png
          IMAGE    | photo           | sendImage | image/jpeg               | photo
          IMAGE    | ''              | sendImage | image/jpeg               | file
          IMAGE    | notes.pdf       | sendImage | image/jpeg               | notes.pdf
          DOCUMENT | a/b/offer.pdf#2 | sendFile  | application/pdf          | offer.pdf
          DOCUMENT | %D0%90%20b.xyz  | sendFile  | application/octet-stream | А b.xyz
          DOCUMENT | 100%.pdf        | sendFile  | application/pdf          | 100%.pdf
          DOCUMENT | a+b.pdf         | sendFile  | application/pdf          | a+b.pdf
          DOCUMENT | ~               | sendFile  | application/octet-stream | ~
          VIDEO    | clip.mp4        | sendVideo | video/mp4                | clip.mp4
          AUDIO    | voice.opus      | sendVoice | audio/ogg; codecs=opus   | voice.opus
          """)
  void handsOverWhereAFileIs_OM9(
      Content.Type type, String path, String command, String mediaType, String name) {
    String url = "https://files.example.com/" + path;
    hand(parcel(CLIENT, new Content(type, null, url), null));
    Heard heard = gateway.only();
    assertThat(heard).hasToString("POST /gateway/api/" + command);
    assertThat(heard.json().toString())
        .isEqualTo(
            "{\"session\":\"default\",\"chatId\":\"79161234567@c.us\",\"file\":{\"url\":\""
                + url
                + "\",\"mimetype\":\""
                + mediaType
                + "\",\"filename\":\""
                + name
                + "\"}}");
  }

  @ParameterizedTest
  @CsvSource({"VIDEO, clip.mov, video/quicktime", "AUDIO, song.mp3, audio/mpeg"})
  void letsConvertWhatWhatsAppDoesNotTake_OM9(Content.Type type, String name, String mediaType) {
    hand(parcel(CLIENT, new Content(type, null, "https://files.example.com/" + name), null));
    assertThat(gateway.only().json().get("convert").asBoolean()).isTrue();
    assertThat(gateway.only().json().at("/file/mimetype").asText()).isEqualTo(mediaType);
  }

  @Test
  void namesNoFileByWhatHasNoEnd_OM9() {
    String url = "https://files.example.com/" + "x".repeat(201);
    hand(parcel(CLIENT, new Content(Content.Type.DOCUMENT, null, url), null));
    assertThat(gateway.only().json().at("/file/filename").asText()).isEqualTo("file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"IMAGE", "VIDEO", "DOCUMENT"})
  void handsOverWhatStandsUnderAFile_OM9(Content.Type type) {
    hand(parcel(CLIENT, file(type, "This one"), null));
    assertThat(gateway.only().json().get("caption").asText()).isEqualTo("This one");
  }

  /** The words would be lost. */
  @Test
  void sendsNoVoiceMessageWithWordsUnderIt_OM9() {
    assertFailed(
        hand(parcel(CLIENT, file(Content.Type.AUDIO, "This one"), null)),
        FailureReason.CONTENT_NOT_POSSIBLE);
    assertThat(gateway.heard()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"true_79161234567@c.us_3EB0A1\"}",
        "{\"id\":{\"fromMe\":true,\"_serialized\":\"true_79161234567@c.us_3EB0A1\"}}",
        "{\"key\":{\"fromMe\":true,\"id\":\"3EB0A1\"},\"status\":\"PENDING\"}"
      })
  void isTakenWhateverTheEngineAnswers(String body) {
    gateway.answers(201, body);
    assertThat(handed()).isEqualTo(Handover.taken("3EB0A1"));
  }

  /** WAHA does not tell one message from another, so the second would go out too. */
  @Test
  void isNotHeardTwiceWhereAConnectionBreaksOff_OM5() {
    gateway.answers(request -> exchange -> {});
    handed();
    assertThat(gateway.heard()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {NOT_WORKING, "", "<html>"})
  void goesOnWaitingWhileTheSessionDoesNotWork_OM2(String body) {
    gateway.answers(422, body);
    Handover handover = handed();
    assertHanded(handover, Kind.PUT_BACK);
    assertThat(handover.words()).endsWith("the session is not in a state for this");
  }

  @ParameterizedTest
  @ValueSource(strings = {NOT_WORKING, "", "<html>"})
  void itsFileGoesOnWaitingWhileTheSessionDoesNotWork_OM2(String body) {
    gateway.answers(422, body);
    assertHanded(hand(parcel(CLIENT, file(Content.Type.IMAGE, null), null)), Kind.PUT_BACK);
  }

  /** That of WAHA which is free sends no files: it would wait for ever. */
  @Test
  void itsFileHasFailedWhereThisWahaSendsNone_OM9() {
    gateway.answers(422, NOT_IN_THIS_EDITION);
    assertFailed(
        hand(parcel(CLIENT, file(Content.Type.IMAGE, null), null)),
        FailureReason.CONTENT_NOT_POSSIBLE);
  }

  @Test
  void asksWhetherANumberHasWhatsApp_DS2() {
    gateway.answers(200, "{\"numberExists\":true,\"chatId\":\"79161234567@c.us\"}");
    assertThat(commands.exists(access(), CLIENT)).isEqualTo(Answer.of(true));
    assertThat(gateway.only())
        .hasToString("GET /gateway/api/contacts/check-exists?phone=79161234567&session=default");
  }

  @Test
  void takesAnExplicitNo_DS4() {
    gateway.answers(200, "{\"numberExists\":false}");
    assertThat(commands.exists(access(), CLIENT)).isEqualTo(Answer.of(false));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 422})
  void takesNoRefusalForANo_DS4(int status) {
    gateway.answers(status, NOT_WORKING);
    assertThat(commands.exists(access(), CLIENT).kind()).isEqualTo(Answer.Kind.REFUSED);
  }

  @Test
  void aTextThatIsRefusedForAnotherReasonThanTheSessionHasFailed_OM3() {
    gateway.answers(422, "{\"message\":\"reply_to is not known\",\"statusCode\":422}");
    assertFailed(handed(), FailureReason.REJECTED);
  }
}
