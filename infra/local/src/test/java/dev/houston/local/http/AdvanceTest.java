package dev.houston.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.houston.local.http.Advance.InvalidAdvanceException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvanceTest {
  @Test
  void readsADuration() {
    assertThat(parse("{\"advance\": \"PT10M\"}")).isEqualTo(Duration.ofMinutes(10));
    assertThat(parse("{\"advance\": \"P400D\"}")).isEqualTo(Duration.ofDays(400));
    assertThat(parse("{\"advance\": \"PT0S\"}")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "[]",
        "7",
        "{}",
        "{\"advance\": null}",
        "{\"advance\": 10}",
        "{\"advance\": \"\"}",
        "{\"advance\": \"ten minutes\"}",
        "{\"advance\": \"PT-1S\"}",
        "{\"advance\": \"P400DT1S\"}",
        "{\"advance\": \"PT9223372036854775808S\"}"
      })
  void refusesEverythingElseAndNamesTheField(String body) {
    assertThatThrownBy(() -> parse(body))
        .isInstanceOf(InvalidAdvanceException.class)
        .hasMessageStartingWith("advance is ");
  }

  private static Duration parse(String body) {
    return Advance.parse(body, new ObjectMapper()).advance();
  }
}
