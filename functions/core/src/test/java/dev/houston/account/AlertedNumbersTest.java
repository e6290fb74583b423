package dev.houston.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom a message may be an alert (CU-4). */
class AlertedNumbersTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final AlertedNumbers ONE = AlertedNumbers.none().now(Set.of("5511987654321"), NOW);

  @ParameterizedTest
  @CsvSource({
    "5511987654321, true",
    "551187654321, true",
    "5511987654322, false",
    "99887766554433@lid, true"
  })
  void isAnyFormOfACuratorsNumber(String client, boolean expected) {
    assertThat(ONE.mayHave(client)).isEqualTo(expected);
  }

  @Test
  void isNobodyWhereThereAreNoCurators() {
    assertThat(AlertedNumbers.none().mayHave("5511987654321")).isFalse();
    assertThat(AlertedNumbers.none().mayHave("99887766554433@lid")).isFalse();
  }

  @Test
  void isAFormerCuratorUntilADayHasPassed() {
    AlertedNumbers former = ONE.now(Set.of(), NOW);
    assertThat(former.mayHave("5511987654321")).isTrue();
    assertThat(former.mayHave("99887766554433@lid")).isTrue();
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    assertThat(former.now(Set.of(), tomorrow.minusMillis(1)).mayHave("5511987654321")).isTrue();
    assertThat(former.now(Set.of(), tomorrow).mayHave("5511987654321")).isFalse();
  }

  @Test
  void isACuratorAgainWhoCameBack() {
    AlertedNumbers back = ONE.now(Set.of(), NOW).now(Set.of("551187654321"), NOW);
    assertThat(back).isEqualTo(ONE);
  }

  @Test
  void areNotMoreFormerOnesThanThereIsRoomFor() {
    AlertedNumbers numbers = AlertedNumbers.none();
    for (int n = 100; n < 200; n++) {
      numbers = numbers.now(Set.of("79165550" + n), NOW.plusSeconds(n));
    }
    assertThat(numbers.former()).hasSize(AlertedNumbers.MOST_FORMER);
    assertThat(numbers.mayHave("79165550198")).isTrue();
    assertThat(numbers.mayHave("79165550101")).isFalse();
  }

  @Test
  void doNotShowInLogs_NV2() {
    assertThat(ONE.toString()).doesNotContain("551187654321");
  }

  @ParameterizedTest
  @CsvSource({
    "5511987654321, 551187654321",
    "5215512345678, 525512345678",
    "5491123456789, 541123456789",
    "551132654321, 551132654321",
    "79165550101, 79165550101"
  })
  void haveOneFormToCompareBy(String digits, String same) {
    assertThat(SameNumber.of(digits)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "5511987654321, 551187654321",
    "551187654321, 5511987654321",
    "5215512345678, 525512345678",
    "525512345678, 5215512345678",
    "541123456789, 5491123456789"
  })
  void haveTwoFormsTheGivenOneFirst(String digits, String other) {
    assertThat(SameNumber.forms(digits)).containsExactly(digits, other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"79165550101", "55", "552", "5511", "52", "541"})
  void haveOneFormWhereNobodyPutADigit(String digits) {
    assertThat(SameNumber.forms(digits)).containsExactly(digits);
  }
}
