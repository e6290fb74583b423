package dev.houston.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * U+FFFE and U+FFFF are no characters: SQS takes no message with one of them, so a text that has
 * one is refused by its name, and is no fault of ours (NV-3).
 */
class NoCharactersTest {

  private static RequestFields fields(int character) {
    return RequestFields.of(
        JsonNodeFactory.instance.objectNode().put("text", "pear" + Character.toString(character)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xFFFE, 0xFFFF})
  void cannotStandInOneLine(int character) {
    RequestFields body = fields(character);
    body.text("text", 100);
    assertThatThrownBy(body::end).isInstanceOf(Refusal.class).hasMessageStartingWith("text ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xFFFE, 0xFFFF})
  void cannotStandInLines(int character) {
    RequestFields body = fields(character);
    body.lines("text");
    assertThatThrownBy(body::end).isInstanceOf(Refusal.class).hasMessageStartingWith("text ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xFFFD, 0xE000, 0x1F350, 0x10FFFF})
  void areNotTheirNeighbours(int character) {
    assertThat(fields(character).text("text", 100)).isPresent();
    assertThat(fields(character).lines("text")).isPresent();
  }
}
