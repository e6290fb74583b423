package dev.houston.curator;

import static dev.houston.channel.ChannelStatus.ACTIVE;
import static dev.houston.channel.ChannelStatus.NO_CONNECTION_WITH_THE_PHONE;
import static dev.houston.channel.ChannelStatus.SCAN_THE_QR_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.Answer;
import dev.houston.channel.ChannelId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where nobody knows whether an alert was sent, nobody is told twice (CU-4, OM-5). */
class AlertInDoubtTest {
  private final Watchroom room = new Watchroom();
  private final ChannelId sales = room.channel(1);
  private final ChannelId carrier = room.channel(2);
  private final ChannelId other = room.channel(3);
  private final AlertSubject ofSales = AlertSubject.channel(Watchroom.ACCOUNT, sales);

  @BeforeEach
  void appoint() {
    room.curator(1);
  }

  @Test
  void itGoesTheSameWayAgainUnderTheSameId() {
    room.gateway.losesAnswers(carrier, true);
    room.comes(sales, SCAN_THE_QR_CODE).advance(Duration.ofMinutes(2), ofSales);
    room.gateway.losesAnswers(carrier, false);
    room.advance(Duration.ofMinutes(5), ofSales);
    assertThat(room.gateway.requests()).hasSizeGreaterThan(2);
    assertThat(room.gateway.requests()).extracting(Gateway.Request::carrier).containsOnly(carrier);
    assertThat(room.gateway.requests().stream().map(Gateway.Request::id).distinct()).hasSize(1);
    assertThat(room.heard(1)).containsExactly("Scan the QR code");
    assertThat(room.alerts.find(ofSales).flatMap(Alert::wakeAt)).isEmpty();
  }

  @Test
  void itIsNotSentAgainByAConnectorThatKnowsNoIds_CU4() {
    room.gateway.knowsNoIds(carrier);
    room.gateway.losesAnswers(carrier, true);
    room.comes(sales, SCAN_THE_QR_CODE).advance(Duration.ofMinutes(15), ofSales);
    assertThat(room.heard(1)).containsExactly("Scan the QR code");
  }

  @Test
  void itCountsAsToldAtOnceWhereNoIdsAreKnown() {
    room.gateway.knowsNoIds(carrier);
    room.gateway.answers(carrier, Answer.Kind.IN_DOUBT);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.alerts.find(ofSales).flatMap(Alert::wakeAt)).isEmpty();
    room.gateway.answers(carrier, Answer.Kind.GIVEN);
    room.comes(sales, ACTIVE);
    assertThat(room.heard(1)).containsExactly("Active again");
  }

  @Test
  void itGoesAnotherWayWhereNoIdsAreKnownIfItIsRefused() {
    room.gateway.knowsNoIds(carrier);
    room.gateway.answers(carrier, Answer.Kind.REFUSED);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.carried()).containsExactly(other);
  }

  @Test
  void itIsSentAfterAllIfItHadNotBeen() {
    room.gateway.answers(carrier, Answer.Kind.IN_DOUBT);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.heard(1)).isEmpty();
    room.gateway.answers(carrier, Answer.Kind.GIVEN);
    room.advance(Duration.ofSeconds(30), ofSales);
    assertThat(room.heard(1)).containsExactly("Scan the QR code");
  }

  /** A refusal now says nothing of the time before. */
  @ParameterizedTest
  @EnumSource(
      value = Answer.Kind.class,
      names = {"REFUSED", "UNABLE", "UNREACHED"})
  void itTakesNoOtherWayThoughTheSameOneRefusesItNow(Answer.Kind no) {
    room.gateway.losesAnswers(carrier, true);
    room.comes(sales, SCAN_THE_QR_CODE);
    room.gateway.losesAnswers(carrier, false);
    room.gateway.answers(carrier, no);
    room.advance(Duration.ofHours(1), ofSales);
    assertThat(room.gateway.requests()).extracting(Gateway.Request::carrier).containsOnly(carrier);
  }

  @Test
  void itCountsAsToldAfterTenMinutes() {
    room.gateway.answers(carrier, Answer.Kind.IN_DOUBT);
    room.comes(sales, SCAN_THE_QR_CODE).advance(Duration.ofSeconds(599), ofSales);
    assertThat(room.alerts.find(ofSales).flatMap(Alert::wakeAt))
        .contains(Watchroom.BEGIN.plusSeconds(600));
    room.advance(Duration.ofSeconds(1), ofSales);
    assertThat(room.alerts.find(ofSales).flatMap(Alert::wakeAt)).isEmpty();
    room.gateway.answers(carrier, Answer.Kind.GIVEN);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.heard(1)).isEmpty();
    room.comes(sales, ACTIVE);
    assertThat(room.heard(1)).containsExactly("Active again");
  }

  @Test
  void itIsNotClearedUpWhenItStandsNoMore() {
    room.gateway.answers(carrier, Answer.Kind.IN_DOUBT);
    room.comes(sales, NO_CONNECTION_WITH_THE_PHONE);
    room.gateway.answers(carrier, Answer.Kind.GIVEN);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.heard(1)).containsExactly("Scan the QR code");
  }

  @Test
  void itsEndIsToldThoughItsBeginningMayNotHaveBeen_CU3() {
    room.gateway.losesAnswers(carrier, true);
    room.comes(sales, SCAN_THE_QR_CODE);
    room.gateway.losesAnswers(carrier, false);
    room.comes(sales, ACTIVE);
    assertThat(room.heard(1)).containsExactly("Scan the QR code", "Active again");
  }

  @Test
  void itIsClearedUpUnderItsOwnIdWhenTheSameIsNewsAgain() {
    room.gateway.losesAnswers(carrier, true);
    room.comes(sales, SCAN_THE_QR_CODE);
    room.gateway.losesAnswers(carrier, false);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.heard(1)).containsExactly("Scan the QR code");
    assertThat(room.gateway.requests().stream().map(Gateway.Request::id).distinct()).hasSize(1);
  }

  @Test
  void aReminderIsNotClearedUpWhenThereIsTheNextOne() {
    room.gateway.answers(sales, Answer.Kind.IN_DOUBT);
    room.comes(BalanceAlert.What.LOW, "20.00 USD");
    room.gateway.answers(sales, Answer.Kind.GIVEN);
    room.comes(BalanceAlert.What.LOW, "10.00 USD");
    assertThat(room.gateway.arrived())
        .extracting(Gateway.Request::text)
        .containsExactly(
            "The balance is low: Acme has 10.00 USD left, less than 3 days of operation."
                + " Top up your account.");
  }

  @Test
  void itGoesToTheNumberItMayHaveGoneTo() {
    room.gateway.answers(carrier, Answer.Kind.IN_DOUBT);
    room.comes(sales, SCAN_THE_QR_CODE);
    room.appointing.change(
        Watchroom.ACCOUNT,
        new UUID(0, 1),
        curator -> new Curator(curator.id(), curator.name(), Watchroom.phone(7), curator.watched()),
        room.now());
    room.gateway.answers(carrier, Answer.Kind.GIVEN);
    room.advance(Duration.ofMinutes(1), ofSales);
    assertThat(room.heard(1)).containsExactly("Scan the QR code");
    assertThat(room.heard(7)).isEmpty();
  }

  @Test
  void theOthersAreToldMeanwhile() {
    room.curator(2);
    room.gateway.takes(() -> room.pass(Duration.ofSeconds(10)));
    room.gateway.answers(carrier, Answer.Kind.IN_DOUBT);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.gateway.requests())
        .extracting(Gateway.Request::to)
        .containsExactly(Watchroom.phone(1), Watchroom.phone(2));
  }

  @Test
  void itWaitsForACarrierThatIsGoneUntilItCountsAsTold() {
    room.gateway.answers(carrier, Answer.Kind.IN_DOUBT);
    room.comes(sales, SCAN_THE_QR_CODE);
    room.statuses.put(carrier, SCAN_THE_QR_CODE);
    room.statuses.put(other, SCAN_THE_QR_CODE);
    room.advance(Duration.ofMinutes(10), ofSales);
    assertThat(room.alerts.find(ofSales).flatMap(Alert::wakeAt)).isEmpty();
    assertThat(room.gateway.requests()).extracting(Gateway.Request::carrier).containsOnly(carrier);
  }
}
