package dev.houston.local.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.InvalidFieldException;
import dev.houston.local.phone.PhoneMessage.Author;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhoneMessageTest {
  private static final Instant SENT = Instant.parse("2030-01-01T00:00:00Z");
  private static final Instant LATER = SENT.plusSeconds(60);
  private static final Instant LATEST = SENT.plusSeconds(120);

  private static final PhoneMessage MESSAGE =
      PhoneMessage.sent("M1", Author.PHONE, "Good morning", SENT);

  @Test
  void remembersWhenItWasReceivedAndRead() {
    PhoneMessage read = MESSAGE.after(Happening.RECEIVED, LATER).after(Happening.READ, LATEST);
    assertThat(read.receivedAt()).isEqualTo(LATER);
    assertThat(read.readAt()).isEqualTo(LATEST);
  }

  @Test
  void canBeReadWithoutAReceiptOfDelivery_DW2() {
    PhoneMessage read = MESSAGE.after(Happening.READ, LATER);
    assertThat(read.receivedAt()).isNull();
    assertThat(read.readAt()).isEqualTo(LATER);
  }

  @Test
  void canArriveAfterItHadFailed_DW11() {
    PhoneMessage late = MESSAGE.after(Happening.FAILED, LATER).after(Happening.RECEIVED, LATEST);
    assertThat(late.failedAt()).isEqualTo(LATER);
    assertThat(late.receivedAt()).isEqualTo(LATEST);
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVED, RECEIVED",
    "READ, RECEIVED",
    "READ, READ",
    "RECEIVED, FAILED",
    "READ, FAILED",
    "FAILED, FAILED"
  })
  void doesNotGoBack(Happening first, Happening then) {
    PhoneMessage after = MESSAGE.after(first, LATER);
    assertThatThrownBy(() -> after.after(then, LATEST))
        .isInstanceOfSatisfying(
            InvalidFieldException.class,
            refusal -> assertThat(refusal.field()).isEqualTo("status"));
  }

  @Test
  void isWhatItWasWhenNobodyCanTellWhatBecameOfIt_DW7() {
    assertThat(MESSAGE.after(Happening.UNKNOWN, LATER)).isEqualTo(MESSAGE);
  }

  @ParameterizedTest
  @EnumSource
  void ofTheClientHasNoStatus(Happening happening) {
    PhoneMessage theirs = PhoneMessage.sent("M2", Author.CLIENT, "Hello", SENT);
    assertThatThrownBy(() -> theirs.after(happening, LATER))
        .isInstanceOf(InvalidFieldException.class);
  }

  @Test
  void keepsItsWordsOutOfLogs_NV2() {
    assertThat(MESSAGE.toString()).doesNotContain("Good morning");
  }
}
