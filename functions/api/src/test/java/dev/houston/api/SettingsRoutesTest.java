package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Account;
import dev.houston.account.Accounts;
import dev.houston.account.OpeningAccount;
import dev.houston.account.Settings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AP-2: {@code /v3/settings}. */
@QuarkusTest
class SettingsRoutesTest {
  private static final String SETTINGS = "/v3/settings";

  @Inject OpeningAccount opening;
  @Inject Accounts accounts;
  @Inject Office office;

  private Customer customer;

  @BeforeEach
  void openAccount() {
    customer = Customer.of(opening);
  }

  @Test
  void beginsWithTheDefaults() {
    assertThat(customer.get(SETTINGS).body())
        .hasToString(
            """
            {"systemName":"Wazzup","timeZone":"UTC","locale":"en",\
            "deliveryWatch":{"enabled":true,"notDeliveredMinutes":10,"notReadHours":24},\
            "sending":{"pauseMilliseconds":1000,"houston":true}}""");
  }

  @Test
  void answersAndKeepsTheWholeSettings() {
    String all =
        """
        {"systemName":"Хьюстон","timeZone":"Europe/Moscow","locale":"ru",\
        "deliveryWatch":{"enabled":false,"notDeliveredMinutes":1440,"notReadHours":168},\
        "sending":{"pauseMilliseconds":0,"houston":false}}""";

    Answer changed = customer.patch(SETTINGS, all);

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body()).hasToString(all);
    assertThat(customer.get(SETTINGS).body()).hasToString(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"systemName\":\"Houston\"}                    | /systemName | Houston",
        "{\"timeZone\":\"America/New_York\"}             | /timeZone | America/New_York",
        "{\"timeZone\":\"UTC\"}                          | /timeZone | UTC",
        "{\"locale\":\"ru\"}                             | /locale | ru",
        "{\"deliveryWatch\":{\"enabled\":false}}         | /deliveryWatch/enabled | false",
        "{\"deliveryWatch\":{\"notDeliveredMinutes\":1}} | /deliveryWatch/notDeliveredMinutes | 1",
        "{\"deliveryWatch\":{\"notReadHours\":1}}        | /deliveryWatch/notReadHours | 1",
        "{\"sending\":{\"pauseMilliseconds\":60000}}      | /sending/pauseMilliseconds | 60000",
        "{\"sending\":{\"houston\":false}}               | /sending/houston | false",
        "{\"sending\":{}}                                | /sending/pauseMilliseconds | 1000",
        "{\"deliveryWatch\":{}}                          | /deliveryWatch/enabled | true",
        "{}                                              | /systemName | Wazzup",
      })
  void changesAnyPartAndLeavesTheRest(String part, String pointer, String value) {
    Answer changed = customer.patch(SETTINGS, part);

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().at(pointer).asText()).isEqualTo(value);
    assertThat(changed.body().at("/deliveryWatch").size()).isEqualTo(3);
  }

  @Test
  void choosesAnAlertChannelAndNoneAgain_CU4() {
    String channel = office.channelOf(customer).value();

    Answer chosen = customer.patch(SETTINGS, "{\"alertChannelId\":\"" + channel + "\"}");
    assertThat(chosen.body().path("alertChannelId").asText()).isEqualTo(channel);
    Answer kept = customer.patch(SETTINGS, "{\"systemName\":\"Houston\"}");
    assertThat(kept.body().path("alertChannelId").asText()).isEqualTo(channel);

    Answer cleared = customer.patch(SETTINGS, "{\"alertChannelId\":null}");
    assertThat(cleared.status()).isEqualTo(200);
    assertThat(cleared.body().has("alertChannelId")).isFalse();
    assertThat(customer.get(SETTINGS).body()).isEqualTo(cleared.body());
  }

  @Test
  void refusesAnAlertChannelThatIsNotTheAccounts_NV2() {
    String foreign = office.channelOf(office.customer()).value();
    for (String id : new String[] {foreign, "x", "0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"}) {
      Answer refused = customer.patch(SETTINGS, "{\"alertChannelId\":\"" + id + "\"}");
      refused.mustBeRefusedWith(400, "INVALID_REQUEST_DATA");
      assertThat(refused.fields()).containsExactly("alertChannelId");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"36", "36.0", "3.6e1"})
  void takesAWholeNumberInAnyOfItsForms(String hours) {
    Answer changed =
        customer.patch(SETTINGS, "{\"deliveryWatch\":{\"notReadHours\":" + hours + "}}");

    assertThat(changed.body().at("/deliveryWatch/notReadHours").longValue()).isEqualTo(36);
  }

  /** Right-to-left marks among letters are part of a name. */
  @Test
  void keepsEveryCharacterThatAOneLineNameCanHave() {
    String name = "\u200fיוסטון\u200e \u202e!ah\u202c 👨‍👩‍👧 <b>&amp;'\"";

    customer.patch(SETTINGS, "{\"systemName\":\"" + name.replace("\"", "\\\"") + "\"}");

    assertThat(customer.get(SETTINGS).body().path("systemName").asText()).isEqualTo(name);
  }

  /** DW-8: what was open before it was switched on again no longer counts. */
  @Test
  void startsTheWatchAfreshWhenItIsSwitchedOn() {
    customer.patch(SETTINGS, "{\"deliveryWatch\":{\"enabled\":false}}");
    customer.patch(SETTINGS, "{\"deliveryWatch\":{\"enabled\":true,\"notReadHours\":3}}");

    Settings settings = accounts.lately(customer.account()).orElseThrow().settings();
    assertThat(settings.deliveryWatch().enabledSince()).isEqualTo(PortsInMemory.NOW);
    assertThat(settings.deliveryWatch().notRead()).hasHours(3);
  }

  @Test
  void changesNobodyElsesSettings() {
    Customer other = Customer.of(opening);

    customer.patch(SETTINGS, "{\"systemName\":\"Houston\"}");

    assertThat(other.get(SETTINGS).body().path("systemName").asText()).isEqualTo("Wazzup");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "systemName | null",
        "systemName | \"\"",
        "systemName | 7",
        "systemName | \"12345678901234567890123456789012345678901\"",
        "systemName | \"two\\nlines\"",
        "systemName | \"\\u00a0\"",
        "systemName | \"\\u200f\\u202e\\u200b\"",
        "timeZone   | null",
        "timeZone   | \"+03:00\"",
        "timeZone   | \"UTC+3\"",
        "timeZone   | \"Z\"",
        "timeZone   | \"europe/moscow\"",
        "timeZone   | \"Mars/Olympus\"",
        "timeZone   | 3",
        "locale     | null",
        "locale     | \"de\"",
        "locale     | \"en-US\"",
        "locale     | \"EN\"",
        "color      | \"red\"",
        "sending | null",
        "sending | 7",
        "sending.pause | {\"pause\":1}",
        "sending.pauseMilliseconds | {\"pauseMilliseconds\":-1}",
        "sending.pauseMilliseconds | {\"pauseMilliseconds\":60001}",
        "sending.pauseMilliseconds | {\"pauseMilliseconds\":0.5}",
        "sending.pauseMilliseconds | {\"pauseMilliseconds\":\"0\"}",
        "sending.houston | {\"houston\":null}",
        "sending.houston | {\"houston\":1}",
        "deliveryWatch | null",
        "deliveryWatch | true",
        "deliveryWatch | []",
        "deliveryWatch.enabled | {\"enabled\":null}",
        "deliveryWatch.enabled | {\"enabled\":\"true\"}",
        "deliveryWatch.enabled | {\"enabled\":1}",
        "deliveryWatch.delay   | {\"delay\":1}",
        "deliveryWatch.notDeliveredMinutes | {\"notDeliveredMinutes\":null}",
        "deliveryWatch.notDeliveredMinutes | {\"notDeliveredMinutes\":0}",
        "deliveryWatch.notDeliveredMinutes | {\"notDeliveredMinutes\":1441}",
        "deliveryWatch.notDeliveredMinutes | {\"notDeliveredMinutes\":-1}",
        "deliveryWatch.notDeliveredMinutes | {\"notDeliveredMinutes\":1.5}",
        "deliveryWatch.notDeliveredMinutes | {\"notDeliveredMinutes\":\"10\"}",
        "deliveryWatch.notDeliveredMinutes | {\"notDeliveredMinutes\":9223372036854775807}",
        "deliveryWatch.notDeliveredMinutes | {\"notDeliveredMinutes\":18446744073709551626}",
        "deliveryWatch.notReadHours        | {\"notReadHours\":0}",
        "deliveryWatch.notReadHours        | {\"notReadHours\":169}",
        "deliveryWatch.notReadHours        | {\"notReadHours\":1e400}",
        "deliveryWatch.notReadHours        | {\"notReadHours\":[24]}",
      })
  void namesTheFieldAtFaultAndChangesNothing(String field, String value) {
    String top = field.replaceAll("\\..*", "");

    Answer refused = customer.patch(SETTINGS, "{\"" + top + "\":" + value + "}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly(field);
    assertThat(accounts.lately(customer.account()).map(Account::settings))
        .contains(Settings.defaults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"systemName", "timeZone", "locale"})
  void changesNothingIfAnotherPartIsAtFault(String good) {
    Answer refused =
        customer.patch(
            SETTINGS, "{\"" + good + "\":\"ru\",\"deliveryWatch\":{\"notReadHours\":0},\"x\":1}");

    assertThat(refused.fields()).contains("deliveryWatch.notReadHours", "x");
    assertThat(accounts.lately(customer.account()).map(Account::settings))
        .contains(Settings.defaults());
  }
}
