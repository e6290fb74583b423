package dev.houston.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.balance.Amount;
import dev.houston.balance.AppliedChanges;
import dev.houston.balance.Balance;
import dev.houston.balance.BalanceNews;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} promises. */
public abstract class AccountsContract {
  protected final AccountId id = new AccountId(UUID.randomUUID().toString());
  private final ApiKey key = new ApiKey("key of " + id);
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

  private Accounts accounts;

  /** An empty store, or one that other accounts are in. */
  protected abstract Accounts accounts();

  @BeforeEach
  void begin() {
    accounts = accounts();
  }

  protected Account opened() {
    accounts.open(new Account(id, "Acme", Settings.defaults(), false, 0), key);
    return accounts.find(id).orElseThrow();
  }

  @Test
  void findsAnAccountByItsKeyAndById() {
    Account account = opened();
    assertThat(accounts.withKey(key)).contains(id);
    assertThat(account.name()).isEqualTo("Acme");
    assertThat(account.settings()).isEqualTo(Settings.defaults());
    assertThat(accounts.lately(id).map(Account::settings)).contains(Settings.defaults());
  }

  @Test
  void knowsNoKeyAndNoAccountThatWasNotOpened() {
    opened();
    assertThat(accounts.withKey(new ApiKey("another key of " + id))).isEmpty();
    assertThat(accounts.find(new AccountId(UUID.randomUUID().toString()))).isEmpty();
    assertThat(accounts.lately(new AccountId(UUID.randomUUID().toString()))).isEmpty();
  }

  @Test
  void openingTwiceChangesNothing() {
    Account account = opened();
    accounts.save(account.with(everythingElse()));
    opened();
    assertThat(accounts.find(id).orElseThrow().settings()).isEqualTo(everythingElse());
  }

  @Test
  void savesWhatWasReadAndChanged() {
    assertThat(accounts.save(opened().with(everythingElse()))).isTrue();
    assertThat(accounts.find(id).orElseThrow().settings()).isEqualTo(everythingElse());
  }

  @Test
  void givesBackToWhomItSendsAlerts_CU4() {
    Instant now = Instant.parse("2026-03-02T10:00:00.123Z");
    AlertedNumbers numbers =
        AlertedNumbers.none()
            .now(Set.of("79165550101", "79165550102", "79165550103"), now)
            .now(Set.of("79165550103", "79165550104"), now);
    assertThat(accounts.save(opened().with(numbers))).isTrue();
    assertThat(accounts.find(id).orElseThrow().alerted()).isEqualTo(numbers);
  }

  @Test
  void savesNothingThatAnotherSavedSince() {
    Account account = opened();
    assertThat(accounts.save(account.with(everythingElse()))).isTrue();
    assertThat(accounts.save(account.with(Settings.defaults()))).isFalse();
    assertThat(accounts.find(id).orElseThrow().settings()).isEqualTo(everythingElse());
  }

  @Test
  void keepsEverythingOfABalance_BA1() {
    var balance =
        new Balance(
            Amount.of("-12.0375"),
            Currency.getInstance("KZT"),
            Amount.of("999999999.9999"),
            LocalDate.parse("2026-03-01"),
            new AppliedChanges(List.of(new AppliedChanges.Applied("top-up 1", NOW))),
            7,
            List.of(
                new BalanceNews(
                    7, BalanceNews.Kind.USED_UP, Amount.ZERO, Currency.getInstance("KZT"), NOW)));

    accounts.save(opened().with(balance));

    assertThat(accounts.find(id).orElseThrow().balance()).isEqualTo(balance);
    assertThat(accounts.lately(id).orElseThrow().balance()).isEqualTo(balance);
  }

  @Test
  void anAccountThatWasNeverPaidForHasNoBalance() {
    assertThat(opened().balance()).isEqualTo(Balance.none());
  }

  private static Settings everythingElse() {
    return new Settings(
        "Хьюстон",
        ZoneId.of("Europe/Moscow"),
        Locale.forLanguageTag("ru"),
        new DeliveryWatchSettings(
            false,
            Instant.parse("2026-03-02T10:00:00.123Z"),
            Duration.ofDays(1),
            Duration.ofDays(7)),
        UUID.fromString("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
        new SendingSettings(Duration.ofMillis(2_500), false));
  }
}
