package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.account.OpeningAccount;
import dev.houston.connector.generic.GenericProtocol;
import dev.houston.webhook.WebhookSecret;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IN-2: which connectors a channel may have, and what their makers are told. */
@QuarkusTest
class ConnectorsTest {
  private static final String CHANNELS = "/v3/channels";

  @Inject OpeningAccount opening;

  @ConfigProperty(name = "quarkus.smallrye-openapi.path")
  String description;

  private Customer customer;

  @BeforeEach
  void openAccount() {
    customer = Customer.of(opening);
  }

  @Test
  void aGatewayOfOnesOwnGetsASecretOfStandardWebhooks() {
    Answer connected = connect("generic", "79865784457");

    assertThat(connected.status()).isEqualTo(201);
    assertThat(connected.body().path("webhookUri").asText())
        .isEqualTo(
            Http.origin() + "/webhooks/generic/" + connected.body().path("channelId").asText());
    String secret = connected.body().path("webhookSecret").asText();
    assertThat(secret).startsWith("whsec_");
    assertThat(WebhookSecret.parse(secret)).isPresent();
  }

  @Test
  void everyConnectorThatTheDescriptionNamesCanBeConnected() {
    JsonNode named =
        Http.send(Http.request(description + "?format=json"))
            .body()
            .at("/components/schemas/NewChannel/properties/connector/enum");

    assertThat(Answer.texts(named)).containsExactly("waha", "generic");
    assertThat(Answer.texts(named))
        .allSatisfy(
            connector ->
                assertThat(connect(connector, "7986578445" + connector.length()).status())
                    .as(connector)
                    .isEqualTo(201));
  }

  @Test
  void theGenericProtocolIsDescribedToEverybody() {
    Answer protocol = Http.send(Http.request("/v3/connectors/generic/openapi"));

    assertThat(protocol.status()).isEqualTo(200);
    assertThat(protocol.header("Content-Type")).startsWith("application/yaml");
    assertThat(new String(protocol.response().body(), StandardCharsets.UTF_8))
        .isEqualTo(GenericProtocol.description())
        .startsWith("openapi: 3.1");
  }

  @Test
  void theGenericProtocolsDescriptionCanBeAskedForWithoutBeingRead() {
    Answer head =
        Http.send(
            Http.request("/v3/connectors/generic/openapi").method("HEAD", BodyPublishers.noBody()));

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.response().body()).isEmpty();
  }

  private Answer connect(String connector, String plainId) {
    return customer.post(
        CHANNELS,
        """
        {"name": "Sales", "connector": "%s", "plainId": "%s",
         "settings": {"baseUrl": "https://gateway.example.com", "apiKey": "key",
                      "session": "default"}}"""
            .formatted(connector, plainId));
  }
}
