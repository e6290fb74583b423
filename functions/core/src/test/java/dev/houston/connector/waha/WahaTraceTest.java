package dev.houston.connector.waha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.channel.Answer;
import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.chat.MessageId;
import dev.houston.connector.ConnectorHttp;
import dev.houston.connector.GatewayServer;
import dev.houston.connector.SessionAccess;
import dev.houston.outgoing.Handovers.Found;
import dev.houston.outgoing.Handovers.Trace;
import dev.houston.outgoing.Parcel;
import dev.houston.web.GuardedHttp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OM-5: what has become of a message is looked up in WAHA's history of the chat. */
class WahaTraceTest {
  private static final String CLIENT = "79161234567";
  private static final Instant HANDED = Instant.parse("2026-03-02T10:30:00.700Z");
  private static final String TEXT = "Your parcel waits at the counter";
  private static final Found NOT_SEEN = new Found(Trace.NOT_SEEN, null);

  private final GatewayServer gateway = new GatewayServer();
  private final SessionAccess access = new SessionAccess(gateway.uri(), "default", "key");
  private final WahaCommands commands =
      new WahaCommands(new ConnectorHttp(new GuardedHttp(true, Duration.ofSeconds(5))));
  private final ArrayNode history = JsonNodeFactory.instance.arrayNode();

  @AfterEach
  void stop() {
    gateway.close();
  }

  /** A message of ours in the history, so many seconds after it was handed over. */
  private ObjectNode keeps(String id, String text, int seconds) {
    ObjectNode message =
        WahaWebhook.fromUs(id, CLIENT, HANDED.plusSeconds(seconds)).payload().put("body", text);
    history.add(message);
    return message;
  }

  private Found found(Content content) {
    gateway.answers(200, history.toString());
    var parcel =
        new Parcel(
            new ChatId(CLIENT),
            new MessageId("6b0c6c1e-4f0c-4a57-8d2b-3a1f0e9d7c55"),
            content,
            null,
            HANDED.minusSeconds(1));
    Answer<Found> answer = commands.find(access, parcel, HANDED);
    return answer.given().orElseThrow(() -> new AssertionError(answer.words()));
  }

  private Found found() {
    return found(Content.text(TEXT));
  }

  private static Found there(String id) {
    return new Found(Trace.THERE, id);
  }

  @Test
  void asksForWhatWeWroteThereSince() {
    found();
    assertThat(gateway.only().path())
        .isEqualTo("/gateway/api/default/chats/79161234567%40c.us/messages");
    assertThat(gateway.only().query())
        .containsEntry("filter.timestamp.gte", "1772447395")
        .containsEntry("filter.fromMe", "true")
        .containsEntry("sortBy", "timestamp")
        .containsEntry("sortOrder", "asc")
        .containsEntry("limit", "20")
        .containsEntry("downloadMedia", "false");
  }

  @Test
  void findsItUnderItsIdWithinTheChat() {
    keeps("3EB0A1", TEXT, 1);
    assertThat(found()).isEqualTo(there("3EB0A1"));
  }

  @Test
  void itsAbsenceProvesNothing() {
    assertThat(found()).isEqualTo(NOT_SEEN);
  }

  @ParameterizedTest
  @CsvSource({"'  %s '", "'%s\n'"})
  void findsItWithOtherBlanksAroundIt(String form) {
    keeps("3EB0A1", form.formatted(TEXT), 1);
    assertThat(found()).isEqualTo(there("3EB0A1"));
  }

  @Test
  void findsItWithOtherEndsOfLines() {
    keeps("3EB0A1", "One\nTwo\nThree", 1);
    assertThat(found(Content.text("One\r\nTwo\rThree\r\n"))).isEqualTo(there("3EB0A1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Your parcel", "your parcel waits at the counter", ""})
  void takesNoOtherWordsForIt(String text) {
    keeps("3EB0A1", text, 1);
    assertThat(found()).isEqualTo(NOT_SEEN);
  }

  @Test
  void takesNothingThatTheClientWroteForIt() {
    history.add(
        WahaWebhook.fromClient("3EB0A1", CLIENT, HANDED.plusSeconds(1))
            .payload()
            .put("body", TEXT));
    assertThat(found()).isEqualTo(NOT_SEEN);
  }

  @ParameterizedTest
  @CsvSource({"-6, false", "-5, true", "0, true", "130, true"})
  void takesNothingFromLongBeforeForIt(int seconds, boolean isIt) {
    keeps("3EB0A1", TEXT, seconds);
    assertThat(found()).isEqualTo(isIt ? there("3EB0A1") : NOT_SEEN);
  }

  @Test
  void takesTheFirstSinceThen() {
    keeps("later", TEXT, 40);
    keeps("before", TEXT, -2);
    keeps("first", TEXT, 3);
    assertThat(found()).isEqualTo(there("first"));
  }

  @Test
  void takesTheLastBeforeWhereTheClocksDiffer() {
    keeps("before", TEXT, -2);
    keeps("earlier", TEXT, -4);
    assertThat(found()).isEqualTo(there("before"));
  }

  @Test
  void isHeldUpByNothingMalformed_NV3() {
    history.addObject().put("id", 7);
    history.addObject();
    keeps("untimed", TEXT, 1).remove("timestamp");
    keeps("3EB0A1", TEXT, 1);
    assertThat(found()).isEqualTo(there("3EB0A1"));
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE, image/jpeg, true",
    "IMAGE, '', true",
    "IMAGE, audio/ogg, false",
    "VIDEO, video/mp4, true",
    "VIDEO, image/jpeg, false",
    "AUDIO, audio/ogg, true",
    "DOCUMENT, application/pdf, true",
    "DOCUMENT, image/jpeg, true"
  })
  void findsAFileByItsType(Content.Type type, String mediaType, boolean isIt) {
    ObjectNode kept = keeps("3EB0A1", "", 1).put("hasMedia", true);
    kept.putObject("media").put("mimetype", mediaType);
    assertThat(found(new Content(type, null, "https://files.example.com/1")))
        .isEqualTo(isIt ? there("3EB0A1") : NOT_SEEN);
  }

  @ParameterizedTest
  @CsvSource({"This one, true", "That one, false", "'', false"})
  void findsAFileByWhatStandsUnderIt(String words, boolean isIt) {
    keeps("3EB0A1", words, 1).put("hasMedia", true).putNull("media");
    assertThat(found(new Content(Content.Type.IMAGE, "This one", "https://files.example.com/1")))
        .isEqualTo(isIt ? there("3EB0A1") : NOT_SEEN);
  }

  /** Some engines say its name where the words would be. */
  @Test
  void findsADocumentWithoutWordsWhateverStandsUnderIt() {
    keeps("3EB0A1", "offer.pdf", 1).put("hasMedia", true).putNull("media");
    assertThat(found(new Content(Content.Type.DOCUMENT, null, "https://files.example.com/1")))
        .isEqualTo(there("3EB0A1"));
  }

  @Test
  void takesNoFileForWords() {
    keeps("3EB0A1", TEXT, 1).put("hasMedia", true).putNull("media");
    assertThat(found()).isEqualTo(NOT_SEEN);
  }

  @Test
  void takesNoWordsForAFile() {
    keeps("3EB0A1", TEXT, 1);
    assertThat(found(new Content(Content.Type.DOCUMENT, TEXT, "https://files.example.com/1")))
        .isEqualTo(NOT_SEEN);
  }
}
