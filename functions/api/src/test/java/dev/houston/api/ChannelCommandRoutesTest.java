package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvent.Commanded;
import dev.houston.channel.ChannelEventsInMemory;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.channel.OnTimes;
import dev.houston.channel.Power;
import dev.houston.channel.UserCommand;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AP-2, CH-1: {@code /v3/channels/{channelId}}: what it is in, and what a user can do to it. */
@QuarkusTest
class ChannelCommandRoutesTest {
  @Inject Office office;
  @Inject ChannelEventsInMemory events;
  @Inject Channels channels;

  private Customer customer;
  private ChannelId channel;
  private int connecting;

  @BeforeEach
  void connect() {
    customer = office.customer();
    channel = office.channelOf(customer);
    connecting = events.of(customer.account(), channel).size();
  }

  private String address() {
    return "/v3/channels/" + channel;
  }

  /** A request for a command, as a client writes it. */
  private HttpRequest.Builder requested(UserCommand command) {
    return requested(command, channel, customer);
  }

  private static HttpRequest.Builder requested(
      UserCommand command, ChannelId channel, Customer customer) {
    String address = "/v3/channels/" + channel;
    return command == UserCommand.DELETE
        ? Http.request(address, customer.key()).DELETE()
        : Http.request(address + "/" + command.code(), customer.key())
            .POST(BodyPublishers.noBody());
  }

  private List<Commanded> commanded() {
    return events.of(customer.account(), channel).stream()
        .skip(connecting)
        .map(Commanded.class::cast)
        .toList();
  }

  /** What the machine would make of it. */
  private void made(Power power) {
    Channel found = channels.find(customer.account(), channel).orElseThrow();
    var made =
        new Channel(
            found.account(),
            found.id(),
            found.name(),
            found.phone(),
            found.session(),
            found.createdAt(),
            new OnTimes(power, found.onTimes().spans()),
            found.standing(),
            found.shown(),
            found.activity(),
            found.attention(),
            found.obeyed(),
            found.errands(),
            found.notices(),
            found.stored());
    assertThat(channels.save(made, PortsInMemory.NOW)).isPresent();
  }

  @Test
  void showsOneThatIsDisabledWithTheButtonThatHelps_CH1() {
    made(Power.OFF);

    JsonNode shown = customer.get(address()).body();

    assertThat(shown.path("state").asText()).isEqualTo("disabled");
    assertThat(shown.path("status").asText()).isEqualTo("disabled");
    assertThat(shown.path("button").asText()).isEqualTo("enable-the-channel");
    assertThat(shown.path("outgoing").asText()).isEqualTo("refused");
  }

  @Test
  void showsNoneThatIsDeleted_CH1() {
    made(Power.DELETED);

    customer.get(address()).mustBeRefusedWith(404, "CHANNEL_NOT_FOUND");
    assertThat(customer.get("/v3/channels").body()).hasToString("[]");
  }

  @ParameterizedTest
  @EnumSource
  void takesNoCommandForOneThatIsDeleted_AP1(UserCommand command) {
    made(Power.DELETED);

    Http.send(requested(command)).mustBeRefusedWith(404, "CHANNEL_NOT_FOUND");
    assertThat(commanded()).isEmpty();
  }

  @Test
  void showsWhatAChannelIsInAndWhatHelps_UI1() {
    assertThat(customer.get(address()).body())
        .hasToString(
            """
            {"channelId":"%s","transport":"whatsapp","plainId":"79865784457","state":"qr",\
            "name":"Sales","connector":"waha","status":"scan-the-qr-code","button":"qr-code",\
            "outgoing":"queued","advice":"Scan the QR code – this status appears for new channels \
            and if the “Log out from all devices” button has been pressed. Click the link and scan \
            the code.","counts":{}}"""
                .formatted(channel));
  }

  @Test
  void advisesInTheLanguageOfTheAccount_SM3() {
    customer.patch("/v3/settings", "{\"locale\":\"ru\"}");

    assertThat(customer.get(address()).body().path("advice").asText())
        .startsWith("Отсканируйте QR-код – ");
  }

  @ParameterizedTest
  @EnumSource
  void putsACommandIntoTheChannelsQueue_AP2(UserCommand command) {
    Answer answer = Http.send(requested(command));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body())
        .hasToString(
            """
            {"channelId":"%s","command":"%s","requested":true}"""
                .formatted(channel, command.code()));
    assertThat(commanded())
        .singleElement()
        .satisfies(
            put -> {
              assertThat(put.command()).isEqualTo(command);
              assertThat(put.receivedAt()).isEqualTo(PortsInMemory.NOW);
              assertThat(put.id()).matches(command.code() + "/[0-9a-f-]{36}");
              assertThat(events.causes(customer.account(), channel))
                  .last()
                  .isEqualTo("command/" + put.id());
            });
  }

  /** What a client sees in the description of a command is that command. */
  @ParameterizedTest
  @EnumSource
  void isShownByItsOwnAnswer_AP4(UserCommand command) {
    String path = "/v3/channels/{channelId}";
    Route described =
        ApiDocument.served().routes().stream()
            .filter(
                route ->
                    command == UserCommand.DELETE
                        ? route.toString().equals("DELETE " + path)
                        : route.toString().equals("POST " + path + "/" + command.code()))
            .findFirst()
            .orElseThrow();

    assertThat(Route.examples(described.answer(202)))
        .extracting(example -> example.path("command").asText())
        .containsExactly(command.code());
  }

  @Test
  void takesTwoRequestsForTwo() {
    Http.send(requested(UserCommand.USE_HERE));
    Http.send(requested(UserCommand.USE_HERE));

    assertThat(commanded()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void takesARequestThatIsTriedAgainForOne(UserCommand command) {
    for (int attempt = 0; attempt < 2; attempt++) {
      Answer answer = Http.send(requested(command).header("Idempotency-Key", "press-1"));
      assertThat(answer.status()).isEqualTo(202);
    }

    assertThat(commanded()).extracting(Commanded::id).containsExactly(command.code() + "/press-1");
  }

  @Test
  void takesTwoCommandsUnderOneKeyForTwo() {
    for (UserCommand command : List.of(UserCommand.ENABLE, UserCommand.DISABLE)) {
      Http.send(requested(command).header("Idempotency-Key", "press-1"));
    }

    assertThat(commanded()).hasSize(2);
  }

  /** What connecting a channel puts into its queue has the id "connected". */
  @Test
  void takesNoKeyForAnIdOfOurOwn() {
    Http.send(requested(UserCommand.DISABLE).header("Idempotency-Key", "connected"));

    assertThat(commanded()).extracting(Commanded::id).doesNotContain("connected").hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "~!#$%&'()*+,-./:;<=>?@[\\]^_`{|}", "a,b"})
  void takesAnyVisibleAsciiForAKey(String key) {
    Http.send(requested(UserCommand.ENABLE).header("Idempotency-Key", key));

    assertThat(commanded()).extracting(Commanded::id).containsExactly("enable/" + key);
  }

  static Stream<String> keysThatAreNone() {
    return Stream.of("", " ", "two words", "tab\there", "x".repeat(65));
  }

  @ParameterizedTest
  @MethodSource("keysThatAreNone")
  void refusesAKeyThatIsNone_NV3(String key) {
    Answer refused = Http.send(requested(UserCommand.ENABLE).header("Idempotency-Key", key));

    refused.mustBeRefusedWith(400, "INVALID_REQUEST_DATA");
    assertThat(refused.fields()).containsExactly("Idempotency-Key");
    assertThat(commanded()).isEmpty();
  }

  @Test
  void refusesTwoKeys_NV3() {
    Answer refused =
        Http.send(
            requested(UserCommand.ENABLE)
                .header("Idempotency-Key", "one")
                .header("Idempotency-Key", "two"));

    assertThat(refused.fields()).containsExactly("Idempotency-Key");
    assertThat(commanded()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\":1}",
        "[]",
        "null",
        "enable",
        "\0",
        "{",
        "{}{}",
        "{\"command\":\"delete\"}"
      })
  void refusesABodyThatSaysSomething_NV3(String body) {
    for (String method : List.of("POST", "DELETE")) {
      String address = method.equals("POST") ? address() + "/enable" : address();
      Answer refused =
          Http.json(method, address, customer.key(), body.getBytes(StandardCharsets.UTF_8));

      refused.mustBeRefusedWith(400, "INVALID_REQUEST_DATA");
      assertThat(refused.fields()).containsExactly("body");
    }
    assertThat(commanded()).isEmpty();
  }

  @Test
  void refusesABodyOfAnySize_NV3() {
    String large = " ".repeat(2_000_000);

    Answer refused = customer.post(address() + "/disable", large);

    assertThat(refused.status()).isIn(400, 413);
    assertThat(commanded()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", " { }\n"})
  void takesABodyThatSaysNothing(String body) {
    assertThat(customer.post(address() + "/use-here", body).status()).isEqualTo(202);
    assertThat(commanded()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void knowsNoChannelOfAnotherAccount_NV2(UserCommand command) {
    Customer stranger = office.customer();

    Answer refused = Http.send(requested(command, channel, stranger));

    refused.mustBeRefusedWith(404, "CHANNEL_NOT_FOUND");
    assertThat(refused.fields()).containsExactly("channelId");
    assertThat(commanded()).isEmpty();
    assertThat(events.of(stranger.account(), channel)).isEmpty();
  }

  @Test
  void showsNoChannelOfAnotherAccount_NV2() {
    office.customer().get(address()).mustBeRefusedWith(404, "CHANNEL_NOT_FOUND");
  }

  @ParameterizedTest
  @EnumSource
  void knowsNoChannelThatNobodyConnected(UserCommand command) {
    var unknown = new ChannelId(UUID.randomUUID().toString());

    Http.send(requested(command, unknown, customer)).mustBeRefusedWith(404, "CHANNEL_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"log-out", "Enable", "use_here", "delete"})
  void knowsNoOtherCommands(String command) {
    assertThat(customer.post(address() + "/" + command, "").status()).isEqualTo(404);
    assertThat(commanded()).isEmpty();
  }
}
