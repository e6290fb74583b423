package dev.houston.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.chat.MessageId;
import dev.houston.notice.FailureReason;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handover.Kind;
import dev.houston.outgoing.Parcel;
import dev.houston.web.GuardedHttp;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every kind of connector makes of a message that is handed over, whatever happens (OM-5). */
public abstract class HandingContract {
  protected static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");
  protected static final String KEY = "key of the tests";
  protected static final ChatId CLIENT = new ChatId("79161234567");
  protected static final ChatId HIDDEN = new ChatId("99887766554433@lid");
  protected static final MessageId MESSAGE = new MessageId("6b0c6c1e-4f0c-4a57-8d2b-3a1f0e9d7c55");
  protected static final String TEXT = "Your parcel waits at the counter";
  protected static final String FILE = "https://files.example.com/orders/2026/receipt.pdf";

  protected final GatewayServer gateway = new GatewayServer();
  protected ConnectorCommands commands;
  private final CountDownLatch over = new CountDownLatch(1);

  @BeforeEach
  void begin() {
    commands = kind(http(Duration.ofSeconds(5)));
  }

  @AfterEach
  void stop() {
    over.countDown();
    gateway.close();
  }

  /** The kind of connector. */
  protected abstract ConnectorCommands kind(ConnectorHttp http);

  private static ConnectorHttp http(Duration longestWait) {
    return new ConnectorHttp(new GuardedHttp(true, longestWait));
  }

  protected SessionAccess access() {
    return new SessionAccess(gateway.uri(), "default", KEY);
  }

  protected static Parcel parcel(ChatId client, Content content, String quotes) {
    return new Parcel(client, MESSAGE, content, quotes, NOW.minusSeconds(30));
  }

  protected static Content file(Content.Type type, String words) {
    return new Content(type, words, FILE);
  }

  protected Handover handed() {
    return hand(parcel(CLIENT, Content.text(TEXT), null));
  }

  protected Handover hand(Parcel parcel) {
    return commands.hand(access(), parcel);
  }

  protected static void assertHanded(Handover handover, Kind kind) {
    assertThat(handover.kind()).as(handover.words()).isEqualTo(kind);
    assertThat(handover.connectorId()).isNull();
    assertThat(handover.words())
        .startsWith("The connector")
        .doesNotContain(KEY, CLIENT.value(), TEXT, "default");
  }

  protected static void assertFailed(Handover handover, FailureReason reason) {
    assertHanded(handover, Kind.FAILED);
    assertThat(handover.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202})
  void isTakenUnderTheConnectorsId(int status) {
    gateway.answers(status, "{\"id\":\"3EB0A1\",\"messageId\":\"3EB0A1\"}");
    assertThat(handed()).isEqualTo(Handover.taken("3EB0A1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "{}", "{\"id\":null,\"messageId\":null}", "{\"id\":7,\"messageId\":7}"})
  void isTakenThoughNoIdIsTold(String body) {
    gateway.answers(201, body);
    assertThat(handed()).isEqualTo(Handover.taken(null));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 405, 429})
  void goesOnWaitingForWhatIsNoFaultOfItsOwn(int status) {
    gateway.answers(status, "<html>" + KEY + CLIENT.value());
    assertHanded(handed(), Kind.PUT_BACK);
  }

  @ParameterizedTest
  @CsvSource({
    "400, REJECTED",
    "410, REJECTED",
    "418, REJECTED",
    "413, CONTENT_NOT_FOUND",
    "415, CONTENT_NOT_POSSIBLE",
    "501, CONTENT_NOT_POSSIBLE"
  })
  void hasFailedForWhatItIs_OM9(int status, FailureReason reason) {
    gateway.answers(status, "{\"message\":\"" + TEXT + "\"}");
    assertFailed(handed(), reason);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 408, 425, 500, 502, 503, 504, 599})
  void isInDoubtByWhatAGatewayInBetweenAnswers_OM5(int status) {
    gateway.answers(status, KEY);
    assertHanded(handed(), Kind.IN_DOUBT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "<html>Sign in", "{", "[7]", "{} {}", "\u00ff\u0000"})
  void isInDoubtByAStrangeAnswer_OM5(String body) {
    gateway.answers(200, body);
    assertHanded(handed(), Kind.IN_DOUBT);
  }

  @Test
  void isInDoubtByAnAnswerNestedTooDeep_OM5() {
    gateway.answers(200, "[".repeat(5_000));
    assertHanded(handed(), Kind.IN_DOUBT);
  }

  @Test
  void isInDoubtByAnAnswerThatBreaksOff_OM5() {
    gateway.answers(
        request ->
            exchange -> {
              exchange.sendResponseHeaders(201, 100);
              exchange.getResponseBody().write('{');
              exchange.getResponseBody().flush();
            });
    assertHanded(handed(), Kind.IN_DOUBT);
  }

  @Test
  void isInDoubtByAnEndlessAnswer_OM5() {
    gateway.answers(
        request ->
            exchange -> {
              exchange.sendResponseHeaders(201, 0);
              try (OutputStream endless = exchange.getResponseBody()) {
                byte[] much = " ".repeat(8_192).getBytes(StandardCharsets.UTF_8);
                while (over.getCount() > 0) {
                  endless.write(much);
                }
              }
            });
    assertHanded(handed(), Kind.IN_DOUBT);
  }

  @Test
  void isInDoubtByNoAnswerInTime_OM5() {
    gateway.answers(request -> exchange -> awaitTheEnd());
    commands = kind(http(Duration.ofMillis(200)));
    assertHanded(handed(), Kind.IN_DOUBT);
  }

  @Test
  void isInDoubtByAConnectionThatEndsWithoutAnAnswer_OM5() {
    gateway.answers(request -> exchange -> {});
    assertHanded(handed(), Kind.IN_DOUBT);
  }

  @Test
  void isInDoubtByAConnectionThatIsResetAfterTheRequest_OM5() throws IOException {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var resetting = new Thread(() -> reset(server));
      resetting.setDaemon(true);
      resetting.start();
      var there = URI.create("http://127.0.0.1:" + server.getLocalPort());
      var access = new SessionAccess(there, "default", KEY);
      assertHanded(commands.hand(access, parcel(CLIENT, Content.text(TEXT), null)), Kind.IN_DOUBT);
    }
  }

  /** Reads what comes, and resets instead of an answer. */
  private static void reset(ServerSocket server) {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        var read = new StringBuilder();
        while (!read.toString().contains(TEXT)) {
          read.append((char) socket.getInputStream().read());
        }
        socket.setSoLinger(true, 0);
        socket.close();
      }
    } catch (IOException over) {
      // The test is over.
    }
  }

  @Test
  void goesOnWaitingWhereNobodyListens() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    var nobody = new SessionAccess(URI.create("http://127.0.0.1:" + free), "default", KEY);
    assertHanded(commands.hand(nobody, parcel(CLIENT, Content.text(TEXT), null)), Kind.PUT_BACK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://10.0.0.1", "https://169.254.169.254", "http://1.1.1.1"})
  void goesOnWaitingWhereWeMustNotCall_NV2(String address) {
    var inside = new SessionAccess(URI.create(address), "default", KEY);
    assertHanded(commands.hand(inside, parcel(CLIENT, Content.text(TEXT), null)), Kind.PUT_BACK);
  }

  @ParameterizedTest
  @EnumSource(
      value = Content.Type.class,
      names = {"VCARD", "GEO", "UNSUPPORTED", "MISSING_CALL", "SYSTEM"})
  void asksNobodyForWhatCannotBeSent_OM9(Content.Type type) {
    assertFailed(
        hand(parcel(CLIENT, new Content(type, TEXT, null), null)),
        FailureReason.CONTENT_NOT_POSSIBLE);
    assertThat(gateway.heard()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Content.Type.class,
      names = {"TEXT", "IMAGE", "AUDIO", "VIDEO", "DOCUMENT"})
  void asksNobodyWhereThereIsNothingToSend_OM9(Content.Type type) {
    assertFailed(
        hand(parcel(CLIENT, new Content(type, null, null), null)),
        FailureReason.CONTENT_NOT_POSSIBLE);
    assertThat(gateway.heard()).isEmpty();
  }

  private void awaitTheEnd() {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
