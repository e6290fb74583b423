package dev.houston.curator;

import static dev.houston.channel.ChannelStatus.ACTIVE;
import static dev.houston.channel.ChannelStatus.DELETED;
import static dev.houston.channel.ChannelStatus.DISABLED;
import static dev.houston.channel.ChannelStatus.ENABLE_HERE;
import static dev.houston.channel.ChannelStatus.JUST_A_MINUTE;
import static dev.houston.channel.ChannelStatus.LOG_OUT_FROM_ALL_DEVICES;
import static dev.houston.channel.ChannelStatus.NOT_PAID;
import static dev.houston.channel.ChannelStatus.NO_CONNECTION_WITH_THE_PHONE;
import static dev.houston.channel.ChannelStatus.SCAN_THE_QR_CODE;
import static dev.houston.channel.ChannelStatus.TAKING_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.ChannelAlert;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What curators hear, as time goes by (CU-2, CU-3). */
class AlertingCuratorsTest {
  private static final String NO_CONNECTION = "No connection with the phone";
  private static final String SCAN = "Scan the QR code";
  private static final String ACTIVE_AGAIN = "Active again";

  private final Watchroom room = new Watchroom();
  private final ChannelId sales = room.channel(1);
  private final AlertSubject ofSales = AlertSubject.channel(Watchroom.ACCOUNT, sales);

  @Test
  void tellsOfAStopAndOfTheReturn_CU2() {
    room.channel(2);
    room.curator(1);
    room.curator(2);
    room.comes(sales, NO_CONNECTION_WITH_THE_PHONE).comes(sales, ACTIVE);
    assertThat(room.heard(1)).containsExactly(NO_CONNECTION, ACTIVE_AGAIN);
    assertThat(room.heard(2)).containsExactly(NO_CONNECTION, ACTIVE_AGAIN);
  }

  @Test
  void tellsOfAReturnNobodyWhoWasNotToldOfAStop_CU3() {
    room.curator(1);
    room.comes(sales, ACTIVE);
    assertThat(room.gateway.requests()).isEmpty();
  }

  @Test
  void tellsEachStopThatIsAnotherThanTheOneBefore_CU2() {
    room.channel(2);
    room.curator(1);
    room.comes(sales, NO_CONNECTION_WITH_THE_PHONE)
        .comes(sales, ENABLE_HERE)
        .comes(sales, SCAN_THE_QR_CODE)
        .comes(sales, ACTIVE);
    assertThat(room.heard(1))
        .containsExactly(NO_CONNECTION, "Opened in another place", SCAN, ACTIVE_AGAIN);
  }

  @Test
  void takesALogOutAndItsQrCodeForOneAlert_CU3() {
    room.channel(2);
    room.curator(1);
    room.comes(sales, LOG_OUT_FROM_ALL_DEVICES).comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.heard(1)).containsExactly(SCAN);
  }

  @Test
  void takesJustAMinuteForOneStatusThoughItIsBeingTakenBack() {
    room.channel(2);
    room.curator(1);
    room.comes(sales, JUST_A_MINUTE).comes(sales, TAKING_BACK);
    assertThat(room.heard(1)).containsExactly("Just a minute");
  }

  @Test
  void tellsTheSameStopAgainAfterAReturn() {
    room.channel(2);
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE).comes(sales, ACTIVE).comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.heard(1)).containsExactly(SCAN, ACTIVE_AGAIN, SCAN);
  }

  @Test
  void tellsNothingOfNewsThatIsOld() {
    room.channel(2);
    room.curator(1);
    News stop = room.next(sales, SCAN_THE_QR_CODE);
    News back = room.next(sales, ACTIVE);
    room.settle(ofSales, Optional.of(stop));
    room.settle(ofSales, Optional.of(back));
    room.settle(ofSales, Optional.of(stop));
    room.settle(ofSales, Optional.of(back));
    assertThat(room.heard(1)).containsExactly(SCAN, ACTIVE_AGAIN);
  }

  @ParameterizedTest
  @EnumSource(names = {"DISABLED", "DELETED", "NOT_PAID"})
  void tellsNothingOfWhatTheUserDidOrOfWhatTheBalanceSays_CU2(ChannelStatus status) {
    room.channel(2);
    room.curator(1);
    News news = room.next(sales, status);
    room.settle(ofSales, Optional.of(news));
    assertThat(room.gateway.requests()).isEmpty();
  }

  @Test
  void tellsNothingOfWhatWaitsWhileTheUserHasSwitchedTheChannelOff_CU2() {
    ChannelId carrier = room.channel(2);
    room.curator(1);
    room.statuses.put(carrier, SCAN_THE_QR_CODE);
    room.comes(sales, SCAN_THE_QR_CODE);
    room.statuses.put(sales, DISABLED);
    room.statuses.put(carrier, ACTIVE);
    room.advance(Duration.ofHours(1), ofSales);
    assertThat(room.gateway.requests()).isEmpty();
  }

  @Test
  void tellsWhatWaitedWithinTenMinutesWhenTheChannelIsOnAgain_CU2() {
    ChannelId carrier = room.channel(2);
    room.curator(1);
    room.statuses.put(carrier, NO_CONNECTION_WITH_THE_PHONE);
    room.comes(sales, NO_CONNECTION_WITH_THE_PHONE);
    room.statuses.put(sales, DISABLED);
    room.advance(Duration.ofHours(1), ofSales);
    room.statuses.put(sales, NO_CONNECTION_WITH_THE_PHONE);
    room.statuses.put(carrier, ACTIVE);
    room.advance(Duration.ofMinutes(10), ofSales);
    assertThat(room.heard(1)).containsExactly(NO_CONNECTION);
  }

  @Test
  void looksForAChannelThatIsOffOnlyEveryTenMinutes() {
    room.curator(1);
    room.statuses.put(sales, DISABLED);
    room.settle(ofSales, Optional.of(room.next(sales, SCAN_THE_QR_CODE)));
    assertThat(room.alerts.find(ofSales).flatMap(Alert::wakeAt))
        .contains(Watchroom.BEGIN.plus(Duration.ofMinutes(10)));
    room.advance(Duration.ofMinutes(15), ofSales);
    assertThat(room.alerts.find(ofSales).flatMap(Alert::wakeAt))
        .contains(Watchroom.BEGIN.plus(Duration.ofMinutes(20)));
  }

  @Test
  void restsForGoodWhenTheChannelIsDeleted() {
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    room.statuses.put(sales, DISABLED);
    room.advance(Duration.ofHours(1), ofSales);
    room.statuses.put(sales, DELETED);
    room.advance(Duration.ofHours(1), ofSales);
    assertThat(room.alerts.find(ofSales).flatMap(Alert::wakeAt)).isEmpty();
  }

  @Test
  void forgetsWhatWaitsOfADeletedChannel() {
    room.channel(2);
    room.curator(1);
    room.statuses.put(sales, DELETED);
    room.settle(ofSales, Optional.of(room.next(sales, SCAN_THE_QR_CODE)));
    var unknown = new ChannelId(UUID.randomUUID().toString());
    room.settle(
        AlertSubject.channel(Watchroom.ACCOUNT, unknown),
        Optional.of(room.next(unknown, SCAN_THE_QR_CODE)));
    assertThat(room.gateway.requests()).isEmpty();
  }

  @Test
  void tellsACuratorOfTheirChannelsOnly_CU1() {
    ChannelId support = room.channel(2);
    room.channel(3);
    room.curator(1, sales);
    room.curator(2, support);
    room.curator(3);
    room.comes(sales, SCAN_THE_QR_CODE).comes(support, NO_CONNECTION_WITH_THE_PHONE);
    assertThat(room.heard(1)).containsExactly(SCAN);
    assertThat(room.heard(2)).containsExactly(NO_CONNECTION);
    assertThat(room.heard(3)).containsExactly(SCAN, NO_CONNECTION);
    assertThat(room.alerts.find(ofSales).orElseThrow().addressees())
        .extracting(Addressee::curator)
        .containsExactly(new UUID(0, 1), new UUID(0, 3));
  }

  @Test
  void tellsANewCuratorFromTheNextNewsOn() {
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    room.channel(2);
    room.curator(2);
    room.advance(Duration.ofMinutes(1), ofSales);
    assertThat(room.heard(1)).containsExactly(SCAN);
    assertThat(room.heard(2)).isEmpty();
    room.comes(sales, NO_CONNECTION_WITH_THE_PHONE).comes(sales, ACTIVE);
    assertThat(room.heard(2)).containsExactly(NO_CONNECTION, ACTIVE_AGAIN);
  }

  @Test
  void tellsNothingToWhoIsACuratorNoMore() {
    Curator curator = room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    room.appointing.remove(Watchroom.ACCOUNT, curator.id(), room.now());
    room.channel(2);
    room.advance(Duration.ofHours(1), ofSales);
    assertThat(room.gateway.requests()).isEmpty();
    assertThat(room.alerts.find(ofSales).orElseThrow().addressees()).isEmpty();
  }

  @Test
  void tellsNothingToWhoIsNoLongerConcerned() {
    ChannelId support = room.channel(2);
    Curator curator = room.curator(1);
    room.statuses.put(support, SCAN_THE_QR_CODE);
    room.comes(sales, SCAN_THE_QR_CODE);
    room.appointing.change(
        Watchroom.ACCOUNT,
        curator.id(),
        before ->
            new Curator(
                before.id(), before.name(), before.phone(), WatchedChannels.of(List.of(support))),
        room.now());
    room.channel(3);
    room.advance(Duration.ofHours(1), ofSales);
    assertThat(room.gateway.requests()).isEmpty();
  }

  @Test
  void waitsWhileNobodyCanCarryItAndTellsOnlyWhatStandsThen_CU4() {
    room.curator(1);
    room.comes(sales, NO_CONNECTION_WITH_THE_PHONE);
    room.advance(Duration.ofHours(5), ofSales).comes(sales, SCAN_THE_QR_CODE);
    room.advance(Duration.ofHours(5), ofSales);
    assertThat(room.gateway.requests()).isEmpty();
    room.channel(2);
    room.advance(Duration.ofMinutes(10), ofSales);
    assertThat(room.heard(1)).containsExactly(SCAN);
  }

  @Test
  void tellsNothingOfWhatHasPassedBeforeItCouldBeTold_CU4() {
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    room.advance(Duration.ofHours(1), ofSales).comes(sales, ACTIVE);
    room.advance(Duration.ofHours(1), ofSales);
    assertThat(room.gateway.requests()).isEmpty();
    assertThat(room.alerts.find(ofSales).flatMap(Alert::wakeAt)).isEmpty();
  }

  @Test
  void triesAgainAfterPausesThatGrowToTenMinutes() {
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    Instant tried = Watchroom.BEGIN;
    for (Duration pause :
        new Duration[] {
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(10)
        }) {
      tried = tried.plus(pause);
      assertThat(room.alerts.find(ofSales).flatMap(Alert::wakeAt)).contains(tried);
      room.pass(Duration.between(room.now(), tried));
      room.settle(ofSales, Optional.empty());
    }
  }

  @Test
  void isWokenForAPauseOfMinutesAndFoundByTheSweepForALongerOne() {
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE).advance(Duration.ofMinutes(30), ofSales);
    assertThat(room.wakeUps.armed())
        .extracting(wakeUp -> Duration.between(Watchroom.BEGIN, wakeUp.dueAt()))
        .containsExactly(
            Duration.ofSeconds(30),
            Duration.ofSeconds(90),
            Duration.ofSeconds(210),
            Duration.ofSeconds(510));
  }

  @Test
  void triesNothingBeforeItsPauseIsOverButForClocksThatDiffer() {
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    room.channel(2);
    room.pass(Duration.ofSeconds(27));
    room.settle(ofSales, Optional.empty());
    assertThat(room.heard(1)).isEmpty();
    room.pass(Duration.ofSeconds(1));
    room.settle(ofSales, Optional.empty());
    assertThat(room.heard(1)).containsExactly(SCAN);
  }

  @Test
  void triesAtOnceWhenThereIsNews() {
    room.curator(1);
    room.comes(sales, NO_CONNECTION_WITH_THE_PHONE);
    room.channel(2);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.heard(1)).containsExactly(SCAN);
  }

  @Test
  void beginsNothingMoreAfterFifteenSecondsAndAsksForTheRest() {
    room.channel(2);
    for (int curator = 1; curator <= 5; curator++) {
      room.curator(curator);
    }
    room.gateway.takes(() -> room.pass(Duration.ofSeconds(8)));
    room.statuses.put(sales, SCAN_THE_QR_CODE);
    assertThat(room.alerting().alert(ofSales, Optional.of(room.next(sales, SCAN_THE_QR_CODE))))
        .isTrue();
    assertThat(room.gateway.arrived()).hasSize(2);
    room.settle(ofSales, Optional.empty());
    assertThat(room.gateway.arrived()).hasSize(5);
  }

  @Test
  void sendsNothingThatItCouldNotClaimAndLooksAgain() {
    room.channel(2);
    room.curator(1);
    room.statuses.put(sales, SCAN_THE_QR_CODE);
    var losing =
        new Alerts() {
          @Override
          public Optional<Alert> find(AlertSubject subject) {
            return room.alerts.find(subject);
          }

          @Override
          public Optional<Alert> save(Alert alert, Instant at) {
            boolean isClaim = alert.addressees().stream().anyMatch(one -> one.claim() != null);
            return isClaim ? Optional.empty() : room.alerts.save(alert, at);
          }
        };
    News news = room.next(sales, SCAN_THE_QR_CODE);
    assertThat(room.alerting(losing).alert(ofSales, Optional.of(news))).isTrue();
    assertThat(room.gateway.requests()).isEmpty();
  }

  @Test
  void knowsNothingOfASubjectThatThereWasNoNewsOf() {
    room.curator(1);
    room.settle(ofSales, Optional.empty());
    assertThat(room.alerts.find(ofSales)).isEmpty();
  }

  @Test
  void remembersNewsAlsoWhileThereAreNoCurators() {
    room.channel(2);
    room.comes(sales, SCAN_THE_QR_CODE).comes(sales, ACTIVE);
    room.curator(1);
    room.settle(
        ofSales, Optional.of(News.of(new ChannelAlert(1, SCAN_THE_QR_CODE, Watchroom.BEGIN))));
    assertThat(room.gateway.requests()).isEmpty();
  }

  @Test
  void tellsOfABalanceThatIsLowEachTimeAndOfItsEndOnce_CU2() {
    room.curator(1, sales);
    room.comes(BalanceAlert.What.LOW, "20.00 USD")
        .comes(BalanceAlert.What.LOW, "10.00 USD")
        .comes(BalanceAlert.What.USED_UP, "0.00 USD")
        .comes(BalanceAlert.What.USED_UP, "0.00 USD")
        .comes(BalanceAlert.What.TOPPED_UP, "90.00 USD")
        .comes(BalanceAlert.What.LOW, "10.00 USD");
    assertThat(room.heard(1))
        .containsExactly(
            "The balance is low",
            "The balance is low",
            "Not paid",
            "The balance has been topped up",
            "The balance is low");
  }

  @Test
  void tellsOfATopUpNobodyWhoWasOnlyWarned_CU3() {
    room.curator(1);
    room.comes(BalanceAlert.What.LOW, "20.00 USD").comes(BalanceAlert.What.TOPPED_UP, "90.00 USD");
    assertThat(room.heard(1)).containsExactly("The balance is low");
  }

  @Test
  void tellsOfTheBalanceThroughAnyChannel_CU4() {
    room.curator(1);
    room.statuses.put(sales, NOT_PAID);
    room.comes(BalanceAlert.What.USED_UP, "0.00 USD");
    assertThat(room.heard(1)).isEmpty();
    room.statuses.put(sales, ACTIVE);
    room.advance(Duration.ofMinutes(1), AlertSubject.balance(Watchroom.ACCOUNT));
    assertThat(room.heard(1)).containsExactly("Not paid");
  }
}
