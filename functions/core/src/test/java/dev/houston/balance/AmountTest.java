package dev.houston.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BA-1: money is exact. */
class AmountTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "0.0000, 0",
    "1500, 1500",
    "1500.50, 1500.5",
    "-0.0001, -0.0001",
    "100.0, 100",
    "999999999.9999, 999999999.9999",
    "-999999999.9999, -999999999.9999"
  })
  void isWrittenWithoutZerosThatMeanNothing(String text, String written) {
    assertThat(Amount.parse(text)).map(Amount::toString).contains(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1 ",
        "+1",
        "01",
        ".5",
        "1.",
        "1,5",
        "1.00000",
        "1000000000",
        "1e3",
        "--1",
        "0x1",
        "NaN",
        "٣",
        "１２",
        "1\n",
        "1.23456"
      })
  void isNothingElse_NV3(String text) {
    assertThat(Amount.parse(text)).isEmpty();
  }

  @Test
  void isTheSameHoweverItIsWritten() {
    assertThat(Amount.of("2.50")).isEqualTo(Amount.of("2.5")).hasSameHashCodeAs(Amount.of("2.5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00001", "1000000000", "-1000000000", "1e20", "1e-20"})
  void hasLimits(String value) {
    assertThatThrownBy(() -> new Amount(new BigDecimal(value)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isReckonedExactly() {
    assertThat(Amount.of("0.1").plus(Amount.of("0.2"))).hasToString("0.3");
    assertThat(Amount.of("0.3").minus(Amount.of("0.4"))).hasToString("-0.1");
    assertThat(Amount.of("0.0001").times(30_000)).hasToString("3");
  }

  @Test
  void staysAtItsLimitsWhereASumWouldLeaveThem() {
    assertThat(Amount.LARGEST.plus(Amount.of("0.0001"))).isEqualTo(Amount.LARGEST);
    assertThat(Amount.LARGEST.times(500)).isEqualTo(Amount.LARGEST);
    assertThat(Amount.of("-999999999").minus(Amount.LARGEST)).hasToString("-999999999.9999");
  }
}
