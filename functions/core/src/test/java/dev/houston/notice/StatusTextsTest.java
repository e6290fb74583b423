package dev.houston.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.ChannelStatus;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** CH-1, UI-1: the seeds' words, copied here from them and not from the catalogue. */
class StatusTextsTest {
  private static final StatusTexts ENGLISH = StatusTexts.in(Locale.ENGLISH);
  private static final StatusTexts RUSSIAN = StatusTexts.in(Locale.forLanguageTag("ru"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACTIVE | Active – the best possible status. It means that everything is working as it"
            + " should be.",
        "JUST_A_MINUTE | Just a minute – a temporary service status. If you see it, wait until you"
            + " see one of the stable statuses.",
        "DISABLED | Disabled – means that you have disconnected your channel from the service and"
            + " no messages are being received by it. To enable it, enter the channel editing mode"
            + " and press “Enable the channel”.",
        "NOT_PAID | Not paid – you have no money left on your balance. Top up your account, and all"
            + " the active channels will resume operation. The messages that have accumulated"
            + " since the operation stopped, will be retrieved. To receive timely notifications"
            + " about the balance status, add a curator in the settings.",
        "SCAN_THE_QR_CODE | Scan the QR code – this status appears for new channels and if the “Log"
            + " out from all devices” button has been pressed. Click the link and scan the code.",
        "ENABLE_HERE | Enable here – someone has logged into WhatsApp Web using this number. To"
            + " resume operation, you need to click the “Use here” button. If it did not work, log"
            + " into your WhatsApp and press the “Log out from all devices” button. Then rescan"
            + " the QR code.",
        "NO_CONNECTION_WITH_THE_PHONE | No connection with the phone – the phone’s battery has died"
            + " or the Internet connection has been lost. Check the phone. After you have checked"
            + " the phone/the connection, the service will resume operation in 3 minutes. All the"
            + " messages will be retrieved.",
      })
  void sayInEnglishWhatTheSeedsSay_UI1(ChannelStatus status, String line) {
    assertThat(ENGLISH.line(status)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "TAKING_BACK, Just a minute",
    "LOG_OUT_FROM_ALL_DEVICES, Log out from all devices",
    "DELETED, Deleted",
  })
  void callTheOthersAsTheTableDoes_CH1(ChannelStatus status, String name) {
    assertThat(ENGLISH.name(status)).isEqualTo(name);
  }

  @ParameterizedTest
  @EnumSource
  void areThereForEveryStatusInRussianToo_SM3(ChannelStatus status) {
    assertThat(RUSSIAN.name(status)).isNotBlank().isNotEqualTo(ENGLISH.name(status));
    assertThat(RUSSIAN.advice(status)).isNotBlank().isNotEqualTo(ENGLISH.advice(status));
  }

  @Test
  void fallBackToEnglish_SM3() {
    assertThat(StatusTexts.in(Locale.FRENCH).name(ChannelStatus.NOT_PAID)).isEqualTo("Not paid");
  }
}
