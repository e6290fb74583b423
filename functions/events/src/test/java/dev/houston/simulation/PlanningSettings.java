package dev.houston.simulation;

import dev.houston.account.AccountId;
import dev.houston.account.DeliveryWatchSettings;
import dev.houston.account.SendingSettings;
import dev.houston.account.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is set in the course of a day: it holds from that moment. */
final class PlanningSettings {
  private final Day day;
  private final World world;
  private final Dice dice;

  PlanningSettings(Day day) {
    this.day = day;
    this.world = day.world();
    this.dice = day.dice("settings");
  }

  /** What the rules speak of in the settings. */
  static Fact.Rules rules(Settings settings) {
    DeliveryWatchSettings watch = settings.deliveryWatch();
    SendingSettings sending = settings.sending();
    return new Fact.Rules(
        watch.enabled(), watch.notDelivered(), watch.notRead(), sending.pause(), sending.houston());
  }

  void plan() {
    List<AccountId> accounts =
        world.gateways().all().stream()
            .map(Gateway::account)
            .distinct()
            .map(AccountId::new)
            .toList();
    for (AccountId account : accounts) {
      if (dice.happens(0.25)) {
        switchOffAndOn(account);
      }
      if (dice.happens(0.3)) {
        var nd = Duration.ofMinutes(dice.between(1, 30));
        var nr = Duration.ofHours(dice.between(1, 6));
        day.at(day.someTime(dice), () -> watch(account, watch -> watch.delayed(nd, nr)));
      }
      if (dice.happens(0.2)) {
        var sending =
            new SendingSettings(Duration.ofMillis(dice.between(0, 4) * 500L), dice.happens(0.5));
        day.at(day.someTime(dice), () -> change(account, found -> with(found, sending)));
      }
    }
  }

  private void switchOffAndOn(AccountId account) {
    Instant off = day.someTime(dice);
    Duration lasts = dice.between(Duration.ofMinutes(10), Duration.ofHours(4));
    day.at(off, () -> watch(account, watch -> watch.switched(false, day.now())));
    day.at(off.plus(lasts), () -> watch(account, watch -> watch.switched(true, day.now())));
  }

  private void watch(AccountId account, UnaryOperator<DeliveryWatchSettings> change) {
    change(
        account,
        found ->
            new Settings(
                found.systemName(),
                found.timeZone(),
                found.locale(),
                change.apply(found.deliveryWatch()),
                found.alertChannel(),
                found.sending()));
  }

  private static Settings with(Settings found, SendingSettings sending) {
    return new Settings(
        found.systemName(),
        found.timeZone(),
        found.locale(),
        found.deliveryWatch(),
        found.alertChannel(),
        sending);
  }

  private void change(AccountId account, UnaryOperator<Settings> change) {
    Settings changed = world.aside(() -> world.wired().changingSettings.change(account, change));
    world.chronicle().add(new Fact.RulesChanged(day.now(), account.value(), rules(changed)));
  }
}
