package dev.houston.curator;

import dev.houston.account.AccountId;
import java.util.HashMap;
import java.util.Map;

/** Curators in memory, as strict as the table: see {@code CuratorsContract}. */
public final class InMemoryCurators implements Curators {
  private final Map<AccountId, Roster> rosters = new HashMap<>();

  @Override
  public synchronized Roster of(AccountId account) {
    return rosters.getOrDefault(account, Roster.empty(account));
  }

  @Override
  public synchronized boolean save(Roster roster) {
    Roster saved = new Roster(roster.account(), roster.curators(), roster.version() + 1);
    Roster stored = of(roster.account());
    if (stored.version() != roster.version()) {
      return stored.equals(saved);
    }
    rosters.put(roster.account(), saved);
    return true;
  }
}
