package dev.houston.charging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.balance.Amount;
import dev.houston.balance.BalanceNews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BA-2, CH-2: when an account is not paid, when it is low, and who is told of it. */
class PaidTest {

  private static AccountStory paying(String amount) {
    return AccountStory.inUtc().amount(amount).tariff("10");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, true", "-5, 0, true", "0, 10, false", "-5, 10, false", "0.0001, 10, true"})
  void isPaidUnlessItCostsSomethingAndNothingIsLeft(String amount, String tariff, boolean paid) {
    assertThat(AccountStory.inUtc().amount(amount).tariff(tariff).account().isPaid())
        .isEqualTo(paid);
  }

  @Test
  void isUsedUpByTheChargeThatTakesTheRest() {
    var story = paying("10").on("A").until("2026-03-03T00:00");

    assertThat(story.account().isPaid()).isFalse();
    assertThat(story.told()).containsExactly("2026-03-03T00:00 USED_UP 0");
  }

  @Test
  void tellsEveryChannelOnceThatItIsUsedUp_CH1() {
    var story = paying("10").on("A").until("2026-03-05T00:00");

    assertThat(story.channelsTold).containsExactlyInAnyOrder("A balance/1", "B balance/1");
    assertThat(story.toldAt).containsOnly(story.moment("2026-03-03T00:00"));
  }

  @Test
  void chargesNothingWhileNotPaid_BA1() {
    assertThat(paying("5").on("A").until("2026-03-09T00:00").left()).isEqualTo("-5");
  }

  @Test
  void waitsForNothingWhileNotPaid() {
    assertThat(paying("0").account().wakeAt()).isEmpty();
  }

  @Test
  void isPaidAtOnceByATopUp_CH2() {
    var story = paying("5").on("A").until("2026-03-04T15:00").toppedUp("100");

    assertThat(story.account().isPaid()).isTrue();
    assertThat(story.told())
        .containsExactly("2026-03-03T00:00 USED_UP -5", "2026-03-04T15:00 PAID_AGAIN 95");
    assertThat(story.channelsTold)
        .containsExactlyInAnyOrder("A balance/1", "B balance/1", "A balance/2", "B balance/2");
  }

  @Test
  void paysTheDateInWhichItWasToppedUp_BA1() {
    var story = paying("5").on("A").until("2026-03-04T15:00").toppedUp("100");

    assertThat(story.until("2026-03-05T00:00").left()).isEqualTo("85");
  }

  @Test
  void staysNotPaidIfATopUpIsTooSmall() {
    var story = paying("-50").toppedUp("50");

    assertThat(story.account().isPaid()).isFalse();
    assertThat(story.told()).containsExactly("2026-03-02T10:00 USED_UP -50");
  }

  @Test
  void isNotPaidFromTheFirstTariffOnIfThereIsNoMoney() {
    assertThat(AccountStory.inUtc().tariff("10").told())
        .containsExactly("2026-03-02T10:00 USED_UP 0");
  }

  @Test
  void isPaidAgainIfItCostsNothingAnyMore() {
    assertThat(paying("0").tariff("0").told())
        .containsExactly("2026-03-02T10:00 USED_UP 0", "2026-03-02T10:00 PAID_AGAIN 0");
  }

  @Test
  void saysNothingOfATopUpThatChangesNoStatus() {
    var story = paying("50").toppedUp("50");

    assertThat(story.told()).isEmpty();
    assertThat(story.channelsTold).isEmpty();
  }

  @Test
  void saysThatItIsLowOnceADate() {
    assertThat(paying("45").on("A").until("2026-03-06T12:00").told())
        .containsExactly(
            "2026-03-04T00:00 LOW 25", "2026-03-05T00:00 LOW 15", "2026-03-06T00:00 LOW 5");
  }

  @Test
  void tellsNoChannelThatItIsLow() {
    assertThat(paying("30").on("A").until("2026-03-03T00:00").channelsTold).isEmpty();
  }

  @Test
  void isNotLowWithExactlyThreeDays() {
    assertThat(paying("40").on("A").until("2026-03-03T00:00").told()).isEmpty();
  }

  @Test
  void countsForLowTheChannelsThatAreOnNow() {
    assertThat(paying("79").on("A").on("B").until("2026-03-03T00:00").told())
        .containsExactly("2026-03-03T00:00 LOW 59");
  }

  @Test
  void isNotLowIfNoChannelIsOn() {
    assertThat(paying("1").until("2026-03-05T00:00").told()).isEmpty();
  }

  @Test
  void saysThatItIsLowOnceIfSeveralDatesWereMissed() {
    var story = paying("45").on("A").withoutWakeUps().until("2026-03-05T08:00").withWakeUps();

    assertThat(story.told()).containsExactly("2026-03-05T08:00 LOW 15");
  }

  @Test
  void doesNotSayThatItIsLowWhileThereAreDatesToSettle() {
    var story = paying("1015").on("A").withoutWakeUps().days(101).withWakeUps();

    assertThat(story.news.values()).extracting(BalanceNews::amount).containsExactly(Amount.of("5"));
  }

  @Test
  void isNotLowAgainTheSameDateIfTheWakeUpComesTwice() {
    var story = paying("30").on("A").until("2026-03-03T00:00");

    story.woken(story.now()).until("2026-03-03T12:00").toppedUp("1").woken(story.now());

    assertThat(story.told()).containsExactly("2026-03-03T00:00 LOW 20");
  }

  @Test
  void isUsedUpWithoutBeingLowToo() {
    assertThat(paying("10").on("A").until("2026-03-03T00:00").told()).hasSize(1);
  }

  @Test
  void tellsInTheirOrderWhatOneStepBroughtAbout() {
    var story = paying("5").on("A").withoutWakeUps().until("2026-03-04T15:00").toppedUp("100");

    assertThat(story.told())
        .containsExactly("2026-03-04T15:00 USED_UP -5", "2026-03-04T15:00 PAID_AGAIN 95");
  }
}
