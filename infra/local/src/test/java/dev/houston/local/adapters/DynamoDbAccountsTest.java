package dev.houston.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Account;
import dev.houston.account.Accounts;
import dev.houston.account.AccountsContract;
import dev.houston.account.Settings;
import dev.houston.aws.DynamoDbAccounts;
import dev.houston.aws.DynamoDbWakeIndex;
import dev.houston.balance.Amount;
import dev.houston.balance.AppliedChanges;
import dev.houston.balance.Balance;
import dev.houston.wake.WakeIndex;
import dev.houston.wake.WakeIndex.Entry;
import dev.houston.wake.WakeIndex.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Accounts on the real table, and what the index of wake-ups shows of them (BA-1). */
class DynamoDbAccountsTest extends AccountsContract {
  private static final int SHARDS = 4;
  private static final Instant MIDNIGHT = Instant.parse("2026-03-03T00:00:00Z");

  private final DynamoDbAccounts accounts =
      new DynamoDbAccounts(
          EmulatedTables.client(), EmulatedTables.STATE, EmulatedTables.DIRECTORY, SHARDS);
  private final WakeIndex index =
      new DynamoDbWakeIndex(EmulatedTables.client(), EmulatedTables.STATE);

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  private List<Entry> entries(Instant horizon) {
    return IntStream.range(0, SHARDS)
        .boxed()
        .flatMap(shard -> index.lookBy(shard, horizon, null, 1_000).stream())
        .filter(entry -> entry.account().equals(id))
        .toList();
  }

  private static Balance paying(String settledThrough) {
    return new Balance(
        Amount.of("100"),
        Balance.FIRST_CURRENCY,
        Amount.of("1"),
        LocalDate.parse(settledThrough),
        AppliedChanges.none(),
        0,
        List.of());
  }

  private static Settings in(String zone) {
    Settings defaults = Settings.defaults();
    return new Settings(
        defaults.systemName(), ZoneId.of(zone), defaults.locale(), defaults.deliveryWatch());
  }

  private Account saved(Account account) {
    assertThat(accounts.save(account)).isTrue();
    return accounts.find(id).orElseThrow();
  }

  @Test
  void theIndexShowsAnAccountAtItsMidnightAndNotBefore() {
    saved(opened().with(paying("2026-03-01")));

    assertThat(entries(MIDNIGHT.minusMillis(1))).isEmpty();
    assertThat(entries(MIDNIGHT)).containsExactly(new Entry(MIDNIGHT, id, Account.ITEM));
  }

  @Test
  void theItemTellsTheTruthToTheSweep() {
    saved(opened().with(paying("2026-03-01")));

    assertThat(index.truths(entries(MIDNIGHT)))
        .extracting(Truth::wakeAt)
        .containsExactly(Optional.of(MIDNIGHT));
  }

  @Test
  void aSettledDateMovesTheEntryToTheNextMidnight() {
    Account account = saved(opened().with(paying("2026-03-01")));

    saved(account.with(paying("2026-03-02")));

    assertThat(entries(MIDNIGHT)).isEmpty();
    assertThat(entries(MIDNIGHT.plusSeconds(86_400))).hasSize(1);
  }

  @Test
  void anotherZoneMovesTheEntryToItsOwnMidnight() {
    Account account = saved(opened().with(paying("2026-03-01")));

    saved(account.with(in("Asia/Tokyo")));

    assertThat(entries(Instant.parse("2026-03-02T15:00:00Z")))
        .containsExactly(new Entry(Instant.parse("2026-03-02T15:00:00Z"), id, Account.ITEM));
  }

  @Test
  void anAccountThatNothingCostsAnythingIsNotInTheIndex() {
    Account account = saved(opened().with(paying("2026-03-01")));

    saved(account.with(Balance.none()));

    assertThat(entries(Instant.parse("2126-03-03T00:00:00Z"))).isEmpty();
  }
}
