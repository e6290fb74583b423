package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Accounts;
import dev.houston.account.OpeningAccount;
import dev.houston.balance.Amount;
import dev.houston.balance.AppliedChanges;
import dev.houston.balance.Balance;
import dev.houston.balance.BalanceChange;
import dev.houston.charging.AccountEvent;
import dev.houston.charging.AccountEvent.BalanceSet;
import dev.houston.charging.AccountEvent.ToppedUp;
import dev.houston.charging.AccountEvents;
import dev.houston.charging.InMemoryAccountEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AP-2, BA-1: {@code /v3/balance}. */
@QuarkusTest
class BalanceRoutesTest {
  private static final String BALANCE = "/v3/balance";
  private static final String TOP_UPS = "/v3/balance/top-ups";

  @Inject OpeningAccount opening;
  @Inject Accounts accounts;
  @Inject AccountEvents events;
  @Inject Office office;

  private Customer customer;

  @BeforeEach
  void openAccount() {
    customer = Customer.of(opening);
  }

  private List<AccountEvent> received() {
    return ((InMemoryAccountEvents) events).of(customer.account());
  }

  private void has(String amount, String tariff) {
    var balance =
        new Balance(
            Amount.of(amount),
            Currency.getInstance("EUR"),
            Amount.of(tariff),
            LocalDate.parse("2026-02-28"),
            AppliedChanges.none(),
            0,
            List.of());
    accounts.change(customer.account(), account -> account.with(balance));
  }

  private Answer topUp(String body, String... keys) {
    HttpRequest.Builder request =
        Http.request(TOP_UPS, customer.key()).header("Content-Type", "application/json");
    for (String key : keys) {
      request.header("Idempotency-Key", key);
    }
    return Http.send(request.POST(BodyPublishers.ofString(body)));
  }

  @Test
  void beginsWithNothingToPay() {
    assertThat(customer.get(BALANCE).body())
        .hasToString(
            """
            {"amount":"0","currency":"USD","tariffPerChannelDay":"0","paid":true}""");
  }

  @Test
  void showsAmountsAsDecimalTexts() {
    has("-12.5", "0.25");

    assertThat(customer.get(BALANCE).body())
        .hasToString(
            """
            {"amount":"-12.5","currency":"EUR","tariffPerChannelDay":"0.25","paid":false}""");
  }

  @Test
  void takesATopUpAndLeavesItToTheQueue() {
    Answer taken = customer.post(TOP_UPS, "{\"amount\":\"250.75\"}");

    assertThat(taken.status()).isEqualTo(202);
    assertThat(received())
        .containsExactly(
            new ToppedUp(Amount.of("250.75"), taken.body().path("id").asText(), PortsInMemory.NOW));
    assertThat(customer.get(BALANCE).body().path("amount").asText()).isEqualTo("0");
  }

  @Test
  void namesATopUpByItsIdempotencyKey() {
    assertThat(topUp("{\"amount\":\"250\"}", "invoice/2026:03~17!").body())
        .hasToString("{\"id\":\"invoice/2026:03~17!\"}");
  }

  @Test
  void takesATopUpWithTheSameKeyOnce() {
    topUp("{\"amount\":\"250\"}", "invoice-1");
    topUp("{\"amount\":\"250\"}", "invoice-1");

    assertThat(received()).hasSize(1);
  }

  @Test
  void takesTwoTopUpsWithoutAKeyTwice() {
    customer.post(TOP_UPS, "{\"amount\":\"250\"}");
    customer.post(TOP_UPS, "{\"amount\":\"250\"}");

    assertThat(received()).hasSize(2).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "two words",
        "a\ttab",
        "12345678901234567890123456789012345678901234567890123456789012345"
      })
  void refusesAKeyThatIsNone_NV3(String key) {
    Answer refused = topUp("{\"amount\":\"250\"}", key);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly("Idempotency-Key");
    assertThat(received()).isEmpty();
  }

  @Test
  void takesTheLongestKey() {
    assertThat(topUp("{\"amount\":\"250\"}", "~".repeat(64)).status()).isEqualTo(202);
  }

  @Test
  void refusesTwoKeys_NV3() {
    assertThat(topUp("{\"amount\":\"250\"}", "a", "b").fields()).containsExactly("Idempotency-Key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"currency\":\"EUR\"}", "{\"tariffPerChannelDay\":\"12.5\"}"})
  void takesAnyPartOfABalance(String part) {
    assertThat(customer.patch(BALANCE, part).status()).isEqualTo(202);
  }

  @Test
  void takesAWholeBalanceAndLeavesItToTheQueue() {
    Answer taken =
        customer.patch(
            BALANCE, "{\"amount\":\"-10\",\"currency\":\"KZT\",\"tariffPerChannelDay\":\"0.5\"}");

    var change = new BalanceChange(Amount.of("-10"), Currency.getInstance("KZT"), Amount.of("0.5"));
    assertThat(received())
        .containsExactly(
            new BalanceSet(change, taken.body().path("id").asText(), PortsInMemory.NOW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "amount | 10",
        "amount | null",
        "amount | \"\"",
        "amount | \"ten\"",
        "amount | \"1e3\"",
        "amount | \"1,5\"",
        "amount | \"1.23456\"",
        "amount | \"1000000000\"",
        "amount | \"-1000000000\"",
        "amount | {\"value\":\"1\"}",
        "currency | \"usd\"",
        "currency | \"XYZ\"",
        "currency | \"EURO\"",
        "currency | 978",
        "tariffPerChannelDay | \"-0.0001\"",
        "tariffPerChannelDay | \"-0\"",
        "tariffPerChannelDay | \"0.00001\"",
        "tariffPerChannelDay | 12.5",
        "tariff | \"1\"",
      })
  void namesTheFieldAtFaultAndSetsNothing_NV3(String field, String value) {
    Answer refused = customer.patch(BALANCE, "{\"" + field + "\":" + value + "}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly(field);
    assertThat(received()).isEmpty();
  }

  @Test
  void namesEveryFieldAtFault_NV3() {
    assertThat(
            customer
                .patch(BALANCE, "{\"amount\":1,\"currency\":\"?\",\"tariffPerChannelDay\":\"-1\"}")
                .fields())
        .containsExactly("amount", "currency", "tariffPerChannelDay");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"amount\":\"0\"}", "{\"amount\":\"-5\"}", "{\"amount\":5}"})
  void refusesATopUpThatIsNotAbove0_NV3(String body) {
    Answer refused = customer.post(TOP_UPS, body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly("amount");
    assertThat(received()).isEmpty();
  }

  @Test
  void refusesATopUpThatTheBalanceHasNoRoomFor() {
    has("999999900", "0");

    assertThat(customer.post(TOP_UPS, "{\"amount\":\"99.9999\"}").status()).isEqualTo(202);
    assertThat(customer.post(TOP_UPS, "{\"amount\":\"100\"}").fields()).containsExactly("amount");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"currency\":\"USD\"}", "{\"currency\":\"USD\",\"amount\":\"0\"}"})
  void refusesAnotherCurrencyForTheMoneyThatThereIs(String body) {
    has("-0.01", "0");

    assertThat(customer.patch(BALANCE, body).fields()).containsExactly("currency");
  }

  @Test
  void takesTheSameCurrencyAlsoWhereThereIsMoney() {
    has("5", "0");

    assertThat(customer.patch(BALANCE, "{\"currency\":\"EUR\"}").status()).isEqualTo(202);
  }

  @Test
  void changesNobodyElsesBalance_NV2() {
    has("5", "10");

    Customer other = Customer.of(opening);

    assertThat(other.get(BALANCE).body().path("amount").asText()).isEqualTo("0");
  }

  @Test
  void showsChannelsThatAreNotPaid_CH1() {
    office.channelOf(customer);
    assertThat(customer.get("/v3/channels").body().at("/0/state").asText()).isEqualTo("qr");

    has("0", "10");

    assertThat(customer.get("/v3/channels").body().at("/0/state").asText())
        .isEqualTo("notEnoughMoney");
  }

  @Test
  void showsOneChannelThatIsNotPaid_CH1() {
    String channel = "/v3/channels/" + office.channelOf(customer);

    has("0", "10");

    assertThat(customer.get(channel).body().path("status").asText()).isEqualTo("not-paid");
  }
}
