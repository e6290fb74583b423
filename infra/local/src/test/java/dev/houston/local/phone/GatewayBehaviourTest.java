package dev.houston.local.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.InvalidFieldException;
import dev.houston.chat.ChatId;
import dev.houston.connector.generic.GenericProtocol;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayBehaviourTest {

  private static GatewayBehaviour behaviour(String json) {
    return GatewayBehaviour.parse(PlayedFields.parse(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void isAsUsualWhereNothingIsSaid() {
    assertThat(behaviour("{}")).isEqualTo(GatewayBehaviour.usual());
  }

  @Test
  void takesNumbersAsPeopleWriteThem() {
    GatewayBehaviour behaviour =
        behaviour("{\"withoutWhatsApp\": \" +7 (999) 000-00-09 ,, 79990000010,\"}");
    assertThat(behaviour.withoutWhatsApp()).containsExactly("79990000009", "79990000010");
  }

  @Test
  void reachesWhoHidesHisNumber() {
    GatewayBehaviour behaviour = behaviour("{\"withoutWhatsApp\": \"99887766554433\"}");
    assertThat(behaviour.hasWhatsApp(new ChatId("99887766554433@lid"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"refuses": "dropped"}           | refuses
          {"swallows": "maybe"}            | swallows
          {"swallowNext": -1}              | swallowNext
          {"swallowEvery": 1001}           | swallowEvery
          {"slowSeconds": 61}              | slowSeconds
          {"echoes": "yes"}                | echoes
          {"withoutWhatsApp": "nonsense"}  | withoutWhatsApp
          """)
  void namesTheFieldThatIsMalformed_NV3(String json, String field) {
    assertThatThrownBy(() -> behaviour(json))
        .isInstanceOfSatisfying(
            InvalidFieldException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @Test
  void knowsSoManyNumbersAndNoMore_NV3() {
    String numbers = "79990000001";
    for (int n = 2; n <= 51; n++) {
      numbers += ",799900000" + (10 + n);
    }
    String json = "{\"withoutWhatsApp\": \"" + numbers + "\"}";
    assertThatThrownBy(() -> behaviour(json)).hasMessageContaining("at most 50 numbers");
  }

  @Test
  void refusesInTheWordsOfTheProtocol_OM9() {
    assertThat(GatewayBehaviour.REASONS)
        .allSatisfy(word -> assertThat(GenericProtocol.description()).contains("`" + word + "`:"));
  }

  @Test
  void keepsNumbersOutOfLogs_NV2() {
    assertThat(behaviour("{\"withoutWhatsApp\": \"79990000009\"}").toString())
        .doesNotContain("79990000009");
  }
}
