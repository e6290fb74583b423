package dev.houston.simulation.judge;

import dev.houston.simulation.judge.ChannelLife.Shown;
import dev.houston.simulation.judge.Due.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks of one chat: DW-1, 3, 5, 9, 13 and 14. */
final class Checks {
  private static final Comparator<Due> IN_TURN =
      Comparator.comparing((Due due) -> due.when().from()).thenComparing(Due::check);

  /** A message handed over so soon has waited for nothing. */
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  private static final Duration SETTLING = Duration.ofMinutes(3);

  private final Watch watch;
  private final ChannelLife life;
  private final Disturbances disturbances;
  private final Doubts doubts;
  private final Explained explained;
  private final Findings findings;
  private final List<Due> dues = new ArrayList<>();
  private final Set<String> warned = new HashSet<>();

  Checks(
      Watch watch,
      ChannelLife life,
      Disturbances disturbances,
      Doubts doubts,
      Explained explained,
      Findings findings) {
    this.watch = watch;
    this.life = life;
    this.disturbances = disturbances;
    this.doubts = doubts;
    this.explained = explained;
    this.findings = findings;
  }

  void add(Due due) {
    dues.add(due);
  }

  void skipReading(Fate fate) {
    dues.removeIf(due -> due.check() == Check.READING && due.message().equals(fate.message));
  }

  /** The next one; null if there is none. */
  Due next() {
    return dues.stream().min(IN_TURN).orElse(null);
  }

  /** Forgets what cannot speak any more. */
  void forget() {
    dues.removeIf(
        due -> {
          Fate fate = watch.fate(due.message());
          return switch (due.check()) {
            case HALF_HOUR_OVER -> !watch.isAnnounced(due.message());
            case DELIVERY -> Statuses.rank(fate.status) > Statuses.rank("unknown");
            case READING -> !fate.isUnread();
          };
        });
  }

  void make(Due due) {
    dues.remove(due);
    Fate fate = watch.fate(due.message());
    if (due.check() == Check.DELIVERY && fate.status.equals("waiting")) {
      if (waitsForItsTurn(fate, due.when())) {
        dues.add(due.at(due.when().plus(due.delay())));
        return;
      }
    } else if (speaks(due, fate) && isHeldUp(due.when())) {
      waitForTheChannel(due);
      return;
    }
    findings.holds(due.check().rule, 1);
    if (speaks(due, fate)) {
      speak(due);
    }
  }

  private boolean speaks(Due due, Fate fate) {
    return watch.isOn()
        && switch (due.check()) {
          case HALF_HOUR_OVER -> watch.isAnnounced(due.message()) && fate.isUnread();
          case DELIVERY ->
              fate.isUndelivered() && fate == watch.last() && !warned.contains(fate.message);
          case READING -> fate.isUnread() && fate == watch.last();
        };
  }

  private void speak(Due due) {
    switch (due.check()) {
      case HALF_HOUR_OVER -> {
        owed(due, Texts.FINALLY_DELIVERED);
        watch.announce(null);
      }
      case DELIVERY -> {
        owed(due, Texts.notDelivered(due.delay().toMinutes()));
        warned.add(due.message());
        watch.announce(due.message());
      }
      case READING -> {
        owed(due, Texts.notRead(due.delay().toHours()));
        watch.remind();
      }
    }
  }

  private void owed(Due due, String words) {
    findings.holds("DW-13", 1);
    explained.owed(
        due.check().rule,
        words,
        due.when().from().minus(Explained.ON_TIME),
        disturbances.latest(due.when().to(), Explained.ON_TIME));
  }

  // ---- messages that wait ------------------------------------------------------------------

  /** DW-9: a message that waits only for its turn starts its clock when it is handed over. */
  void handedOver(Fate fate, Moment when, String before) {
    if (before.equals("unknown")) {
      takenAfterAll(fate, when);
      return;
    }
    if (!fate.accepted || warned.contains(fate.message)) {
      return;
    }
    // Where something went wrong it may have been noted only later that it was handed over.
    Instant noted = disturbances.latest(when.to(), Duration.ZERO);
    Moment due = new Moment(when.from(), noted).plus(watch.rules().nd());
    if (!when.to().isAfter(fate.ownTime.plus(AT_ONCE))) {
      Instant from = fate.ownTime.plus(watch.rules().nd());
      restart(fate, new Moment(from, due.to()));
    } else if (waitsForItsTurn(fate, when)) {
      restart(fate, due);
    }
  }

  /** OM-5; whether its clock has gone on meanwhile is left open. */
  private void takenAfterAll(Fate fate, Moment when) {
    if (doubts.mayBe()) {
      restart(fate, when.plus(watch.rules().nd()));
    }
  }

  private void restart(Fate fate, Moment when) {
    dues.removeIf(due -> due.check() == Check.DELIVERY && due.message().equals(fate.message));
    dues.add(new Due(when, Check.DELIVERY, fate.message, watch.rules().nd()));
  }

  private boolean waitsForItsTurn(Fate fate, Moment until) {
    boolean certainly =
        life.isCertainly(Shown.ACTIVE, fate.ownTime, until.to())
            && disturbances.isCalm(fate.ownTime, until.to());
    boolean possibly = !life.wasCertainlyDown(fate.ownTime, until.from());
    return doubts.isSo(certainly, possibly);
  }

  // ---- channels that are away --------------------------------------------------------------

  /** DW-14: whether the channel is not Active, or has been so for less than three minutes. */
  private boolean isHeldUp(Moment when) {
    Instant from = when.from().minus(SETTLING);
    boolean certainlyNot =
        life.isCertainly(Shown.ACTIVE, from, disturbances.latest(when.to(), Explained.ON_TIME));
    boolean certainly =
        !when.to().minus(SETTLING).isAfter(when.from())
            && life.wasCertainlyDown(when.to().minus(SETTLING).plusMillis(1), when.from());
    return !certainlyNot && doubts.isSo(certainly, true);
  }

  private void waitForTheChannel(Due due) {
    findings.holds("DW-14", 1);
    for (Moment back : life.returns()) {
      Moment over = back.plus(SETTLING);
      boolean later = over.to().isAfter(due.when().to());
      boolean sure = over.from().isAfter(due.when().from());
      if (later && doubts.isSo(sure && !back.to().equals(Course.NEVER), true)) {
        Instant from = sure ? over.from() : due.when().from();
        dues.add(due.at(new Moment(from, over.to())));
        return;
      }
    }
  }
}
