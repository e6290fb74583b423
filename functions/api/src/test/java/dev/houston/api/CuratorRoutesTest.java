package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Accounts;
import dev.houston.channel.ChannelId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AP-2, CU-1: {@code /v3/curators}. */
@QuarkusTest
class CuratorRoutesTest {
  private static final String CURATORS = "/v3/curators";
  private static final String OLGA = "{\"name\":\"Olga\",\"phone\":\"+7 916 555-01-01\"}";

  @Inject Office office;
  @Inject Accounts accounts;

  private Customer customer;
  private ChannelId channel;

  @BeforeEach
  void connect() {
    customer = office.customer();
    channel = office.channelOf(customer);
  }

  private String added(String body) {
    Answer answer = customer.post(CURATORS, body);
    assertThat(answer.status()).isEqualTo(201);
    return answer.body().path("curatorId").asText();
  }

  private static String curator(int number) {
    return "{\"name\":\"Curator %d\",\"phone\":\"+7916555%04d\"}".formatted(number, number);
  }

  @Test
  void listsThemInTheOrderOfAdding() {
    assertThat(customer.get(CURATORS).body()).isEmpty();
    String first = added(curator(2));
    String second = added(curator(1));
    assertThat(customer.get(CURATORS).body())
        .extracting(curator -> curator.path("curatorId").asText())
        .containsExactly(first, second);
  }

  @Test
  void answersTheWholeCurator() {
    String some =
        "{\"name\":\"Boris\",\"phone\":\"79165550102\",\"channels\":[\"%s\"]}".formatted(channel);
    Answer answer = customer.post(CURATORS, some);
    String id = answer.body().path("curatorId").asText();
    String whole =
        "{\"curatorId\":\"%s\",\"name\":\"Boris\",\"phone\":\"79165550102\",\"channels\":[\"%s\"]}"
            .formatted(id, channel);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).hasToString(whole);
    assertThat(customer.get(CURATORS + "/" + id).body()).hasToString(whole);
    assertThat(customer.get(CURATORS).body()).hasToString("[" + whole + "]");
  }

  @Test
  void takesAllChannelsUnlessToldOtherwise_CU1() {
    added(OLGA);
    assertThat(customer.get(CURATORS).body().at("/0/channels").asText()).isEqualTo("all");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\":\"Olga B.\"}          | Olga B. | 79165550101 | all",
        "{\"phone\":\"+79165550177\"}    | Olga    | 79165550177 | all",
        "{\"phone\":\"+79165550101\"}    | Olga    | 79165550101 | all",
        "{\"channels\":\"all\"}          | Olga    | 79165550101 | all",
        "{}                              | Olga    | 79165550101 | all",
      })
  void changesAnyPartAndLeavesTheRest(String part, String name, String phone, String channels) {
    String id = added(OLGA);
    Answer changed = customer.patch(CURATORS + "/" + id, part);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().path("name").asText()).isEqualTo(name);
    assertThat(changed.body().path("phone").asText()).isEqualTo(phone);
    assertThat(changed.body().path("channels").asText()).isEqualTo(channels);
    assertThat(customer.get(CURATORS + "/" + id).body()).isEqualTo(changed.body());
  }

  @Test
  void removesOne() {
    String id = added(OLGA);
    Answer removed = customer.delete(CURATORS + "/" + id);
    assertThat(removed.status()).isEqualTo(204);
    assertThat(removed.response().body()).isEmpty();
    assertThat(customer.get(CURATORS).body()).isEmpty();
    customer.delete(CURATORS + "/" + id).mustBeRefusedWith(404, "CURATOR_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"some\"", "[\"x\"]", "[1]", "[null]", "{}", "\"ALL\"", "7"})
  void refusesWhatAreNoChannels_NV3(String channels) {
    assertRefused(
        "{\"name\":\"Olga\",\"phone\":\"+79165550101\",\"channels\":" + channels + "}", "channels");
  }

  @Test
  void refusesChannelsThatAreNotTheAccounts_NV2() {
    ChannelId foreign = office.channelOf(office.customer());
    for (String id : new String[] {foreign.value(), UUID.randomUUID().toString()}) {
      assertRefused(
          "{\"name\":\"Olga\",\"phone\":\"+79165550101\",\"channels\":[\"%s\"]}".formatted(id),
          "channels");
    }
  }

  @Test
  void refusesAChannelThatIsNamedTwice_NV3() {
    assertRefused(
        "{\"name\":\"Olga\",\"phone\":\"+79165550101\",\"channels\":[\"%1$s\",\"%1$s\"]}"
            .formatted(channel),
        "channels");
  }

  @Test
  void refusesANumberThatIsAChannelOrAnotherCurators_CU1() {
    added(OLGA);
    assertRefused("{\"name\":\"Sales\",\"phone\":\"+79865784457\"}", "phone");
    assertRefused("{\"name\":\"Olga too\",\"phone\":\"79165550101\"}", "phone");
    String other = added(curator(2));
    Answer refused = customer.patch(CURATORS + "/" + other, "{\"phone\":\"+79165550101\"}");
    refused.mustBeRefusedWith(400, "INVALID_REQUEST_DATA");
    assertThat(refused.fields()).containsExactly("phone");
  }

  @Test
  void refusesAChannelWithTheNumberOfACurator_CU1() {
    Customer other = office.customer();
    other.post(CURATORS, "{\"name\":\"Olga\",\"phone\":\"+79865784457\"}");
    Answer refused = other.post("/v3/channels", Examples.NEW_CHANNEL);
    refused.mustBeRefusedWith(400, "INVALID_REQUEST_DATA");
    assertThat(refused.fields()).containsExactly("plainId");
  }

  @Test
  void refusesTheFiftyFirst() {
    for (int number = 1; number <= 50; number++) {
      added(curator(number));
    }
    assertRefused(curator(51), "name");
  }

  @Test
  void findsNobodyOfAnotherAccount_NV2() {
    String foreign = added(OLGA);
    Customer other = office.customer();
    String path = CURATORS + "/" + foreign;
    other.get(path).mustBeRefusedWith(404, "CURATOR_NOT_FOUND");
    other.patch(path, "{\"name\":\"Mine\"}").mustBeRefusedWith(404, "CURATOR_NOT_FOUND");
    other.delete(path).mustBeRefusedWith(404, "CURATOR_NOT_FOUND");
    assertThat(customer.get(path).body().path("name").asText()).isEqualTo("Olga");
  }

  @Test
  void tellsTheAccountToWhomAlertsGo_CU4() {
    added(OLGA);
    assertThat(accounts.find(customer.account()).orElseThrow().alerted().mayHave("79165550101"))
        .isTrue();
  }

  private void assertRefused(String body, String field) {
    int before = customer.get(CURATORS).body().size();
    Answer refused = customer.post(CURATORS, body);
    refused.mustBeRefusedWith(400, "INVALID_REQUEST_DATA");
    assertThat(refused.fields()).containsExactly(field);
    assertThat(customer.get(CURATORS).body()).hasSize(before);
  }
}
