package dev.houston.api;

import dev.houston.account.AccountId;
import dev.houston.outgoing.DrainHint;
import dev.houston.outgoing.DrainHints;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The queue of drains in memory, in which everything stays. */
final class DrainHintsInMemory implements DrainHints {
  private final List<DrainHint> hints = new CopyOnWriteArrayList<>();

  @Override
  public void ask(DrainHint hint, Duration delay) {
    hints.add(hint);
  }

  List<DrainHint> of(AccountId account) {
    return hints.stream().filter(hint -> hint.account().equals(account)).toList();
  }
}
