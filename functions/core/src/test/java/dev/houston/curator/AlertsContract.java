package dev.houston.curator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.notice.AlertKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Alerts} promises. */
public abstract class AlertsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

  private final AccountId account = new AccountId(UUID.randomUUID().toString());
  private final AlertSubject channel =
      AlertSubject.channel(account, new ChannelId(UUID.randomUUID().toString()));
  private Alerts alerts;

  /** An empty store, or one that others' alerts are in. */
  protected abstract Alerts alerts();

  @BeforeEach
  void begin() {
    alerts = alerts();
  }

  private Alert full() {
    var carrier =
        new Carrier(new AccountId("houston"), new ChannelId(UUID.randomUUID().toString()));
    var claim =
        new Claim(
            new Heard(4, AlertKey.SCAN_THE_QR_CODE),
            carrier,
            new PhoneNumber("79165550101"),
            NOW.minusSeconds(30));
    return new Alert(
        channel,
        new News(5, Optional.of(AlertKey.SCAN_THE_QR_CODE), NOW.minusSeconds(90), null),
        List.of(
            new Addressee(
                UUID.randomUUID(), new Heard(3, AlertKey.ACTIVE), claim, 2, NOW.plusSeconds(60)),
            new Addressee(UUID.randomUUID(), null, null, 1, NOW.plusSeconds(600)),
            Addressee.fresh(UUID.randomUUID())),
        Alert.Stored.NEVER);
  }

  @Test
  void knowsNothingOfWhatThereWasNoNewsOf() {
    assertThat(alerts.find(channel)).isEmpty();
  }

  @Test
  void givesBackEveryFieldThatWasSaved() {
    Alert alert = full();
    Alert saved = alerts.save(alert, NOW).orElseThrow();
    assertThat(saved).usingRecursiveComparison().ignoringFields("stored").isEqualTo(alert);
    assertThat(saved.stored()).isEqualTo(new Alert.Stored(1, NOW.plusSeconds(60)));
    assertThat(alerts.find(channel)).contains(saved);
  }

  @Test
  void givesBackTheNewsOfABalanceAndNewsOfWhichNobodyIsTold() {
    AlertSubject balance = AlertSubject.balance(account);
    var low = News.of(new BalanceAlert(1, BalanceAlert.What.LOW, "12.50 USD"));
    Alert saved = alerts.save(Alert.fresh(balance).with(low, List.of()), NOW).orElseThrow();
    assertThat(alerts.find(balance).orElseThrow().news()).isEqualTo(low);

    var silent = new News(2, Optional.empty(), NOW, null);
    alerts.save(saved.with(silent, List.of()), NOW);
    assertThat(alerts.find(balance).orElseThrow().news()).isEqualTo(silent);
  }

  @Test
  void savesOnlyWhatNobodySavedSince() {
    Alert first = full();
    Alert second = alerts.save(first, NOW).orElseThrow();
    assertThat(alerts.save(first.atRest(), NOW)).isEmpty();
    assertThat(alerts.save(second.atRest(), NOW)).isPresent();
    assertThat(alerts.save(second, NOW)).isEmpty();
    assertThat(alerts.find(channel).orElseThrow().wakeAt()).isEmpty();
  }

  @Test
  void takesItsOwnSuccessForOneWhenAnAnswerWasLost() {
    Alert alert = full();
    Alert saved = alerts.save(alert, NOW).orElseThrow();
    assertThat(alerts.save(alert, NOW)).contains(saved);
  }

  @Test
  void leavesAnEntryOfTheIndexThatIsStillAhead() {
    Alert early = alerts.save(full(), NOW).orElseThrow();
    Alert later =
        alerts.save(early.without(early.addressees().get(0).curator()), NOW).orElseThrow();
    assertThat(later.wakeAt()).contains(NOW.plusSeconds(600));
    assertThat(later.stored().lookAt()).isEqualTo(NOW.plusSeconds(60));
  }
}
