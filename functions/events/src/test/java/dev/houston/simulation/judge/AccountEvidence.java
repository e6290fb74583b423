package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All that is known of one account, each kind in the order in which it came. */
final class AccountEvidence {
  final String account;
  final Fact.Rules first;
  final List<Fact.RulesChanged> changes = new ArrayList<>();
  final List<String> curators = new ArrayList<>();
  final List<Fact.ToppedUp> topUps = new ArrayList<>();
  final List<Fact.TariffSet> tariffs = new ArrayList<>();
  final List<ChannelEvidence> channels = new ArrayList<>();
  Instant subscribedAt;

  /** When it answered that it wants nothing any more: what it hears from then on is open. */
  final List<Instant> subscriberLeft = new ArrayList<>();

  AccountEvidence(Fact.AccountOpened opened) {
    this.account = opened.account();
    this.first = opened.rules();
  }

  /** The shortest pause that was ever set, in milliseconds. */
  long shortestPause() {
    return changes.stream()
        .mapToLong(change -> change.rules().pause().toMillis())
        .reduce(first.pause().toMillis(), Math::min);
  }
}
