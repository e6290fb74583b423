package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.local.endtoend.RunningHouston.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulated phone, played as curl would: what happens on it is said in the conversation. */
class PhoneIT {
  private static final String NUMBER = "79161112233";
  private static final String NOT_DELIVERED =
      "Till now is not delivered to the client (it has passed 10 minutes).";
  private static final String FINALLY_DELIVERED = "The message is finally delivered!";
  private static final String READ = "The message is delivered and read.";
  private static final String CALL =
      "There was an attempt to call into whatsapp from the number +%s at %s";

  private static RunningHouston houston;
  private static PlayedPhone phone;

  @BeforeAll
  static void start() {
    // Whoever tries it for the first time names no key either.
    houston = RunningHouston.start(Map.of("local.apiKey", ""));
    phone = PlayedPhone.connect(houston, NUMBER);
  }

  @AfterAll
  static void stop() {
    houston.close();
  }

  @Test
  void aMessageIsFinallyDeliveredWhenTheClientsTelephoneIsBack_DW1_DW3() {
    PlayedPhone anna = phone.with("79990000001");
    String message = anna.writes("phone", "Good morning!");
    houston.advance(Duration.ofMinutes(10));
    assertThat(anna.said()).containsExactly(NOT_DELIVERED);

    anna.happens(message, "delivered");
    houston.advance(Duration.ofMinutes(30));
    assertThat(anna.said()).containsExactly(FINALLY_DELIVERED, NOT_DELIVERED);
  }

  @Test
  void aFailureIsSaidWithItsReason_OM9() {
    PlayedPhone anna = phone.with("79990000091");
    String message = anna.writes("phone", "Good morning!");
    anna.fails(message, "window-closed");
    assertThat(anna.said())
        .singleElement()
        .asString()
        .startsWith("The message was not sent: more than 24 hours have passed");
  }

  @Test
  void aMessageIsReadWithoutAReceiptOfDelivery_DW2() {
    PlayedPhone boris = phone.with("79990000002");
    String message = boris.writes("phone", "Good morning!");
    houston.advance(Duration.ofMinutes(10));
    boris.happens(message, "read");
    assertThat(boris.said()).containsExactly(READ, NOT_DELIVERED);
    assertThat(boris.truth(message).get("receivedAt").isNull()).isTrue();
  }

  @Test
  void aMissedCallIsSaidWithItsTime_MC1() {
    PlayedPhone vera = phone.with("79990000003");
    LocalTime before = LocalTime.ofInstant(houston.now(), ZoneOffset.UTC);
    vera.calls(false);
    LocalTime after = LocalTime.ofInstant(houston.now(), ZoneOffset.UTC);
    assertThat(vera.said())
        .singleElement()
        .isIn(
            CALL.formatted("79990000003", before.truncatedTo(ChronoUnit.MINUTES)),
            CALL.formatted("79990000003", after.truncatedTo(ChronoUnit.MINUTES)));
  }

  @Test
  void aFailureIsSaidAtOnce_DW11() {
    PlayedPhone gleb = phone.with("79990000004");
    gleb.happens(gleb.writes("phone", "Good morning!"), "failed");
    assertThat(gleb.said()).singleElement().asString().startsWith("The message was not sent: ");
  }

  @Test
  void anUnknownStatusIsSaid_DW7() {
    PlayedPhone dina = phone.with("79990000005");
    dina.happens(dina.writes("phone", "Good morning!"), "unknown");
    assertThat(dina.said())
        .containsExactly("The status of messages for this number can not be obtained.");
  }

  @Test
  void aLostReceiptIsNotKnownUntilItIsSentAfterAll_DW12() {
    PlayedPhone egor = phone.with("79990000006");
    String message = egor.writes("phone", "Good morning!");
    egor.happensUnheard(message, "read");
    houston.advance(Duration.ofMinutes(10));
    assertThat(egor.said()).containsExactly(NOT_DELIVERED);
    assertThat(egor.truth(message).get("readAt").isNull()).isFalse();

    egor.sendsAgain("lost");
    assertThat(egor.said()).containsExactly(READ, NOT_DELIVERED);
    assertThat(egor.states()).containsExactly("delivered", "delivered");
  }

  @Test
  void aDuplicateChangesNothing_SM4() {
    PlayedPhone zoya = phone.with("79990000007");
    zoya.calls(true);
    houston.advance(Duration.ofDays(1));
    zoya.sendsAgain("delivered");
    assertThat(zoya.said()).hasSize(1);
    assertThat(zoya.webhooks().get(0).get("attempts").asInt()).isEqualTo(2);
  }

  @Test
  void aReceiptIsKeptForItsMessageThatIsToldLate_DW12() {
    PlayedPhone ivan = phone.with("79990000008");
    String message = ivan.writesUnheard("phone", "Good morning!");
    ivan.happens(message, "read");
    ivan.sendsAgain("lost");
    assertThat(ivan.inHouston())
        .singleElement()
        .satisfies(known -> assertThat(known.get("status").asText()).isEqualTo("read"));
  }

  @Test
  void theClientsAnswerIsHeard_DW10() {
    PlayedPhone kira = phone.with("79990000009");
    String message = kira.writes("phone", "Good morning!");
    houston.advance(Duration.ofMinutes(10));
    kira.happens(message, "delivered");
    houston.advance(Duration.ofMinutes(1));
    kira.writes("client", "Thank you!");
    assertThat(kira.said()).containsExactly(READ, NOT_DELIVERED);
  }

  @Test
  void whatAKillLeftUnsaidIsSaidAfterIt_SM4(@TempDir Path data) throws InterruptedException {
    String message;
    try (var before = RunningHouston.startOn(data, Map.of())) {
      PlayedPhone lena = PlayedPhone.connect(before, NUMBER).with("79990000001");
      message = lena.writes("phone", "Good morning!");
      lena.happensUnheard(message, "read");
      before.advance(Duration.ofMinutes(10)).kill();
    }
    try (var after = RunningHouston.startOn(data, Map.of())) {
      PlayedPhone lena = PlayedPhone.at(after, NUMBER).with("79990000001");
      lena.sendsAgain("lost");
      assertThat(lena.said()).containsExactly(READ, NOT_DELIVERED);
    }
  }

  @Test
  void whatDidNotGetThroughBeforeAKillGetsThroughAfterIt_NV1(@TempDir Path data)
      throws InterruptedException {
    var dying = Map.of("local.halt", "before-Sqs.SendMessage:MessageEventsQueue");
    try (var before = RunningHouston.startOn(data, dying)) {
      PlayedPhone lena = PlayedPhone.connect(before, NUMBER).with("79990000001");
      lena.callsFatally();
      before.awaitDeath();
    }
    try (var after = RunningHouston.startOn(data, Map.of())) {
      PlayedPhone lena = PlayedPhone.at(after, NUMBER).with("79990000001");
      after.settle();
      assertThat(lena.said()).hasSize(1);
      assertThat(lena.states()).containsExactly("delivered");
    }
  }

  @Test
  void aChannelThatTheApiDoesNotWantIsRefusedInItsWords() {
    Answer answer =
        houston.post(
            "/local/phones",
            "{\"name\": \"Sales\", \"plainId\": \"79161110000\", \"apiKey\": \"nonsense\"}");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body().get("error").asText()).isEqualTo("INVALID_API_KEY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                            | []                                         | body
          ''                            | {"plainId": "79161110000"}                 | name
          ''                            | {"name": "X", "plainId": 1}                | plainId
          ''                            | {"name": "X", "plainId": "79161112233"}    | plainId
          /7916/chats/79990000001/calls | {}                                         | phone
          PHONE/chats/anna/calls        | {}                                         | client
          PHONE/chats/79161112233/calls | {}                                         | client
          ANNA/calls                    | {"video": "yes"}                           | video
          ANNA/messages                 | {"from": "nobody", "text": "x"}            | from
          ANNA/messages                 | {"from": "client", "text": ""}             | text
          ANNA/messages                 | {"from": "client", "text": "x", "lost": 1} | lost
          ANNA/messages/M/statuses      | {"status": "read"}                         | messageId
          ANNA/messages/M/statuses      | {"status": "sent"}                         | status
          ANNA/messages/M/statuses      | {"status": "read", "reason": "spam"}       | reason
          ANNA/messages/M/statuses      | {"status": "failed", "reason": "bad luck"} | reason
          ANNA/webhooks/W/again         | {}                                         | webhookId
          """)
  void wrongInputIsRefusedNamingTheField_NV3(String path, String body, String field) {
    String real = path.replace("ANNA", "PHONE/chats/79990000001").replace("PHONE", "/" + NUMBER);
    Answer answer = houston.post("/local/phones" + real, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("data").path("fields").path(0).asText()).isEqualTo(field);
  }

  @Test
  void aTextOverWhatsAppsLimitIsRefused_NV3() {
    Answer answer =
        houston.post(
            "/local/phones/79161112233/chats/79990000001/messages",
            "{\"from\":\"client\",\"text\":\"%s\"}".formatted("x".repeat(65_537)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("data").path("fields").path(0).asText()).isEqualTo("text");
  }

  @Test
  void noSecretIsAnswered_NV2() {
    assertThat(houston.get("/local/phones").raw().body())
        .doesNotContain("whsec_")
        .doesNotContainIgnoringCase("secret")
        .doesNotContainIgnoringCase("key");
  }
}
