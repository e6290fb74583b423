package dev.houston.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a channel was on: what is dropped (CH-3), and what is charged (BA-1). */
class OnTimesTest {
  private static final Instant T = Instant.parse("2026-03-02T10:00:00Z");
  private static final OnTimes ON = OnTimes.since(T);

  private static OnTimes off(OnTimes times, Instant from) {
    return times.after(UserCommand.DISABLE, from);
  }

  private static OnTimes on(OnTimes times, Instant from) {
    return times.after(UserCommand.ENABLE, from);
  }

  @Test
  void beginsWithTheMomentOfTheSwitch_CH3() {
    var times = on(off(ON, T.plusSeconds(10)), T.plusSeconds(20));
    assertThat(times.at(T.plusSeconds(10).minusMillis(1))).isTrue();
    assertThat(times.at(T.plusSeconds(10))).isFalse();
    assertThat(times.at(T.plusSeconds(20).minusMillis(1))).isFalse();
    assertThat(times.at(T.plusSeconds(20))).isTrue();
  }

  @Test
  void whatIsOlderThanAllThatIsKnownCountsAsOn() {
    assertThat(off(ON, T).at(T.minusSeconds(1))).isTrue();
  }

  @Test
  void whatComesLateIsJudgedByItsOwnTime_CH3() {
    var times = on(off(ON, T.plusSeconds(10)), T.plusSeconds(20));
    assertThat(off(times, T.plusSeconds(30)).at(T.plusSeconds(25))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = UserCommand.class,
      names = {"ENABLE", "USE_HERE"})
  void whatIsOnStaysOn(UserCommand command) {
    assertThat(ON.after(command, T.plusSeconds(5))).isEqualTo(ON);
  }

  @ParameterizedTest
  @EnumSource(
      value = UserCommand.class,
      names = {"DISABLE", "USE_HERE"})
  void whatIsOffStaysOff(UserCommand command) {
    var off = off(ON, T.plusSeconds(5));
    assertThat(off.after(command, T.plusSeconds(9))).isEqualTo(off);
  }

  @ParameterizedTest
  @EnumSource(UserCommand.class)
  void whatIsDeletedStaysDeleted_CH1(UserCommand command) {
    var deleted = ON.after(UserCommand.DELETE, T.plusSeconds(5));
    assertThat(deleted.after(command, T.plusSeconds(9))).isEqualTo(deleted);
    assertThat(deleted.at(T.plusSeconds(5))).isFalse();
  }

  @Test
  void whatWasOffWhenItWasDeletedWasNotOnUntilThen() {
    var times = off(ON, T.plusSeconds(10)).after(UserCommand.DELETE, T.plusSeconds(20));
    assertThat(times.at(T.plusSeconds(15))).isFalse();
  }

  @Test
  void aDateOnWhichItWasOnForAMomentCounts_BA1() {
    var times = off(ON, T.plusMillis(1));
    assertThat(times.during(LocalDate.parse("2026-03-02"), ZoneOffset.UTC)).isTrue();
    assertThat(times.during(LocalDate.parse("2026-03-03"), ZoneOffset.UTC)).isFalse();
    assertThat(times.during(LocalDate.parse("2026-03-01"), ZoneOffset.UTC)).isFalse();
  }

  @Test
  void everyDateOfALongTimeCounts_BA1() {
    LocalDate.parse("2026-03-02")
        .datesUntil(LocalDate.parse("2027-03-02"))
        .forEach(date -> assertThat(ON.during(date, ZoneOffset.UTC)).as("%s", date).isTrue());
  }

  @Test
  void switchedOffAtMidnightTheNewDateDoesNotCount_BA1() {
    var times = off(ON, Instant.parse("2026-03-03T00:00:00Z"));
    assertThat(times.during(LocalDate.parse("2026-03-03"), ZoneOffset.UTC)).isFalse();
  }

  @Test
  void switchedOnAtMidnightTheOldDateDoesNotCount_BA1() {
    var times = OnTimes.since(Instant.parse("2026-03-03T00:00:00Z"));
    assertThat(times.during(LocalDate.parse("2026-03-02"), ZoneOffset.UTC)).isFalse();
    assertThat(times.during(LocalDate.parse("2026-03-03"), ZoneOffset.UTC)).isTrue();
  }

  /**
   * Dates of 23 and 25 hours, one without a midnight, and one that its zone left out altogether.
   */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,    2026-03-29, 2026-03-29T00:00, true",
    "Europe/Berlin,    2026-03-29, 2026-03-29T23:59, true",
    "Europe/Berlin,    2026-03-29, 2026-03-30T00:00, false",
    "Europe/Berlin,    2026-03-29, 2026-03-28T23:59, false",
    "Europe/Berlin,    2026-10-25, 2026-10-25T00:00, true",
    "Europe/Berlin,    2026-10-25, 2026-10-25T23:59, true",
    "Europe/Berlin,    2026-10-25, 2026-10-26T00:00, false",
    "Asia/Beirut,      2026-03-29, 2026-03-29T01:00, true",
    "Asia/Beirut,      2026-03-29, 2026-03-28T23:59, false",
    "America/Santiago, 2026-09-06, 2026-09-06T01:00, true",
    "America/Santiago, 2026-09-06, 2026-09-05T23:59, false",
    "Pacific/Apia,     2011-12-30, 2011-12-29T23:59, false",
    "Pacific/Apia,     2011-12-30, 2011-12-31T00:00, false"
  })
  void aDateIsWhatItsZoneMakesOfIt_BA1(String zone, String date, String local, boolean was) {
    Instant moment = LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    var times = off(OnTimes.since(moment), moment.plusSeconds(1));
    assertThat(times.during(LocalDate.parse(date), ZoneId.of(zone))).isEqualTo(was);
  }

  @Test
  void theHourThatComesTwiceIsTwoHours_CH3() {
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    var times = on(off(OnTimes.since(T), first), first.plus(Duration.ofHours(1)));
    assertThat(times.at(first.plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(times.at(first.plus(Duration.ofMinutes(60)))).isTrue();
  }

  @Test
  void howeverLongAPauseWasWhatCameAboutInItIsKnownToBeOfIt_CH3() {
    var times = on(off(ON, T.plusSeconds(10)), T.plus(Duration.ofDays(400)));
    assertThat(times.at(T.plus(Duration.ofDays(200)))).isFalse();
    assertThat(times.at(T.plusSeconds(5))).isTrue();
  }

  @Test
  void whoPressesTooOftenWasOnAllThatTime() {
    OnTimes times = ON;
    for (int press = 1; press <= 300; press++) {
      times = off(times, T.plusSeconds(10L * press));
      times = on(times, T.plusSeconds(10L * press + 5));
    }
    assertThat(times.spans()).hasSize(OnTimes.MOST_SPANS);
    assertThat(times.at(T.plusSeconds(17))).isTrue();
    assertThat(times.at(T.plusSeconds(2_997))).isTrue();
    assertThat(times.at(T.plusSeconds(2_992))).isFalse();
    assertThat(times.power()).isEqualTo(Power.ON);
  }
}
