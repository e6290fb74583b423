package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.account.OpeningAccount;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.secret.Secrets;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AP-1, AP-2: {@code /v3/channels}. */
@QuarkusTest
class ChannelRoutesTest {
  private static final String CHANNELS = "/v3/channels";

  @Inject OpeningAccount opening;
  @Inject Channels channels;
  @Inject Secrets secrets;

  private Customer customer;

  @BeforeEach
  void openAccount() {
    customer = Customer.of(opening);
  }

  @Test
  void connectsANumberAndShowsTheSecretOnce() {
    Answer connected = customer.post(CHANNELS, channel("+7 (986) 578-44-57"));

    assertThat(connected.status()).isEqualTo(201);
    var id = new ChannelId(connected.body().path("channelId").asText());
    assertThat(connected.body().path("webhookUri").asText())
        .isEqualTo(Http.origin() + "/webhooks/waha/" + id);
    String secret = connected.body().path("webhookSecret").asText();
    assertThat(secret).matches("[0-9a-f]{64}");
    assertThat(secrets.open(id.owner(), channels.webhook(id).orElseThrow().secret()))
        .isEqualTo(secret);
    assertThat(customer.get(CHANNELS).body().toString()).doesNotContain(secret, "waha-key");
  }

  @Test
  void keepsWhatWasSaidOfTheConnector() {
    Answer connected = customer.post(CHANNELS, channel("79865784457"));

    var id = new ChannelId(connected.body().path("channelId").asText());
    var channel = channels.find(customer.account(), id).orElseThrow();
    assertThat(channel.createdAt()).isEqualTo(PortsInMemory.NOW);
    assertThat(channel.session().baseUrl()).hasToString("https://waha.example.com/api");
    assertThat(channel.session().session()).isEqualTo("default");
    assertThat(secrets.open(id.owner(), channel.session().apiKey())).isEqualTo("waha-key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"79865784457", "+7 986 578-44-57", "tel:+7-986-578-44-57"})
  void takesTheSameNumberInEveryInternationalForm(String plainId) {
    customer.post(CHANNELS, channel(plainId));

    assertThat(customer.get(CHANNELS).body().at("/0/plainId").asText()).isEqualTo("79865784457");
  }

  @Test
  void listsChannelsAsV3Does() {
    String id = customer.post(CHANNELS, channel("79865784457")).body().path("channelId").asText();

    JsonNode list = customer.get(CHANNELS).body();

    assertThat(list)
        .hasToString(
            """
            [{"channelId":"%s","transport":"whatsapp","plainId":"79865784457","state":"qr",\
            "name":"Продажи","connector":"waha"}]"""
                .formatted(id));
  }

  @Test
  void listsNothingForANewAccount() {
    assertThat(customer.get(CHANNELS).body()).hasToString("[]");
  }

  @Test
  void neverListsAnotherAccountsChannels() {
    customer.post(CHANNELS, channel("79865784457"));

    assertThat(Customer.of(opening).get(CHANNELS).body()).hasToString("[]");
  }

  @Test
  void refusesANumberThatTheAccountHasAlready() {
    customer.post(CHANNELS, channel("79865784457"));

    Answer again = customer.post(CHANNELS, channel("+7 986 578-44-57"));

    assertThat(again.status()).isEqualTo(400);
    assertThat(again.fields()).containsExactly("plainId");
  }

  @Test
  void namesEveryFieldAtFaultAtOnce() {
    Answer refused =
        customer.post(
            CHANNELS,
            """
            {"name":"","connector":"telepathy","plainId":"7","color":1,
             "settings":{"baseUrl":"ftp://x","apiKey":null,"session":7,"extra":true}}""");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("error").asText()).isEqualTo("INVALID_REQUEST_DATA");
    assertThat(refused.fields())
        .containsExactlyInAnyOrder(
            "name",
            "connector",
            "plainId",
            "color",
            "settings.baseUrl",
            "settings.apiKey",
            "settings.session",
            "settings.extra");
    assertThat(customer.get(CHANNELS).body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name      | \"Продажи\" | null",
        "name      | \"Продажи\" | 7",
        "name      | \"Продажи\" | \"\"",
        "name      | \"Продажи\" | \"  \"",
        "name      | \"Продажи\" | \"a\\nb\"",
        "name      | \"Продажи\" | \"a\\u0000b\"",
        "name      | \"Продажи\" | \"a\\u2028b\"",
        "name      | \"Продажи\" | \"\\ud800\"",
        "name      | \"Продажи\" | [\"a\"]",
        "connector | \"waha\"    | \"WAHA\"",
        "connector | \"waha\"    | true",
        "plainId   | \"79865784457\" | 79865784457",
        "plainId   | \"79865784457\" | \"89865784457\"",
        "plainId   | \"79865784457\" | \"7986578445x\"",
        "plainId   | \"79865784457\" | \"(201) 555-0123\"",
        "plainId   | \"79865784457\" | \"٧٩٨٦٥٧٨٤٤٥٧\"",
        "settings  | \"settings\": { | \"settings\": [], \"x\": {",
        "settings.baseUrl | \"https://waha.example.com/api\" | \"waha.example.com\"",
        "settings.baseUrl | \"https://waha.example.com/api\" | \"https://\"",
        "settings.baseUrl | \"https://waha.example.com/api\" | \"https://a b\"",
        "settings.baseUrl | \"https://waha.example.com/api\" | \"file:///etc/passwd\"",
        "settings.baseUrl | \"https://waha.example.com/api\" | \"https://u:p@example.com\"",
        "settings.baseUrl | \"https://waha.example.com/api\" | \"https://example.com?a=b\"",
        "settings.baseUrl | \"https://waha.example.com/api\" | \"https://example.com#a\"",
        "settings.apiKey  | \"waha-key\" | \"a\\r\\nX-Evil: 1\"",
        "settings.session | \"default\"  | {}",
      })
  void namesTheFieldAtFault(String field, String good, String bad) {
    String body = channel("79865784457").replace(good, bad);

    Answer refused = customer.post(CHANNELS, body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).contains(field);
  }

  @ParameterizedTest
  @CsvSource({"name,Продажи,100", "settings.session,default,64", "settings.apiKey,waha-key,500"})
  void limitsHowLongATextIs(String field, String good, int longest) {
    String body = channel("79865784457");

    Answer tooLong = customer.post(CHANNELS, body.replace(good, "x".repeat(longest + 1)));
    Answer longEnough = customer.post(CHANNELS, body.replace(good, "x".repeat(longest)));

    assertThat(tooLong.fields()).containsExactly(field);
    assertThat(longEnough.status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "{},                 name connector plainId settings",
    "'{\"settings\":{}}', name connector plainId settings.baseUrl settings.apiKey settings.session",
  })
  void namesEveryFieldThatIsMissing(String body, String fields) {
    assertThat(customer.post(CHANNELS, body).fields()).containsExactly(fields.split(" "));
  }

  private static String channel(String plainId) {
    return """
        {"name": "Продажи", "connector": "waha", "plainId": "%s",
         "settings": {"baseUrl": "https://waha.example.com/api", "apiKey": "waha-key",
                      "session": "default"}}"""
        .formatted(plainId);
  }
}
