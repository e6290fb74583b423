package dev.houston.charging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BA-1: at 00:00 of the account's zone, once a date, each channel that was on costs the tariff. */
class MidnightTest {

  private static AccountStory paying() {
    return AccountStory.inUtc().amount("100").tariff("10");
  }

  @Test
  void chargesTheTariffForEachChannelThatIsOn() {
    assertThat(paying().on("A").on("B").until("2026-03-03T00:00").left()).isEqualTo("80");
  }

  @Test
  void chargesNothingBeforeMidnight() {
    assertThat(paying().on("A").until("2026-03-02T23:59:59.999").left()).isEqualTo("100");
  }

  @Test
  void chargesEveryDateOnce() {
    assertThat(paying().on("A").until("2026-03-07T12:00").left()).isEqualTo("50");
  }

  @Test
  void chargesAChannelThatWasOnForAMinute() {
    var story = paying().on("A").until("2026-03-02T10:01").off("A");

    assertThat(story.until("2026-03-03T00:00").left()).isEqualTo("90");
    assertThat(story.until("2026-03-05T00:00").left()).isEqualTo("90");
  }

  @Test
  void chargesAChannelThatWasOnForSeveralTimesOfADateOnce() {
    var story = paying().on("A").until("2026-03-02T11:00").off("A");

    assertThat(story.until("2026-03-02T12:00").on("A").until("2026-03-03T00:00").left())
        .isEqualTo("90");
  }

  @Test
  void chargesNothingForAChannelThatWasOffAllDay() {
    var story = paying().on("A").until("2026-03-02T20:00").off("A").until("2026-03-04T00:00");

    assertThat(story.left()).isEqualTo("90");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Moscow, 2026-03-02T21:00:00Z",
    "America/New_York, 2026-03-03T05:00:00Z",
    "Asia/Kathmandu, 2026-03-02T18:15:00Z",
    "Pacific/Kiritimati, 2026-03-02T10:00:00Z"
  })
  void chargesAtMidnightOfTheAccountsZone(String zone, Instant midnight) {
    var story = new AccountStory(zone, "2026-03-02T10:00").amount("100").tariff("10").on("A");

    assertThat(story.advance(midnight.minusMillis(1)).left()).isEqualTo("100");
    assertThat(story.advance(midnight).left()).isEqualTo("90");
  }

  /** Days of 23 and of 25 hours, and midnights that the clocks leave out or pass again. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-28T12:00, 2026-03-31T12:00",
    "Europe/Berlin, 2026-10-24T12:00, 2026-10-27T12:00",
    "Africa/Cairo, 2026-04-23T12:00, 2026-04-26T12:00",
    "Asia/Beirut, 2026-03-28T12:00, 2026-03-31T12:00",
    "America/Havana, 2026-10-31T12:00, 2026-11-03T12:00",
    "America/Santiago, 2026-04-03T12:00, 2026-04-06T12:00",
    "America/St_Johns, 2010-11-06T12:00, 2010-11-09T12:00"
  })
  void chargesADateOnceWhereTheClocksChange(String zone, String begin, String end) {
    var story = new AccountStory(zone, begin).amount("100").tariff("10").on("A");

    assertThat(story.until(end).left()).isEqualTo("70");
  }

  @Test
  void fallsDueWhereTheDayBeginsIfThereIsNoMidnight() {
    var story = new AccountStory("Africa/Cairo", "2026-04-23T12:00").amount("100").tariff("10");

    assertThat(story.account().wakeAt()).contains(Instant.parse("2026-04-23T22:00:00Z"));
  }

  @Test
  void chargesOnceIfTheWakeUpComesTwice() {
    var story = paying().on("A").until("2026-03-03T00:00");

    story.woken(story.now()).woken(story.now());

    assertThat(story.left()).isEqualTo("90");
  }

  @Test
  void chargesOnceIfTheWakeUpIsEarlyByClocksThatDiffer() {
    Instant midnight = Instant.parse("2026-03-03T00:00:00Z");
    var story = paying().on("A").advance(midnight.minusSeconds(3)).woken(midnight);

    assertThat(story.left()).isEqualTo("90");
    assertThat(story.until("2026-03-03T12:00").left()).isEqualTo("90");
  }

  @Test
  void isArmedOnceMoreIfTheWakeUpIsMuchTooEarly() {
    Instant midnight = Instant.parse("2026-03-03T00:00:00Z");
    var story = paying().on("A").advance(midnight.minusSeconds(60));
    story.wakeUps.clear();

    story.woken(midnight);

    assertThat(story.left()).isEqualTo("100");
    assertThat(story.wakeUps.armed())
        .singleElement()
        .satisfies(
            armed -> {
              assertThat(armed.item()).isEqualTo("account");
              assertThat(armed.dueAt()).isEqualTo(midnight);
            });
  }

  @Test
  void isArmedByTheStepThatComesShortlyBeforeIt() {
    var story = AccountStory.inUtc().amount("100").until("2026-03-02T23:53").tariff("10");

    assertThat(story.wakeUps.armed()).hasSize(1);
  }

  @Test
  void isNotArmedAgainByWhatHappensBeforeIt() {
    var story = AccountStory.inUtc().amount("100").until("2026-03-02T23:53").tariff("10");

    assertThat(story.until("2026-03-02T23:54").toppedUp("5").wakeUps.armed()).hasSize(1);
  }

  @Test
  void isLeftToTheSweepWhileItIsFar() {
    assertThat(paying().wakeUps.armed()).isEmpty();
  }

  @Test
  void chargesThePastDateIfTheWakeUpIsLate() {
    var story = paying().on("A").withoutWakeUps().until("2026-03-03T07:00").withWakeUps();

    assertThat(story.left()).isEqualTo("90");
    assertThat(story.account().wakeAt()).contains(Instant.parse("2026-03-04T00:00:00Z"));
  }

  @Test
  void chargesEachMissedDateWithTheChannelsOfThatDate() {
    var story = paying().on("A").on("B").withoutWakeUps().until("2026-03-02T20:00").off("B");

    assertThat(story.until("2026-03-04T09:00").withWakeUps().left()).isEqualTo("70");
  }

  @Test
  void chargesNothingMoreForADateAfterTheOneThatUsedTheBalanceUp() {
    var story = paying().amount("15").on("A").on("B").withoutWakeUps().until("2026-03-05T09:00");

    assertThat(story.withWakeUps().left()).isEqualTo("-5");
  }

  @Test
  void settlesFirstWhatWasOverdueWhenATopUpCame() {
    var story = paying().amount("5").on("A").withoutWakeUps().until("2026-03-04T09:00");

    story.toppedUp("100");

    assertThat(story.left()).isEqualTo("95");
  }

  @Test
  void settlesMoreDatesThanOneStepTakesInStepsThatFollowAtOnce() {
    var story = paying().amount("10000").on("A").withoutWakeUps().days(250);
    story.wakeUps.clear();

    story.woken(story.now());
    assertThat(story.wakeUps.armed()).hasSize(1);
    assertThat(story.left()).isEqualTo("9000");

    assertThat(story.withWakeUps().left()).isEqualTo("7500");
  }

  @Test
  void countsATariffFromTheMidnightAfterItWasSet() {
    var story = AccountStory.inUtc().on("A").amount("100").days(3).tariff("10");

    assertThat(story.left()).isEqualTo("100");
    assertThat(story.until("2026-03-06T00:00").left()).isEqualTo("90");
  }

  @Test
  void chargesTheTariffThatStandsAtMidnight() {
    assertThat(paying().on("A").tariff("7.5").until("2026-03-03T00:00").left()).isEqualTo("92.5");
  }

  @Test
  void chargesTheTariffThatStoodAtMidnightIfTheWakeUpIsLate() {
    var story = paying().on("A").withoutWakeUps().until("2026-03-03T00:01").tariff("50");

    assertThat(story.left()).isEqualTo("90");
  }

  @Test
  void neverChargesForTheTimeWithoutATariff() {
    var story = paying().on("A").tariff("0").days(5);
    assertThat(story.account().wakeAt()).isEmpty();

    assertThat(story.tariff("10").left()).isEqualTo("100");
    assertThat(story.days(1).left()).isEqualTo("90");
  }

  @Test
  void isNotWaitedForBeforeThereWasAnyTariff() {
    assertThat(AccountStory.inUtc().amount("100").account().wakeAt()).isEmpty();
  }

  @Test
  void chargesNoDateTwiceAfterAMoveToTheWest() {
    var story = new AccountStory("Asia/Tokyo", "2026-03-02T10:00").amount("100").tariff("10");
    story.on("A").until("2026-03-03T01:00");
    assertThat(story.left()).isEqualTo("90");

    // It is 08:00 on the 2nd, which has been paid for.
    story.movedTo("America/Los_Angeles").until("2026-03-03T12:00");
    assertThat(story.left()).isEqualTo("90");
    assertThat(story.until("2026-03-04T00:00").left()).isEqualTo("80");
  }

  @Test
  void chargesNoDateTwiceAfterAMoveToTheWestWhileNotPaid() {
    var story = new AccountStory("Asia/Tokyo", "2026-03-02T10:00").amount("10").tariff("10");
    story.on("A").until("2026-03-03T01:00").movedTo("America/Los_Angeles").toppedUp("100");

    assertThat(story.until("2026-03-03T12:00").left()).isEqualTo("100");
  }

  @Test
  void leavesNoDateOutAfterAMoveToTheEast() {
    var story =
        new AccountStory("America/Los_Angeles", "2026-03-02T06:00").amount("100").tariff("10");

    // At 20:00 it is 13:00 on the 3rd.
    story.on("A").until("2026-03-02T20:00").movedTo("Asia/Tokyo");
    assertThat(story.left()).isEqualTo("90");
    assertThat(story.balance().settledThrough()).isEqualTo(LocalDate.parse("2026-03-02"));
    assertThat(story.until("2026-03-04T00:00").left()).isEqualTo("80");
  }

  @Test
  void chargesAsManyDatesAsThereWereHoweverOftenTheZoneChanges() {
    var story = paying().amount("1000").on("A").until("2026-03-03T12:00");
    Instant end = story.now().plus(Duration.ofDays(30));
    String[] zones = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata", "UTC"};
    for (int move = 0; story.now().isBefore(end); move++) {
      story.movedTo(zones[move % zones.length]).advance(story.now().plus(Duration.ofHours(7)));
    }
    story.movedTo("UTC").until("2026-04-05T00:00");

    // The 2nd of March to the 4th of April.
    assertThat(story.left()).isEqualTo("660");
  }
}
