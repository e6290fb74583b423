package dev.houston.curator;

import dev.houston.account.Account;
import dev.houston.account.Accounts;
import dev.houston.channel.Channel;
import dev.houston.channel.Sessions;
import dev.houston.wake.WakeUp;
import dev.houston.wake.WakeUps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells curators on WhatsApp what they are to know, until what each of them knows is what stands
 * (CU-2 to CU-4). Every part of it may run again at any time.
 */
public final class AlertingCurators {

  /** A hint may come this much early, by clocks that differ. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(2);

  private static final int MOST_RACES = 10;

  private final Accounts accounts;
  private final Curators curators;
  private final Carriers carriers;
  private final Alerts alerts;
  private final TellingCurator telling;
  private final WakeUps wakeUps;
  private final Clock clock;

  public AlertingCurators(
      Accounts accounts,
      Curators curators,
      Carriers carriers,
      Alerts alerts,
      Sessions sessions,
      ExpectedEchoes echoes,
      WakeUps wakeUps,
      Clock clock) {
    this.accounts = accounts;
    this.curators = curators;
    this.carriers = carriers;
    this.alerts = alerts;
    this.telling = new TellingCurator(carriers, alerts, sessions, echoes, clock);
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  /**
   * Tells what can be told now.
   *
   * @param news nothing if somebody only asks to try again; news that is no newer than what stands
   *     comes to the same
   * @return whether there is more to do at once
   */
  public boolean alert(AlertSubject subject, Optional<News> news) {
    Instant begin = clock.instant();
    Alert alert = learned(subject, news, begin);
    List<Addressee> due = alert.due(begin.plus(CLOCK_DIFFERENCE));
    if (due.isEmpty()) {
      return false;
    }
    Optional<Channel> channel =
        subject.channel().flatMap(id -> carriers.watched(subject.account(), id));
    if (subject.channel().isPresent() && channel.isEmpty()) {
      return hasFailedToSave(alert.atRest(), alert, begin);
    }
    if (channel.filter(carriers::isOff).isPresent()) {
      return hasFailedToSave(resting(alert, due, begin), alert, begin);
    }
    Account account = accounts.find(subject.account()).orElseThrow();
    return tell(
        alert,
        due,
        new Round(
            account,
            curators.of(subject.account()),
            channel,
            alert.news().key().orElseThrow(),
            carriers.of(account),
            begin));
  }

  private Alert learned(AlertSubject subject, Optional<News> news, Instant now) {
    for (int race = 0; race < MOST_RACES; race++) {
      Alert found = alerts.find(subject).orElseGet(() -> Alert.fresh(subject));
      Optional<News> newer = news.filter(told -> told.number() > found.news().number());
      if (newer.isEmpty()) {
        return found;
      }
      List<UUID> concerned =
          curators.of(subject.account()).curators().stream()
              .filter(curator -> curator.isConcernedWith(subject))
              .map(Curator::id)
              .toList();
      Optional<Alert> saved = alerts.save(found.with(newer.get(), concerned), now);
      if (saved.isPresent()) {
        return saved.get();
      }
    }
    throw new IllegalStateException(subject + " was changed " + MOST_RACES + " times");
  }

  /**
   * Of a channel that the user has switched off nobody wants to hear. When it is on again and in
   * the same status, there is no news to say so: it is looked from time to time.
   */
  private static Alert resting(Alert alert, List<Addressee> due, Instant now) {
    Alert resting = alert;
    for (Addressee addressee : due) {
      resting = resting.with(addressee.waitingUntil(now.plus(Pauses.OF_WHAT_IS_OFF)));
    }
    return resting;
  }

  private boolean hasFailedToSave(Alert changed, Alert found, Instant now) {
    return !changed.equals(found) && alerts.save(changed, now).isEmpty();
  }

  private boolean tell(Alert learned, List<Addressee> due, Round round) {
    boolean hasCarrier = !round.carriers().isEmpty();
    Optional<Alert> told = hasCarrier ? Optional.of(learned) : waiting(learned, due);
    for (Addressee addressee : due) {
      if (round.isOver(clock.instant())) {
        return true;
      }
      if (hasCarrier || addressee.claim() != null) {
        told = told.flatMap(alert -> telling.tell(alert, addressee, round));
      }
    }
    told.ifPresent(alert -> arm(alert, clock.instant()));
    return told.isEmpty();
  }

  /** Nobody can carry anything now: those for whom nothing is in doubt wait together. */
  private Optional<Alert> waiting(Alert alert, List<Addressee> due) {
    Instant now = clock.instant();
    Alert waiting = alert;
    for (Addressee addressee : due) {
      if (addressee.claim() == null) {
        waiting = waiting.with(addressee.triedInVain(null, now));
      }
    }
    return waiting.equals(alert) ? Optional.of(alert) : alerts.save(waiting, now);
  }

  private void arm(Alert alert, Instant now) {
    AlertSubject subject = alert.subject();
    alert
        .wakeAt()
        .filter(due -> !due.isAfter(now.plus(WakeUps.SOON)))
        .map(due -> new WakeUp(subject.account(), subject.item(), due))
        .ifPresent(wakeUp -> wakeUps.arm(List.of(wakeUp), now));
  }
}
