package dev.houston.connector.waha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.account.AccountId;
import dev.houston.account.InvalidFieldException;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.WebhookEntry;
import dev.houston.connector.ReportedSession;
import dev.houston.connector.Translated;
import dev.houston.secret.Sealed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What WAHA's webhooks say of the session, in our words (CH-1, CH-7). */
class WahaSessionTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant ARRIVAL = NOW.plusMillis(1500);
  private static final WebhookEntry CHANNEL =
      new WebhookEntry(
          new AccountId("acme"),
          new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          "waha",
          "default",
          new Sealed(""));

  private final WahaConnector waha = new WahaConnector();

  private Translated translate(WahaWebhook webhook) {
    return waha.translate(webhook.signed(), CHANNEL, ARRIVAL);
  }

  private ReportedSession session(WahaWebhook webhook) {
    Translated told = translate(webhook);
    assertThat(told.chats()).isEmpty();
    assertThat(told.sessions()).hasSize(1);
    return told.sessions().get(0);
  }

  private SessionReport report(WahaWebhook webhook) {
    assertThat(session(webhook).event().receivedAt()).isEqualTo(ARRIVAL);
    return session(webhook).event().report();
  }

  @ParameterizedTest
  @CsvSource({
    "STARTING, CONNECTING",
    "SCAN_QR_CODE, QR",
    "WORKING, WORKING",
    "FAILED, FAILED",
    "STOPPED, STOPPED",
    "PASSKEY_REQUIRED, UNKNOWN",
    "PASSKEY_CONFIRMATION_REQUIRED, UNKNOWN",
    "working, UNKNOWN",
    "HIBERNATING, UNKNOWN"
  })
  void isInWhatTheStatusSays(String word, SessionStatus status) {
    assertThat(report(WahaWebhook.sessionStatus(word, NOW)))
        .isEqualTo(new SessionReport(status, null, NOW, word));
  }

  @ParameterizedTest
  @CsvSource({
    "CONFLICT, OPEN_ELSEWHERE",
    "UNPAIRED, LOGGED_OUT",
    "UNPAIRED_IDLE, LOGGED_OUT",
    "TELEPATHY, UNKNOWN"
  })
  void isInWhatTheStateSays_CH5(String word, SessionStatus status) {
    assertThat(report(WahaWebhook.stateChange(word, NOW)))
        .isEqualTo(new SessionReport(status, null, NOW, word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONNECTED",
        "DEPRECATED_VERSION",
        "OPENING",
        "PAIRING",
        "PROXYBLOCK",
        "SMB_TOS_BLOCK",
        "TIMEOUT",
        "TOS_BLOCK",
        "UNLAUNCHED"
      })
  void saysNothingByAStateThatTheStatusSaysToo(String state) {
    assertThat(translate(WahaWebhook.stateChange(state, NOW))).isEqualTo(Translated.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "79161112233@c.us, 79161112233",
    "79161112233:14@s.whatsapp.net, 79161112233",
    "99887766554433@lid,",
    "0@c.us,",
    "nonsense,"
  })
  void tellsItsNumberWhereItWorks_CH7(String me, String number) {
    var webhook = WahaWebhook.sessionStatus("WORKING", NOW);
    webhook.envelope().putObject("me").put("id", me).put("pushName", "Sales");
    assertThat(report(webhook).phone()).isEqualTo(number == null ? null : new PhoneNumber(number));
  }

  @Test
  void tellsNoNumberWhereItDoesNotWork_CH7() {
    var webhook = WahaWebhook.sessionStatus("SCAN_QR_CODE", NOW);
    webhook.envelope().putObject("me").put("id", "79161112233@c.us");
    assertThat(report(webhook).phone()).isNull();
  }

  @Test
  void isAsOfItsNewestStatusWhereTheEnvelopeHasNoTime() {
    var webhook = WahaWebhook.sessionStatus("WORKING", NOW);
    webhook.envelope().remove("timestamp");
    assertThat(report(webhook).at()).isEqualTo(NOW.minusMillis(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "[{\"status\":\"FAILED\",\"timestamp\":1}]", "[{}]"})
  void isAsOfItsArrivalWhereNothingTellsATime_DW12(String statuses) throws Exception {
    var webhook = WahaWebhook.sessionStatus("WORKING", NOW);
    ObjectNode payload = webhook.payload();
    payload.set("statuses", new ObjectMapper().readTree(statuses));
    webhook.envelope().remove("timestamp");
    assertThat(report(webhook).at()).isEqualTo(ARRIVAL);
  }

  @Test
  void keepsItsOwnTimeThoughItsClockIsAhead_CH7() {
    var ahead = WahaWebhook.sessionStatus("WORKING", ARRIVAL.plusMillis(1));
    assertThat(report(ahead).at()).isEqualTo(ARRIVAL.plusMillis(1));
    var state = WahaWebhook.stateChange("CONFLICT", ARRIVAL.plusMillis(1));
    assertThat(report(state).at()).isEqualTo(ARRIVAL.plusMillis(1));
  }

  @Test
  void hasTheCauseOfItsEnvelope() {
    var webhook = WahaWebhook.sessionStatus("WORKING", NOW);
    assertThat(session(webhook).cause()).isEqualTo("session/" + WahaWebhook.ID);
    webhook.envelope().put("id", "evt_01another");
    assertThat(session(webhook).cause()).isEqualTo("session/evt_01another");
  }

  /** Older versions send no id; a hostile one may send a long one. */
  @ParameterizedTest
  @ValueSource(ints = {0, 257})
  void hasTheCauseOfItsStatusAndTimeWhereTheEnvelopeHasNoGoodId(int length) {
    var webhook = WahaWebhook.sessionStatus("WORKING", NOW);
    webhook.envelope().put("id", "x".repeat(length));
    assertThat(session(webhook).cause()).isEqualTo("session/WORKING/" + NOW.toEpochMilli());
  }

  @Test
  void namesAStatusThatIsMissingOrNoText_NV3() {
    var missing = WahaWebhook.sessionStatus("WORKING", NOW);
    missing.payload().remove("status");
    assertRefused(missing, "payload.status");
    var number = WahaWebhook.sessionStatus("WORKING", NOW);
    number.payload().put("status", 4);
    assertRefused(number, "payload.status");
    var empty = WahaWebhook.sessionStatus("", NOW);
    assertRefused(empty, "payload.status");
  }

  @Test
  void namesAPayloadOfAnotherForm_NV3() {
    var status = WahaWebhook.sessionStatus("WORKING", NOW);
    status.envelope().put("payload", "WORKING");
    assertRefused(status, "payload");
    var state = WahaWebhook.stateChange("CONFLICT", NOW);
    state.envelope().putObject("payload").put("state", "CONFLICT");
    assertRefused(state, "payload");
  }

  @Test
  void keepsTheBeginningOfALongWord_CH7() {
    String word = "X".repeat(10_000);
    assertThat(report(WahaWebhook.sessionStatus(word, NOW)).word())
        .isEqualTo("X".repeat(SessionReport.LONGEST_WORD));
  }

  /** Half a character is none, and SQS would not take the message (NV-1). */
  @Test
  void keepsOnlyWholeCharactersOfALongWord() {
    String word = "X".repeat(SessionReport.LONGEST_WORD - 1);
    assertThat(report(WahaWebhook.sessionStatus(word + "\uD83C\uDF50", NOW)).word())
        .isEqualTo(word);
  }

  private void assertRefused(WahaWebhook webhook, String field) {
    assertThatThrownBy(() -> translate(webhook))
        .isInstanceOfSatisfying(
            InvalidFieldException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @Test
  void isOneReportAWebhook() {
    assertThat(translate(WahaWebhook.sessionStatus("WORKING", NOW)).size()).isEqualTo(1);
    assertThat(translate(WahaWebhook.stateChange("CONFLICT", NOW)).sessions())
        .extracting(ReportedSession::cause)
        .isEqualTo(List.of("session/" + WahaWebhook.ID));
  }
}
