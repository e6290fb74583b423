package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Accounts;
import dev.houston.account.OpeningAccount;
import dev.houston.subscriber.Health;
import dev.houston.subscriber.Subscriber;
import dev.houston.subscriber.SubscriberServer;
import dev.houston.subscriber.Subscribers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AP-3: {@code /v3/webhooks}. */
@QuarkusTest
class WebhooksRoutesTest {
  private static final String WEBHOOKS = "/v3/webhooks";
  private static final String REPLAY = "/v3/webhooks/replay";

  @Inject OpeningAccount opening;
  @Inject Accounts accounts;
  @Inject Subscribers subscribers;

  private final SubscriberServer server = new SubscriberServer();
  private Customer customer;

  @BeforeEach
  void openAccount() {
    customer = Customer.of(opening);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Answer register() {
    return customer.patch(
        WEBHOOKS,
        """
        {"webhooksUri":"%s","subscriptions":{"messagesAndStatuses":true,\
        "contactsAndDealsCreation":true,"channelsUpdates":false,"templateStatus":false}}"""
            .formatted(server.uri()));
  }

  @Test
  void beginsWithNobody() {
    assertThat(customer.get(WEBHOOKS).body())
        .hasToString(
            """
            {"webhooksUri":"","subscriptions":{"messagesAndStatuses":false,\
            "contactsAndDealsCreation":false,"channelsUpdates":false,"templateStatus":false},\
            "delivery":{"state":"none"}}""");
  }

  @Test
  void registersWhoAnswersTheTest() {
    Answer answer = register();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("ok").asBoolean()).isTrue();
    String secret = answer.body().path("secret").asText();
    assertThat(server.received())
        .singleElement()
        .satisfies(
            test -> {
              assertThat(test.raw()).isEqualTo("{\"test\":true}");
              assertThat(test.isSignedWith(secret)).isTrue();
            });
    assertThat(customer.get(WEBHOOKS).body())
        .hasToString(
            """
            {"webhooksUri":"%s","subscriptions":{"messagesAndStatuses":true,\
            "contactsAndDealsCreation":true,"channelsUpdates":false,"templateStatus":false},\
            "delivery":{"state":"working"}}"""
                .formatted(server.uri()));
  }

  @Test
  void showsTheSecretThisOnceAndANewOneWhenAsked() {
    String secret = register().body().path("secret").asText();
    assertThat(register().body().has("secret")).isFalse();
    String second = customer.patch(WEBHOOKS, "{\"newSecret\":true}").body().path("secret").asText();
    assertThat(second).startsWith("whsec_").isNotEqualTo(secret);
    assertThat(customer.get(WEBHOOKS).body().toString()).doesNotContain("whsec_");
  }

  @Test
  void changesOneSubscriptionAlone() {
    register();
    customer.patch(WEBHOOKS, "{\"subscriptions\":{\"channelsUpdates\":true}}");
    assertThat(customer.get(WEBHOOKS).body().path("subscriptions"))
        .hasToString(
            """
            {"messagesAndStatuses":true,"contactsAndDealsCreation":true,\
            "channelsUpdates":true,"templateStatus":false}""");
  }

  @Test
  void refusesWhoDoesNotAnswerTheTestWith200() {
    server.answers(404);
    Answer answer = register();
    answer.mustBeRefusedWith(400, "testPostNotPassed");
    assertThat(answer.fields()).containsExactly("webhooksUri");
    assertThat(answer.body().path("description").asText())
        .isEqualTo(
            "Webhooks request not valid. Response status must be 200: webhooksUri answered 404");
    assertThat(subscribers.find(customer.account())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://crm.example.com/",
        "https://user:password@crm.example.com/",
        "https://crm.example.com/#part",
        "mailto:somebody@example.com",
        "https://169.254.169.254/latest/meta-data",
        "https://[fd00:ec2::254]/",
        "https://10.0.0.1/"
      })
  void refusesAnAddressThatCannotBeASubscribers(String uri) {
    Answer answer = customer.patch(WEBHOOKS, "{\"webhooksUri\":\"" + uri + "\"}");
    answer.mustBeRefusedWith(400, "uriNotValid");
    assertThat(answer.fields()).containsExactly("webhooksUri");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                                  | webhooksUri",
        "{\"webhooksUri\":\"\"}                              | webhooksUri",
        "{\"webhooksUri\":null}                              | webhooksUri",
        "{\"webhooksUri\":\"/hook\"}                         | webhooksUri",
        "{\"webhooksUri\":\"https://a b\"}                   | webhooksUri",
        "{\"webhooksUri\":7}                                 | webhooksUri",
        "{\"subscriptions\":true}                            | subscriptions",
        "{\"subscriptions\":{\"channelsUpdates\":\"yes\"}}   | subscriptions.channelsUpdates",
        "{\"subscriptions\":{\"everything\":true}}           | subscriptions.everything",
        "{\"newSecret\":1}                                   | newSecret"
      })
  void refusesWhatItDoesNotUnderstandNamingTheField_NV3(String body, String field) {
    Answer answer = customer.patch(WEBHOOKS, body);
    answer.mustBeRefusedWith(400, "INVALID_REQUEST_DATA");
    assertThat(answer.fields()).containsExactly(field);
  }

  @Test
  void takesAnAddressOf200CharactersAtMost() {
    String longest = server.uri() + "&x=";
    longest += "y".repeat(200 - longest.length());
    assertThat(customer.patch(WEBHOOKS, "{\"webhooksUri\":\"" + longest + "\"}").status())
        .isEqualTo(200);
    Answer tooLong = customer.patch(WEBHOOKS, "{\"webhooksUri\":\"" + longest + "y\"}");
    tooLong.mustBeRefusedWith(400, "INVALID_REQUEST_DATA");
  }

  @Test
  void showsTheOwnerThatDeliveriesFail() {
    register();
    Instant since = PortsInMemory.NOW;
    subscribers.change(
        customer.account(),
        found -> changed(found, new Health(2, since, since.plusSeconds(30), "answered 503"), null));
    assertThat(customer.get(WEBHOOKS).body().path("delivery"))
        .hasToString(
            """
            {"state":"failing","since":"2026-03-01T12:00:00.000Z",\
            "nextAttemptAt":"2026-03-01T12:00:30.000Z","error":"answered 503"}""");
  }

  @Test
  void showsTheOwnerThatItIsSwitchedOff() {
    register();
    Instant since = PortsInMemory.NOW;
    subscribers.change(
        customer.account(),
        found -> changed(found, new Health(1, since, null, "answered 410"), since));
    assertThat(customer.get(WEBHOOKS).body().path("delivery"))
        .hasToString(
            """
            {"state":"switchedOff","since":"2026-03-01T12:00:00.000Z","error":"answered 410"}""");
    customer.post(REPLAY, "").mustBeRefusedWith(404, "SUBSCRIBER_NOT_FOUND");
    register();
    assertThat(customer.get(WEBHOOKS).body().at("/delivery/state").asText()).isEqualTo("working");
  }

  private static Subscriber changed(Subscriber found, Health health, Instant switchedOffAt) {
    return new Subscriber(
        found.account(),
        found.uri(),
        found.subscriptions(),
        found.secret(),
        found.formers(),
        found.registration(),
        health,
        switchedOffAt,
        found.version());
  }

  @Test
  void removesTheSubscriber() {
    register();
    assertThat(customer.delete(WEBHOOKS).body()).hasToString("{\"ok\":true}");
    assertThat(customer.get(WEBHOOKS).body().at("/delivery/state").asText()).isEqualTo("none");
    assertThat(accounts.find(customer.account()).orElseThrow().listenedTo()).isFalse();
  }

  @Test
  void replaysForASubscriberOnly() {
    customer.post(REPLAY, "").mustBeRefusedWith(404, "SUBSCRIBER_NOT_FOUND");
    register();
    Answer answer = customer.post(REPLAY, "");
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body()).hasToString("{\"ok\":true}");
  }

  @Test
  void showsNothingOfAnotherAccount_NV2() {
    register();
    Customer other = Customer.of(opening);
    assertThat(other.get(WEBHOOKS).body().path("webhooksUri").asText()).isEmpty();
    other.delete(WEBHOOKS);
    assertThat(customer.get(WEBHOOKS).body().at("/delivery/state").asText()).isEqualTo("working");
  }
}
