package dev.houston.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** BA-1, BA-2: what the timelines of accounts do not show of a balance by itself. */
class BalanceTest {
  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final LocalDate YESTERDAY = LocalDate.parse("2026-03-01");
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

  private static Balance balance(String amount, String tariff, LocalDate settledThrough) {
    return new Balance(
        Amount.of(amount),
        Balance.FIRST_CURRENCY,
        Amount.of(tariff),
        settledThrough,
        AppliedChanges.none(),
        0,
        List.of());
  }

  @Test
  void hasNoDatesToBePaidForWhileNotPaid() {
    assertThat(balance("0", "10", YESTERDAY.minusDays(400)).overdue(NOW, UTC)).isEmpty();
  }

  @Test
  void hasNoDatesToBePaidForWithoutATariff() {
    assertThat(balance("10", "0", YESTERDAY.minusDays(400)).overdue(NOW, UTC)).isEmpty();
  }

  @Test
  void namesTheDatesToBePaidForOldestFirst() {
    assertThat(balance("10", "1", YESTERDAY.minusDays(2)).overdue(NOW, UTC))
        .containsExactly(YESTERDAY.minusDays(1), YESTERDAY);
  }

  @Test
  void isTheSameAfterSettlingWhatIsSettled() {
    Balance settled = balance("10", "10", YESTERDAY);

    assertThat(settled.settled(NOW, UTC, new ChannelDays(Map.of(), 5))).isEqualTo(settled);
  }

  @Test
  void cannotBeSettledForADateWhoseChannelsNobodyCounted() {
    Balance overdue = balance("10", "1", YESTERDAY.minusDays(1));

    assertThatThrownBy(() -> overdue.settled(NOW, UTC, ChannelDays.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void staysWithinTheLimitsOfAnAmount() {
    Balance dear =
        balance("1", "999999999.9999", YESTERDAY.minusDays(1))
            .settled(NOW, UTC, new ChannelDays(Map.of(YESTERDAY, 500), 500));

    assertThat(dear.amount()).hasToString("-999999998.9999");
    assertThat(dear.changed("1", new BalanceChange(Amount.LARGEST, null, null), NOW))
        .extracting(full -> full.toppedUp("2", Amount.LARGEST, NOW).amount())
        .isEqualTo(Amount.LARGEST);
  }

  @Test
  void hasNoTariffBelow0_NV3() {
    assertThatThrownBy(() -> new BalanceChange(null, null, Amount.of("-0.0001")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> balance("0", "-1", YESTERDAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hasNoTariffThatCountsFromNoDate() {
    assertThatThrownBy(() -> balance("0", "1", null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsItsNewsByTheirCodes() {
    for (BalanceNews.Kind kind : BalanceNews.Kind.values()) {
      assertThat(BalanceNews.Kind.ofCode(kind.code())).isEqualTo(kind);
    }
    assertThatThrownBy(() -> BalanceNews.Kind.ofCode("made up"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
