package dev.houston.connector.generic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.WebhookEntry;
import dev.houston.connector.ReportedSession;
import dev.houston.connector.Translated;
import dev.houston.secret.Sealed;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a gateway's webhooks say of the session (CH-1, CH-7). */
class GenericSessionTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant ARRIVAL = NOW.plusMillis(1500);
  private static final WebhookEntry CHANNEL =
      new WebhookEntry(
          new AccountId("acme"),
          new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          "generic",
          "default",
          new Sealed(""));

  private final GenericConnector generic = new GenericConnector();

  private ReportedSession session(GenericWebhook webhook) {
    Translated told = generic.translate(webhook.signed(ARRIVAL), CHANNEL, ARRIVAL);
    assertThat(told.chats()).isEmpty();
    assertThat(told.sessions()).hasSize(1);
    return told.sessions().get(0);
  }

  private SessionReport report(GenericWebhook webhook) {
    return session(webhook).event().report();
  }

  @ParameterizedTest
  @EnumSource(SessionStatus.class)
  void isInWhatTheStatusSays(SessionStatus status) {
    assertThat(report(GenericWebhook.session(status.code(), NOW)))
        .isEqualTo(new SessionReport(status, new PhoneNumber("79161112233"), NOW, status.code()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"asleep", "WORKING", " working"})
  void isInWhatWeDoNotKnowByAnyOtherWord_CH7(String word) {
    SessionReport report = report(GenericWebhook.session(word, NOW));
    assertThat(report.status()).isEqualTo(SessionStatus.UNKNOWN);
    assertThat(report.word()).isEqualTo(word);
  }

  @Test
  void needNotTellItsNumber() {
    var webhook = GenericWebhook.session("working", NOW);
    webhook.data().remove("phone");
    assertThat(report(webhook).phone()).isNull();
  }

  @Test
  void keepsItsOwnTimeThoughItsClockIsAhead_CH7() {
    var ahead = GenericWebhook.session("working", ARRIVAL.plusMillis(1));
    assertThat(report(ahead).at()).isEqualTo(ARRIVAL.plusMillis(1));
  }

  @Test
  void isAsOfItsArrivalWhereItTellsNoTime_CH7() {
    var without = GenericWebhook.session("working", NOW);
    without.envelope().remove("timestamp");
    assertThat(report(without).at()).isEqualTo(ARRIVAL);
  }

  @Test
  void reachedUsWithItsWebhook() {
    assertThat(session(GenericWebhook.session("qr", NOW)).event().receivedAt()).isEqualTo(ARRIVAL);
  }

  @Test
  void hasTheCauseOfItsWebhook() {
    assertThat(session(GenericWebhook.session("qr", NOW)).cause())
        .isEqualTo("session/" + GenericWebhook.ID);
  }
}
