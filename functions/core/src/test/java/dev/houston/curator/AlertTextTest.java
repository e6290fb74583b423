package dev.houston.curator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Settings;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.notice.AlertKey;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an alert says (CU-2), and that its echo is known for one (CU-4). */
class AlertTextTest {
  private final Watchroom room = new Watchroom();
  private final ChannelId sales = room.channel(1);
  private final ChannelId carrier = room.channel(2);

  @BeforeEach
  void appoint() {
    room.curator(1);
  }

  private String lastText() {
    var arrived = room.gateway.arrived();
    return arrived.get(arrived.size() - 1).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NO_CONNECTION_WITH_THE_PHONE | Check the phone.",
        "ENABLE_HERE                  | click the “Enable here” button",
        "ENABLE_HERE                  | press the “Log out from all devices” button. Then rescan",
        "SCAN_THE_QR_CODE             | click the link and scan the code",
        "LOG_OUT_FROM_ALL_DEVICES     | click the link and scan the code",
        "FOREIGN_PHONE                | with the phone of the number +79161110001",
        "JUST_A_MINUTE                | Wait until it comes to one of the stable statuses",
        "TAKING_BACK                  | click the “Use here” button",
      })
  void namesTheChannelAndSaysWhatToDo(ChannelStatus status, String advice) {
    room.comes(sales, status);
    assertThat(lastText())
        .contains("channel “Channel 1” (+79161110001)")
        .contains("since 2026-03-02 10:00")
        .contains(advice);
  }

  @Test
  void saysWhatATopUpBrings() {
    room.comes(BalanceAlert.What.USED_UP, "-3.50 USD");
    assertThat(lastText())
        .contains("Acme has no money left on the balance (-3.50 USD)")
        .contains("Top up your account, and all the active channels will resume operation.");
  }

  @Test
  void speaksTheAccountsLanguageWithTimesInItsZone_SM3() {
    room.settings(
        settings ->
            new Settings(
                settings.systemName(),
                ZoneId.of("Europe/Moscow"),
                Locale.forLanguageTag("ru"),
                settings.deliveryWatch()));
    room.comes(sales, ChannelStatus.SCAN_THE_QR_CODE);
    assertThat(lastText())
        .startsWith("Отсканируйте QR-код: канал «Channel 1» (+79161110001), с 2026-03-02 13:00.");
  }

  @Test
  void isExpectedAsAnEchoBeforeItIsSent_CU4() {
    var chat = new ChatKey(Watchroom.ACCOUNT, carrier, new ChatId(Watchroom.phone(1).digits()));
    room.gateway.takes(
        () -> {
          throw new CrashingRoom.Crash();
        });
    try {
      room.comes(sales, ChannelStatus.SCAN_THE_QR_CODE);
    } catch (CrashingRoom.Crash crash) {
      room.gateway.takes(() -> {});
    }
    assertThat(room.gateway.arrived()).isEmpty();
    String text =
        AlertText.of(
            AlertKey.SCAN_THE_QR_CODE,
            room.alerts.find(AlertSubject.channel(Watchroom.ACCOUNT, sales)).orElseThrow().news(),
            room.accounts.find(Watchroom.ACCOUNT).orElseThrow(),
            room.channels.find(Watchroom.ACCOUNT, sales));
    assertThat(room.echoes.has(chat, text, room.now())).isTrue();
  }
}
