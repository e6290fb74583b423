package dev.houston.curator;

import static dev.houston.channel.ChannelStatus.ACTIVE;
import static dev.houston.channel.ChannelStatus.SCAN_THE_QR_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.account.Settings;
import dev.houston.channel.Answer;
import dev.houston.channel.ChannelId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who carries an alert (CU-4). */
class CarriersTest {
  private final Watchroom room = new Watchroom();
  private final ChannelId sales = room.channel(1);
  private final AlertSubject ofSales = AlertSubject.channel(Watchroom.ACCOUNT, sales);

  private void prefer(ChannelId channel) {
    room.settings(
        settings ->
            new Settings(
                settings.systemName(),
                settings.timeZone(),
                settings.locale(),
                settings.deliveryWatch(),
                UUID.fromString(channel.value()),
                settings.sending()));
  }

  @Test
  void isTheAlertChannelIfItIsActive() {
    room.channel(2);
    ChannelId chosen = room.channel(3);
    prefer(chosen);
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.carried()).containsExactly(chosen);
  }

  @Test
  void isAnyOtherActiveChannelIfTheAlertChannelIsNot() {
    ChannelId chosen = room.channel(2);
    ChannelId other = room.channel(3);
    prefer(chosen);
    room.statuses.put(chosen, SCAN_THE_QR_CODE);
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.carried()).containsExactly(other);
  }

  @Test
  void isTheChannelItselfForItsReturn() {
    room.curator(1);
    ChannelId other = room.channel(2);
    room.comes(sales, SCAN_THE_QR_CODE);
    room.statuses.put(other, SCAN_THE_QR_CODE);
    room.comes(sales, ACTIVE);
    assertThat(room.carried()).containsExactly(other, sales);
  }

  @Test
  void isTheInstallationsNumberIfNoChannelOfTheAccountIsActive() {
    ChannelId installation = room.installation();
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.carried()).containsExactly(installation);
  }

  @Test
  void isTheInstallationsNumberOnlyAfterTheAccountsOwn() {
    room.installation();
    ChannelId other = room.channel(2);
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.carried()).containsExactly(other);
  }

  @Test
  void isTheInstallationsNumberOnceWhereThatIsTheAccountsOwn() {
    ChannelId own = room.channel(2);
    room.installation(new Carrier(Watchroom.ACCOUNT, own));
    room.gateway.answers(own, Answer.Kind.REFUSED);
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.gateway.requests()).hasSize(1);
  }

  @Test
  void isNotTheInstallationsNumberWhileThatIsNotActive() {
    room.statuses.put(room.installation(), SCAN_THE_QR_CODE);
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.gateway.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Answer.Kind.class,
      names = {"REFUSED", "UNABLE", "UNREACHED"})
  void isTheNextOneAfterADefiniteNo(Answer.Kind no) {
    ChannelId first = room.channel(2);
    ChannelId second = room.channel(3);
    room.gateway.answers(first, no);
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.gateway.requests())
        .extracting(Gateway.Request::carrier)
        .containsExactly(first, second);
    assertThat(room.heard(1)).containsExactly("Scan the QR code");
  }

  @Test
  void isTriedAgainAfterAPauseIfAllHaveSaidNo() {
    ChannelId other = room.channel(2);
    room.gateway.answers(other, Answer.Kind.REFUSED);
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.alerts.find(ofSales).flatMap(Alert::wakeAt))
        .contains(Watchroom.BEGIN.plusSeconds(30));
    room.gateway.answers(other, Answer.Kind.GIVEN);
    room.advance(Duration.ofSeconds(30), ofSales);
    assertThat(room.heard(1)).containsExactly("Scan the QR code");
  }

  /** No number of channels that refuse keeps the others from being tried. */
  @Test
  void isFoundAmongManyThatRefuse() {
    List<ChannelId> all = new ArrayList<>();
    for (int number = 2; number <= 11; number++) {
      all.add(room.channel(number));
      room.gateway.answers(all.get(all.size() - 1), Answer.Kind.REFUSED);
    }
    ChannelId last = all.get(all.size() - 1);
    room.gateway.answers(last, Answer.Kind.GIVEN);
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.gateway.requests()).hasSize(Carriers.MOST_AN_ATTEMPT);
    room.advance(Duration.ofMinutes(5), ofSales);
    assertThat(room.carried()).containsExactly(last);
  }

  @Test
  void isNotLookedForAnyLongerThanFifteenSeconds() {
    for (int number = 2; number <= 5; number++) {
      room.gateway.answers(room.channel(number), Answer.Kind.REFUSED);
    }
    room.gateway.takes(() -> room.pass(Duration.ofSeconds(8)));
    room.curator(1);
    room.comes(sales, SCAN_THE_QR_CODE);
    assertThat(room.gateway.requests()).hasSize(2);
    assertThat(room.alerts.find(ofSales).flatMap(Alert::wakeAt))
        .contains(Watchroom.BEGIN.plusSeconds(46));
  }

  @Test
  void isNoneThatHasNotBeenActiveYet() {
    var carriers = new Carriers(room.channels, Optional.empty());
    var account = room.accounts.find(Watchroom.ACCOUNT).orElseThrow();
    assertThat(carriers.of(account)).isEmpty();
    assertThat(carriers.watched(Watchroom.ACCOUNT, sales)).isPresent();
  }

  @Test
  void isWrittenAsAnAccountAndAChannel() {
    assertThat(Carrier.parse("houston/0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"))
        .isEqualTo(
            new Carrier(
                new AccountId("houston"), new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "houston", "/", "houston/", "houston/x", "A/0b9b6a53"})
  void isNotWrittenInAnyOtherWay(String text) {
    assertThatThrownBy(() -> Carrier.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
