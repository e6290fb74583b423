package dev.houston.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.InMemoryAccounts;
import dev.houston.account.InvalidFieldException;
import dev.houston.account.Settings;
import dev.houston.balance.Amount;
import dev.houston.balance.BalanceChange;
import dev.houston.charging.AccountEvent.BalanceSet;
import dev.houston.charging.AccountEvent.ToppedUp;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BA-1: what is paid and set is taken into the queue, or refused by name. */
class ChangingBalanceTest {
  private static final AccountId ACCOUNT = new AccountId("acme");
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final BalanceChange TO_EUROS =
      new BalanceChange(null, Currency.getInstance("EUR"), null);

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryAccountEvents events = new InMemoryAccountEvents();
  private final ChangingBalance changing = new ChangingBalance(accounts, events);

  @BeforeEach
  void openAccount() {
    accounts.open(
        new Account(ACCOUNT, "Acme", Settings.defaults(), false, 0), new ApiKey("a-key-of-acme"));
  }

  private void has(Amount amount) {
    Account account = accounts.find(ACCOUNT).orElseThrow();
    accounts.save(
        account.with(
            account.balance().changed("first", new BalanceChange(amount, null, null), NOW)));
  }

  @Test
  void takesAPayment() {
    changing.topUp(ACCOUNT, Amount.of("12.50"), "one", NOW);
    assertThat(events.of(ACCOUNT)).containsExactly(new ToppedUp(Amount.of("12.50"), "one", NOW));
  }

  @Test
  void takesAPaymentOnce() {
    changing.topUp(ACCOUNT, Amount.of("12.50"), "one", NOW);
    changing.topUp(ACCOUNT, Amount.of("12.50"), "one", NOW);
    assertThat(events.of(ACCOUNT)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "-0.0001"})
  void refusesAPaymentOfNothingOrLess(String amount) {
    assertThatThrownBy(() -> changing.topUp(ACCOUNT, Amount.of(amount), "one", NOW))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageStartingWith("amount");
    assertThat(events.of(ACCOUNT)).isEmpty();
  }

  @Test
  void refusesAPaymentBeyondWhatABalanceCanBe() {
    has(Amount.of("1"));
    assertThatThrownBy(() -> changing.topUp(ACCOUNT, Amount.LARGEST, "one", NOW))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageStartingWith("amount");
  }

  @Test
  void takesAPaymentUpToWhatABalanceCanBe() {
    has(Amount.of("1"));
    changing.topUp(ACCOUNT, Amount.LARGEST.minus(Amount.of("1")), "one", NOW);
    assertThat(events.of(ACCOUNT)).hasSize(1);
  }

  @Test
  void takesAnotherCurrencyWhileThereIsNoMoney() {
    changing.change(ACCOUNT, TO_EUROS, "one", NOW);
    assertThat(events.of(ACCOUNT)).containsExactly(new BalanceSet(TO_EUROS, "one", NOW));
  }

  @Test
  void refusesAnotherCurrencyWhileThereIsMoneyInOne() {
    has(Amount.of("1"));
    assertThatThrownBy(() -> changing.change(ACCOUNT, TO_EUROS, "one", NOW))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageStartingWith("currency");
    assertThat(events.of(ACCOUNT)).isEmpty();
  }
}
