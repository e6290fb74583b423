package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelCounts;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.ConnectorSession;
import dev.houston.channel.PhoneNumber;
import dev.houston.notice.StatusTexts;
import dev.houston.secret.Sealed;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CH-1: what the API says of a channel in each status. */
class ShownChannelTest {

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, sent",
    "JUST_A_MINUTE, queued",
    "TAKING_BACK, queued",
    "NO_CONNECTION_WITH_THE_PHONE, queued",
    "ENABLE_HERE, queued",
    "SCAN_THE_QR_CODE, queued",
    "LOG_OUT_FROM_ALL_DEVICES, queued",
    "FOREIGN_PHONE, queued",
    "DISABLED, refused",
    "NOT_PAID, refused",
    "DELETED, refused",
  })
  void tellsWhatBecomesOfAMessage_OM1_OM2(ChannelStatus status, String outgoing) {
    assertThat(ShownChannel.outgoing(status)).isEqualTo(outgoing);
  }

  @Test
  void isNotPaidWhileItsAccountIsNot() {
    var id = new ChannelId("5d2f8c1e-0a4b-4c3d-9e6f-000000000001");
    var session =
        new ConnectorSession(
            "waha", URI.create("https://waha.example.com"), "default", new Sealed("key"));
    Channel channel =
        Channel.connected(
            new AccountId("acme"),
            id,
            "Sales",
            new PhoneNumber("79865784457"),
            session,
            Instant.parse("2026-03-02T10:00:00Z"));

    ShownChannel shown =
        ShownChannel.of(
            channel,
            false,
            StatusTexts.in(Locale.ENGLISH),
            Map.of(ChannelCounts.Counted.LATE_REPORTS, 2L));

    assertThat(shown.state()).isEqualTo("notEnoughMoney");
    assertThat(shown.counts()).containsExactly(Map.entry("lateReports", 2L));
    assertThat(shown.status()).isEqualTo("not-paid");
    assertThat(shown.button()).isEqualTo("top-up");
    assertThat(shown.advice()).startsWith("Not paid – you have no money left on your balance.");
  }
}
