package dev.houston.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.Answer;
import dev.houston.channel.Answer.Kind;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.chat.MessageId;
import dev.houston.outgoing.Parcel;
import dev.houston.web.GuardedHttp;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of connector promises of its commands, whatever the other side does. */
public abstract class CommandsContract {
  protected static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");
  protected static final String KEY = "key of the tests";
  protected static final PhoneNumber CLIENT = new PhoneNumber("79161234567");
  protected static final ChatId CHAT = new ChatId(CLIENT.digits());
  protected static final MessageId MESSAGE = new MessageId("6b0c6c1e-4f0c-4a57-8d2b-3a1f0e9d7c55");
  protected static final String TEXT = "Sales: scan the QR code";

  protected final GatewayServer gateway = new GatewayServer();
  protected ConnectorCommands commands;
  private final CountDownLatch over = new CountDownLatch(1);

  @BeforeEach
  void begin() {
    commands = kind(http(Duration.ofSeconds(5)));
  }

  /** The kind of connector. */
  protected abstract ConnectorCommands kind(ConnectorHttp http);

  protected static ConnectorHttp http(Duration longestWait) {
    return new ConnectorHttp(new GuardedHttp(true, longestWait));
  }

  /** One thing that can be asked of a session. */
  protected record Asked(
      String name, BiFunction<ConnectorCommands, SessionAccess, Answer<?>> asking) {

    Answer<?> of(ConnectorCommands commands, SessionAccess access) {
      return asking.apply(commands, access);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Asked> everything() {
    return Stream.concat(
        Stream.of(SessionCommand.values())
            .map(
                command -> new Asked(command.code(), (kind, access) -> kind.tell(access, command))),
        answered());
  }

  /** Those whose answer's body is read. */
  static Stream<Asked> answered() {
    return Stream.of(
        new Asked("state", (kind, access) -> kind.state(access, NOW)),
        new Asked("qr", ConnectorCommands::qr),
        new Asked("fetch", (kind, access) -> kind.fetch(access, NOW.minusSeconds(600), null, NOW)),
        new Asked("send", (kind, access) -> kind.send(access, CLIENT, "alert-1", TEXT)),
        new Asked("find", (kind, access) -> kind.find(access, parcel(), NOW)),
        new Asked("exists", (kind, access) -> kind.exists(access, CHAT)));
  }

  /** Those that say nothing by a 404 but that something is wrong. */
  static Stream<Asked> ofSomethingThere() {
    return everything().filter(asked -> !List.of("find", "exists").contains(asked.name()));
  }

  /** A message of words alone. */
  protected static Parcel parcel() {
    return new Parcel(CHAT, MESSAGE, Content.text(TEXT), null, NOW.minusSeconds(30));
  }

  protected SessionAccess access() {
    return access("default");
  }

  protected SessionAccess access(String session) {
    return new SessionAccess(gateway.uri(), session, KEY);
  }

  @AfterEach
  void stop() {
    over.countDown();
    gateway.close();
  }

  private void assertAnswered(Answer<?> answer, Kind kind) {
    assertThat(answer.kind()).as(answer.words()).isEqualTo(kind);
    assertThat(answer.given()).isEmpty();
    assertThat(answer.words())
        .startsWith("The connector")
        .doesNotContain(KEY, CLIENT.digits(), TEXT, "default");
  }

  @ParameterizedTest
  @MethodSource("everything")
  void saysThatItDoesNotTakeTheApiKey(Asked asked) {
    for (int status : List.of(401, 403)) {
      gateway.answers(status, "{\"message\":\"no " + KEY + "\"}");
      Answer<?> answer = asked.of(commands, access());
      assertAnswered(answer, Kind.REFUSED);
      assertThat(answer.words())
          .isEqualTo("The connector answered " + status + ": it does not take the API key");
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void refusesByA4xx(Asked asked) {
    for (int status : List.of(400, 409, 410, 418, 422)) {
      gateway.answers(status, "<html>" + CLIENT.digits());
      assertAnswered(asked.of(commands, access()), Kind.REFUSED);
    }
  }

  @ParameterizedTest
  @MethodSource("ofSomethingThere")
  void refusesByA404(Asked asked) {
    gateway.answers(404, "<html>" + CLIENT.digits());
    assertAnswered(asked.of(commands, access()), Kind.REFUSED);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void leavesInDoubtWhatAGatewayInBetweenAnswers_OM5(Asked asked) {
    for (int status : List.of(301, 307, 408, 425, 429, 500, 502, 503, 504, 599)) {
      gateway.answers(status, KEY);
      assertAnswered(asked.of(commands, access()), Kind.IN_DOUBT);
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void isUnableByA501(Asked asked) {
    gateway.answers(501, "");
    assertAnswered(asked.of(commands, access()), Kind.UNABLE);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void followsNoRedirect(Asked asked) {
    gateway.answers(
        request ->
            exchange -> {
              exchange.getResponseHeaders().add("Location", gateway.uri() + "/elsewhere");
              exchange.sendResponseHeaders(307, -1);
            });
    asked.of(commands, access());
    assertThat(gateway.heard()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void isNotReachedWhereNobodyListens(Asked asked) throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    var nobody = new SessionAccess(URI.create("http://127.0.0.1:" + free), "default", KEY);
    assertAnswered(asked.of(commands, nobody), Kind.UNREACHED);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void isNotReachedInsideANetworkThatNobodyHasListed_NV2(Asked asked) {
    for (String address :
        List.of("http://10.0.0.1", "https://169.254.169.254", "http://1.1.1.1", "ftp://a.b")) {
      var inside = new SessionAccess(URI.create(address), "default", KEY);
      assertAnswered(asked.of(commands, inside), Kind.UNREACHED);
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void leavesInDoubtWhatIsNotAnsweredInTime_OM5(Asked asked) {
    gateway.answers(request -> exchange -> await());
    Answer<?> answer = asked.of(kind(http(Duration.ofMillis(200))), access());
    assertAnswered(answer, Kind.IN_DOUBT);
  }

  @ParameterizedTest
  @MethodSource("answered")
  void leavesInDoubtWhatBreaksOff_OM5(Asked asked) {
    gateway.answers(
        request ->
            exchange -> {
              exchange.sendResponseHeaders(200, 100);
              exchange.getResponseBody().write('{');
              exchange.getResponseBody().flush();
            });
    assertAnswered(asked.of(commands, access()), Kind.IN_DOUBT);
  }

  @ParameterizedTest
  @MethodSource("answered")
  void readsNoEndlessAnswer(Asked asked) {
    gateway.answers(
        request ->
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              try (OutputStream endless = exchange.getResponseBody()) {
                byte[] much = " ".repeat(8_192).getBytes(StandardCharsets.UTF_8);
                while (over.getCount() > 0) {
                  endless.write(much);
                }
              }
            });
    assertAnswered(asked.of(commands, access()), Kind.IN_DOUBT);
  }

  @ParameterizedTest
  @MethodSource("answered")
  void leavesInDoubtWhatIsNotWhatTheApiPromises(Asked asked) {
    for (String body :
        List.of(
            "",
            "null",
            "7",
            "<html>" + KEY + "</html>",
            "{",
            "{\"status\":7,\"value\":7,\"text\":7,\"id\":7,\"messageId\":7,\"events\":7}",
            "[7]",
            "[".repeat(5_000))) {
      gateway.answers(200, body);
      assertAnswered(asked.of(commands, access()), Kind.IN_DOUBT);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, a%2Fb",
    "../../admin, ..%2F..%2Fadmin",
    "a b, a%20b",
    "a?b=c#d, a%3Fb%3Dc%23d",
    "продажи, %D0%BF%D1%80%D0%BE%D0%B4%D0%B0%D0%B6%D0%B8",
    "%2e%2e, %252e%252e",
    "a;b, a%3Bb"
  })
  void encodesWhateverASessionIsCalled_NV2(String session, String encoded) {
    commands.state(access(session), NOW);
    assertThat(gateway.only().path()).endsWith("/sessions/" + encoded);
  }

  @Test
  void hearsWhatIsToldTwiceWhereAConnectionBreaksOff() {
    gateway.answers(
        request -> {
          if (gateway.heard().size() == 1) {
            return exchange -> {};
          }
          return GatewayServer.json(200, "{}");
        });
    assertThat(commands.tell(access(), SessionCommand.START).kind()).isEqualTo(Kind.GIVEN);
    assertThat(gateway.heard()).hasSize(2);
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
