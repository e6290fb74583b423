package dev.houston.wake;

import dev.houston.account.AccountId;
import java.time.Instant;

/**
 * "Look at this item at that time": a hint. Early, late or twice it does no harm; a lost one is
 * found by the sweep.
 *
 * @param item the item's name within its account, e.g. {@code chat#<channel>#<client>}
 */
public record WakeUp(AccountId account, String item, Instant dueAt) {}
