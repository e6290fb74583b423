package dev.houston.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of SM-2, letter for letter, copied here from the rule and not from the catalogue. */
class CatalogueTest {
  private static final Catalogue ENGLISH = Catalogue.in(Locale.ENGLISH);
  private static final Catalogue RUSSIAN = Catalogue.in(Locale.forLanguageTag("ru"));
  private static final Instant LATE = Instant.parse("2026-03-02T23:15:59Z");
  private static final ZoneId UTC = ZoneId.of("UTC");

  static Stream<Arguments> textsOfTheSeeds() {
    return Stream.of(
        Arguments.of(
            Notice.of(NoticeKey.CHAT_READY),
            "Chat is initialized, you can write this client to WhatsApp"),
        Arguments.of(
            Notice.of(NoticeKey.CHAT_IMPOSSIBLE),
            "Chat is not possible, this phone number does not have a WhatsApp account"),
        Arguments.of(
            Notice.missedCall(false, "+7999999999", LATE, UTC),
            "There was an attempt to call into whatsapp from the number +7999999999 at 23:15"),
        Arguments.of(
            Notice.missedCall(true, "+7999999999", LATE, UTC),
            "There was a video call attempt at whatsapp from the number +7999999999 at 23:15"),
        Arguments.of(
            Notice.notDelivered(Duration.ofDays(1)),
            "Till now is not delivered to the client (it has passed 1440 minutes)."),
        Arguments.of(Notice.of(NoticeKey.DELIVERED_AND_READ), "The message is delivered and read."),
        Arguments.of(Notice.of(NoticeKey.FINALLY_DELIVERED), "The message is finally delivered!"),
        Arguments.of(
            Notice.notRead(Duration.ofDays(1)), "Not yet read by the client (passed 24 hours)."),
        Arguments.of(
            Notice.of(NoticeKey.FINALLY_READ), "All right, all messages are finally read."),
        Arguments.of(
            Notice.of(NoticeKey.STATUS_UNAVAILABLE),
            "The status of messages for this number can not be obtained."),
        Arguments.of(Notice.of(NoticeKey.SCAN_QR), "Houston, scan the QR code"),
        Arguments.of(
            Notice.of(NoticeKey.CHANNEL_DISABLED),
            "The message was not sent: the channel is disabled."),
        Arguments.of(
            Notice.of(NoticeKey.CHANNEL_NOT_PAID),
            "The message was not sent: the channel is not paid for."),
        Arguments.of(
            Notice.of(NoticeKey.CHANNEL_MISSING),
            "The message was not sent: the channel does not exist."),
        Arguments.of(
            Notice.messageFailed(FailureReason.REJECTED),
            "The message was not sent: WhatsApp did not take it."),
        Arguments.of(
            Notice.of(NoticeKey.MESSAGE_UNCERTAIN),
            "It is not known whether this message was sent. Check the phone, then send it again or"
                + " drop it."));
  }

  @ParameterizedTest
  @MethodSource("textsOfTheSeeds")
  void saysInEnglishWhatTheSeedsSay_SM2(Notice notice, String text) {
    assertThat(ENGLISH.text(notice)).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(NoticeKey.class)
  void hasEveryTextInRussianToo_SM3(NoticeKey key) {
    var notice = new Notice(key, List.of("10", "20"));
    assertThat(RUSSIAN.text(notice)).isNotBlank().isNotEqualTo(ENGLISH.text(notice));
  }

  @ParameterizedTest
  @EnumSource(FailureReason.class)
  void hasWordsForEveryReasonInEveryLanguage_SM2(FailureReason reason) {
    for (Locale locale : Catalogue.LOCALES) {
      assertThat(Catalogue.in(locale).text(Notice.messageFailed(reason)))
          .doesNotContain(reason.code());
    }
  }

  @ParameterizedTest
  @EnumSource(NoticeKey.class)
  void findsAKeyByItsCode(NoticeKey key) {
    assertThat(NoticeKey.ofCode(key.code())).isEqualTo(key);
  }

  @ParameterizedTest
  @EnumSource(AlertKey.class)
  void hasEveryAlertInBothLanguagesWithAllThatIsFilledIn_CU2(AlertKey key) {
    boolean isOfABalance = key.code().startsWith("balance");
    for (Catalogue catalogue : List.of(ENGLISH, RUSSIAN)) {
      String text = catalogue.text(key, "rejected", "+79161110001", "2026-03-02 10:00");
      assertThat(text).contains("rejected", "+79161110001").doesNotContain("{", "null");
      assertThat(text.contains("2026-03-02 10:00")).isNotEqualTo(isOfABalance);
    }
    assertThat(RUSSIAN.text(key, "a", "b", "c")).isNotEqualTo(ENGLISH.text(key, "a", "b", "c"));
  }

  @ParameterizedTest
  @EnumSource(AlertKey.class)
  void findsAnAlertByItsCode(AlertKey key) {
    assertThat(AlertKey.ofCode(key.code())).isEqualTo(key);
  }

  @Test
  void fallsBackToEnglish_SM3() {
    assertThat(Catalogue.in(Locale.FRENCH).text(Notice.of(NoticeKey.SCAN_QR)))
        .isEqualTo("Houston, scan the QR code");
  }

  @Test
  void putsTheSystemsNameBetweenTheWords_SM1() {
    assertThat(Catalogue.prefixed("Wazzup", "Here comes the text of the message"))
        .isEqualTo("=== SYSTEM Wazzup === Here comes the text of the message");
  }

  @ParameterizedTest
  @EnumSource(FailureReason.class)
  void findsAReasonByItsCode(FailureReason reason) {
    assertThat(FailureReason.ofCode(reason.code())).isEqualTo(reason);
  }

  @Test
  void knowsNoOtherReason() {
    assertThatThrownBy(() -> FailureReason.ofCode("nonsense"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
