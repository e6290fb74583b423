package dev.houston.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final DeliveryWatchSettings DEFAULTS = DeliveryWatchSettings.defaults();

  @Test
  void beginWithTenMinutesAndADay_DW() {
    assertThat(DEFAULTS.enabled()).isTrue();
    assertThat(DEFAULTS.notDelivered()).isEqualTo(Duration.ofMinutes(10));
    assertThat(DEFAULTS.notRead()).isEqualTo(Duration.ofDays(1));
    assertThat(Settings.defaults().systemName()).isEqualTo("Wazzup");
    assertThat(Settings.defaults().timeZone()).isEqualTo(ZoneId.of("UTC"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1441, -1})
  void refuseMinutesOutsideTheirLimits_DW(long minutes) {
    assertThatThrownBy(() -> DEFAULTS.delayed(Duration.ofMinutes(minutes), Duration.ofHours(1)))
        .isInstanceOfSatisfying(
            InvalidFieldException.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("deliveryWatch.notDeliveredMinutes");
              assertThat(refusal.complaint()).isEqualTo("must be from 1 to 1440");
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 169})
  void refuseHoursOutsideTheirLimits_DW(long hours) {
    assertThatThrownBy(() -> DEFAULTS.delayed(Duration.ofMinutes(1), Duration.ofHours(hours)))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageStartingWith("deliveryWatch.notReadHours");
  }

  @Test
  void takeTheOutermostDelays_DW() {
    assertThat(DEFAULTS.delayed(Duration.ofMinutes(1), Duration.ofHours(1)).enabled()).isTrue();
    assertThat(DEFAULTS.delayed(Duration.ofDays(1), Duration.ofDays(7)).enabled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\nb", "a\u0000b"})
  void refuseASystemNameThatIsNoName_SM1(String name) {
    assertThatThrownBy(() -> new Settings(name, ZoneId.of("UTC"), Locale.ENGLISH, DEFAULTS))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageStartingWith("systemName");
  }

  @Test
  void countNothingFromBeforeTheWatchWasSwitchedOn_DW8() {
    var again = DEFAULTS.switched(false, NOW).switched(true, NOW.plusSeconds(60));
    assertThat(again.counts(NOW.plusSeconds(59))).isFalse();
    assertThat(again.counts(NOW.plusSeconds(60))).isTrue();
    assertThat(DEFAULTS.switched(false, NOW).counts(NOW.plusSeconds(60))).isFalse();
  }

  @Test
  void switchingOnWhatIsOnChangesNothing_DW8() {
    assertThat(DEFAULTS.switched(true, NOW)).isEqualTo(DEFAULTS);
  }

  @Test
  void ofTwoChangesAtOneTimeNoneIsLost() {
    var accounts = new InMemoryAccounts();
    var id = new OpeningAccount(accounts).open(UUID.randomUUID(), "Acme", new ApiKey("key"));
    var changing = new ChangingSettings(accounts);
    changing.change(
        id,
        settings -> {
          if (settings.systemName().equals("Wazzup")) {
            changing.change(id, other -> named("Houston", other));
          }
          return zoned(settings);
        });
    assertThat(accounts.lately(id).map(Account::settings))
        .contains(zoned(named("Houston", Settings.defaults())));
  }

  @Test
  void aChangeThatAlwaysLosesIsAFault() {
    var accounts = new InMemoryAccounts();
    var id = new OpeningAccount(accounts).open(UUID.randomUUID(), "Acme", new ApiKey("key"));
    assertThatThrownBy(
            () ->
                new ChangingSettings(accounts)
                    .change(
                        id,
                        settings -> {
                          accounts.save(accounts.find(id).orElseThrow());
                          return zoned(settings);
                        }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anApiKeyShowsItselfToNobody_NV2() {
    ApiKey key = ApiKey.random(new SecureRandom());
    assertThat(key.toString()).doesNotContain(key.value());
    assertThat(key.hash()).hasSize(64).doesNotContain(key.value());
    assertThat(new ApiKey("abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void anApiKeyIsNotBlank(String key) {
    assertThatThrownBy(() -> new ApiKey(key)).isInstanceOf(InvalidFieldException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "a#b", "0123456789012345678901234567890123456"})
  void anAccountIdCanStandInAnyKey(String id) {
    assertThatThrownBy(() -> new AccountId(id)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAccountHasAName() {
    assertThatThrownBy(() -> new Account(new AccountId("a"), " ", Settings.defaults(), false, 0))
        .isInstanceOf(InvalidFieldException.class);
  }

  private static Settings named(String name, Settings settings) {
    return new Settings(name, settings.timeZone(), settings.locale(), settings.deliveryWatch());
  }

  private static Settings zoned(Settings settings) {
    return new Settings(
        settings.systemName(),
        ZoneId.of("Europe/Moscow"),
        settings.locale(),
        settings.deliveryWatch());
  }
}
