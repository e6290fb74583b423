package dev.houston.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.InvalidFieldException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every complaint names the field (NV-3). */
class JsonFieldsTest {
  private static JsonFields parse(String json) {
    return JsonFields.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "1",
        "\"text\"",
        "{",
        "{}{}",
        "{} x",
        "{\"a\":1,\"a\":2}",
        "nul",
        "{'a':1}",
        "{\"a\":NaN}"
      })
  void complainsOfABodyThatIsNoObject(String body) {
    assertThatThrownBy(() -> parse(body))
        .isInstanceOfSatisfying(
            InvalidFieldException.class, refusal -> assertThat(refusal.field()).isEqualTo("body"));
  }

  @Test
  void complainsOfABodyWithoutRepeatingIt_NV2() {
    assertThatThrownBy(() -> parse("{\"text\": secret}"))
        .hasMessageMatching("body is not JSON: line 1, column [0-9]+")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-32", "UTF-32LE", "ISO-8859-1"})
  void complainsOfABodyThatIsNotUtf8(String charset) {
    byte[] body = "{\"a\":\"é\"}".getBytes(Charset.forName(charset));
    assertThatThrownBy(() -> JsonFields.parse(body)).hasMessageStartingWith("body is not");
  }

  @Test
  void complainsOfABodyThatIsNestedTooDeep() {
    String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
    assertThatThrownBy(() -> parse(deep)).hasMessageStartingWith("body");
  }

  @Test
  void namesTheFieldByItsPath() {
    JsonFields payload = parse("{\"payload\":{\"id\":7}}").object("payload");
    assertThatThrownBy(() -> payload.text("id")).hasMessage("payload.id must be a text");
    assertThatThrownBy(() -> payload.text("from")).hasMessage("payload.from is missing");
    assertThatThrownBy(() -> payload.flag("id")).hasMessage("payload.id must be true or false");
    assertThatThrownBy(() -> payload.object("id")).hasMessage("payload.id must be an object");
    assertThatThrownBy(() -> payload.number("at")).hasMessage("payload.at is missing");
  }

  @Test
  void takesNullForMissingAndAnEmptyTextForNone() {
    JsonFields fields = parse("{\"a\":null,\"b\":\"\"}");
    assertThat(fields.optionalText("a")).isEmpty();
    assertThatThrownBy(() -> fields.text("b")).hasMessage("b is missing");
    assertThat(fields.optionalObject("a")).isEmpty();
    assertThat(fields.optionalFlag("a")).isEmpty();
    assertThat(fields.optionalNumber("a")).isEmpty();
  }

  @Test
  void refusesANumberThatDoesNotFit() {
    JsonFields fields = parse("{\"a\":1.5,\"b\":\"1\",\"c\":99999999999999999999}");
    assertThatThrownBy(() -> fields.number("a")).hasMessage("a must be a whole number");
    assertThatThrownBy(() -> fields.number("b")).hasMessage("b must be a whole number");
    assertThatThrownBy(() -> fields.number("c")).hasMessage("c must be a whole number");
  }

  @Test
  void takesAWholeNumberWithAPointAndAZero() {
    assertThat(parse("{\"a\":1667561485.0}").number("a")).isEqualTo(1_667_561_485L);
  }

  @Test
  void replacesWhatIsNoCharacterAndKeepsTheRest_NV1() {
    JsonFields fields = parse("{\"a\":\"x\\ud800y\\uffff\\udc00 \\ud83d\\udc4b\\u0000\"}");
    assertThat(fields.text("a")).isEqualTo("x\ufffdy\ufffd\ufffd \ud83d\udc4b\u0000");
    assertThat(fields.hint("a")).contains(fields.text("a"));
  }

  @Test
  void findsAHintOnlyWhereItIsText() {
    JsonFields fields = parse("{\"a\":{\"b\":\"c\",\"d\":1}}");
    assertThat(fields.hint("a", "b")).contains("c");
    assertThat(fields.hint("a", "d")).isEmpty();
    assertThat(fields.hint("x", "y")).isEmpty();
  }

  @Test
  void readsTheObjectsOfAnArray() {
    assertThat(parse("{\"a\":[{\"b\":\"x\"},{\"b\":\"y\"}]}").objects("a"))
        .extracting(object -> object.text("b"))
        .containsExactly("x", "y");
    assertThat(parse("{\"a\":null}").objects("a")).isEmpty();
    assertThat(parse("{}").objects("a")).isEmpty();
  }

  @Test
  void namesTheElementOfAnArray() {
    JsonFields object = parse("{\"a\":{\"b\":[{},{\"c\":{}}]}}").object("a").objects("b").get(1);
    assertThatThrownBy(() -> object.object("c").text("d")).hasMessage("a.b[1].c.d is missing");
    assertThatThrownBy(() -> parse("{\"a\":[{},7]}").objects("a"))
        .hasMessage("a[1] must be an object");
    assertThatThrownBy(() -> parse("{\"a\":{}}").objects("a"))
        .hasMessage("a must be an array of objects");
  }

  @Test
  void readsABodyThatIsAnArray() {
    byte[] body = "[{\"a\":\"x\"},{}]".getBytes(StandardCharsets.UTF_8);
    assertThat(JsonFields.parseAll(body)).hasSize(2);
    assertThatThrownBy(() -> JsonFields.parseAll(body).get(1).text("a"))
        .hasMessage("body[1].a is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[1]", "[{}", "[{}] x", "null"})
  void complainsOfABodyThatIsNoArrayOfObjects(String body) {
    assertThatThrownBy(() -> JsonFields.parseAll(body.getBytes(StandardCharsets.UTF_8)))
        .hasMessageStartingWith("body");
  }
}
