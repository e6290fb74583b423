package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether an account is paid for (BA-1, BA-2), as far as what went in says it. What was not
 * answered may have come or not, so several balances are followed at once.
 */
final class Money {
  private static final int MOST = 64;
  private static final Duration APPLIED = ChannelLife.APPLIED;

  private final AccountEvidence account;
  private final Disturbances disturbances;
  private final Course<Boolean> paid = new Course<>(true);

  private record Purse(long balance, long tariff) {
    boolean isPaid() {
      return tariff <= 0 || balance > 0;
    }
  }

  private record Turn(Instant from, Instant to, boolean certain, Long tariff, Long amount) {}

  Money(AccountEvidence account, Disturbances disturbances) {
    this.account = account;
    this.disturbances = disturbances;
  }

  Course<Boolean> paid() {
    List<Turn> turns = new ArrayList<>();
    for (Fact.TariffSet set : account.tariffs) {
      turns.add(new Turn(set.at(), latest(set.at()), true, set.tariff(), null));
    }
    List<String> seen = new ArrayList<>();
    for (Fact.ToppedUp one : account.topUps) {
      if (!seen.contains(one.id())) {
        boolean first = one.answered();
        boolean ever =
            account.topUps.stream().anyMatch(o -> o.id().equals(one.id()) && o.answered());
        Instant to =
            account.topUps.stream()
                .filter(o -> o.id().equals(one.id()) && o.answered())
                .map(Fact::at)
                .findFirst()
                .orElse(one.at());
        turns.add(new Turn(one.at(), latest(first ? one.at() : to), ever, null, one.amount()));
        seen.add(one.id());
      }
    }
    midnights(turns);
    turns.sort(Comparator.comparing(Turn::from));
    Set<Purse> purses = new LinkedHashSet<>();
    purses.add(new Purse(0, 0));
    for (Turn turn : turns) {
      purses = after(turn, purses);
      note(turn, purses);
      if (purses.size() > MOST) {
        paid.becomes(true, turn.from(), Course.NEVER);
        paid.becomes(false, turn.from(), Course.NEVER);
        break;
      }
    }
    return paid;
  }

  private void note(Turn turn, Set<Purse> purses) {
    boolean mayBe = purses.stream().anyMatch(Purse::isPaid);
    boolean mayNotBe = purses.stream().anyMatch(purse -> !purse.isPaid());
    if (mayBe && mayNotBe) {
      paid.becomes(true, turn.from(), Course.NEVER);
      paid.becomes(false, turn.from(), Course.NEVER);
    } else if (!paid.possible(turn.to(), turn.to()).equals(Set.of(mayBe))) {
      paid.becomes(mayBe, turn.from(), turn.to());
    }
  }

  private Set<Purse> after(Turn turn, Set<Purse> purses) {
    Set<Purse> after = new LinkedHashSet<>();
    for (Purse purse : purses) {
      if (!turn.certain()) {
        after.add(purse);
      }
      if (turn.tariff() != null) {
        after.add(new Purse(purse.balance(), turn.tariff()));
      } else if (turn.amount() != null) {
        after.add(new Purse(purse.balance() + turn.amount(), purse.tariff()));
      } else if (!purse.isPaid() || purse.tariff() <= 0) {
        after.add(purse);
      } else {
        // How many channels were on at any time of the day is left open.
        for (int on = 0; on <= account.channels.size(); on++) {
          after.add(new Purse(purse.balance() - on * purse.tariff(), purse.tariff()));
        }
      }
    }
    return after;
  }

  private void midnights(List<Turn> turns) {
    if (account.tariffs.isEmpty()) {
      return;
    }
    Instant first = account.tariffs.get(0).at().truncatedTo(ChronoUnit.DAYS);
    for (int day = 1; day <= 3; day++) {
      Instant midnight = first.plus(Duration.ofDays(day));
      turns.add(new Turn(midnight, latest(midnight), true, null, null));
    }
  }

  private Instant latest(Instant at) {
    return disturbances.latest(at, APPLIED);
  }
}
